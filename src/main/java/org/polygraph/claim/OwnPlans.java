package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.SourceCue;

import java.util.Optional;

/**
 * Who says that somebody does something and names nobody else, says it of himself: "la defensa
 * anunció que | recurrirá"; and so who says something and does another thing: "lamentó los retrasos
 * y | pidió". In languages whose verbs need no pronoun.
 */
final class OwnPlans {

    private final Sentence sentence;

    OwnPlans(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * @param speaker who the cue's words are attributed to, or null
     */
    Optional<Slot> of(Cue cue, Relation relation, @Nullable Slot speaker) {
        Grammar grammar = sentence.grammar();
        if (speaker == null
                || speaker.span().end() > cue.span().start()
                || !grammar.dropsSubject()
                || grammar.complementizers().isEmpty()) {
            return Optional.empty();
        }
        WordSteps steps = new WordSteps(sentence.text());
        int first = speaker.span().end();
        int end = steps.trimmedEnd(first, cue.span().start());
        int word = steps.wordStart(first, end);
        while (word < end && steps.isOne(grammar.fillers(), word, end)) {
            end = steps.trimmedEnd(first, word);
            word = steps.wordStart(first, end);
        }
        boolean what = word < end && steps.isOne(grammar.complementizers(), word, end);
        boolean more = word < end && steps.isOne(grammar.conjunctions(), word, end);
        int verb = steps.trimmedEnd(first, word);
        boolean said =
                sentence.cues(SourceCue.class).stream()
                        .map(source -> source.span())
                        .filter(source -> source.start() >= first && source.end() <= verb)
                        .anyMatch(source -> more || what && source.end() == verb);
        return said && SubjectFinder.isIn(relation.domain(), speaker)
                ? Optional.of(speaker)
                : Optional.empty();
    }
}
