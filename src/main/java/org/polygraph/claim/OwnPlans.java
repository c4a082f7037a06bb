package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.SourceCue;

import java.util.Optional;
import java.util.Set;

/**
 * Who says that somebody does something and names nobody else, says it of himself: "la defensa
 * anunció que | recurrirá"; and so who says something and does another thing: "lamentó los retrasos
 * y | pidió". In languages whose verbs need no pronoun.
 */
final class OwnPlans {

    private static final Set<String> DEEDS = Set.of("work", "party", "law", "finance");
    private static final String MARKS = "،,.:؛\"«»“”";

    private final Sentence sentence;

    OwnPlans(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * @param speaker who the cue's words are attributed to, or null
     */
    Optional<Slot> of(Cue cue, Relation relation, @Nullable Slot speaker) {
        Grammar grammar = sentence.grammar();
        if (speaker != null && grammar.verbFirst()) {
            return announced(cue, relation, speaker);
        }
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

    /**
     * Who announces a deed as a noun, with no word for "that", does it himself: "أعلنت | نقابة
     * المعلمين | في تونس إضراباً".
     */
    private Optional<Slot> announced(Cue cue, Relation relation, Slot speaker) {
        int from = speaker.span().end();
        int to = cue.span().start();
        boolean deed =
                DEEDS.contains(relation.field())
                        && relation.domain().contains(speaker.entity().type())
                        && from < to
                        && !new VerbFirst(sentence).isVerb(cue);
        boolean said =
                deed
                        && sentence.cues(SourceCue.class).stream()
                                .filter(source -> ((SourceCue) source.meaning()).modality() == null)
                                .map(Cue::span)
                                .filter(source -> source.end() <= speaker.span().start())
                                .map(source -> sentence.gap(source, speaker.span()))
                                .anyMatch(Words::hasNoWord);
        return said && isOneClause(from, to) ? Optional.of(speaker) : Optional.empty();
    }

    /** Whether no word for "that" and no mark stands between two places. */
    private boolean isOneClause(int from, int to) {
        WordSteps steps = new WordSteps(sentence.text());
        for (int word = steps.skipSpace(from, to); word < to; ) {
            int end = steps.wordEnd(word, to, MARKS);
            if (end < to && MARKS.indexOf(sentence.text().charAt(end)) >= 0
                    || steps.isOne(sentence.grammar().complementizers(), word, end)) {
                return false;
            }
            word = Math.max(steps.skipSpace(end, to), word + 1);
        }
        return true;
    }
}
