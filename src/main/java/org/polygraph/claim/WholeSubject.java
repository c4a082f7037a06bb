package org.polygraph.claim;

import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.text.Span;

/**
 * Whether words that open their clause are all of its subject: "Farmers | oppose", "Veltro|, which
 * makes brakes, employs".
 */
final class WholeSubject {

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;

    WholeSubject(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
    }

    /** Whether the verb comes next, or a relative clause. */
    boolean is(Span span) {
        int clause = new ClauseStart(sentence).startBefore(span.start());
        if (grammar.openers().isEmpty() || steps.skipSpace(clause, span.start()) < span.start()) {
            return false;
        }
        int word = steps.skipSpace(span.end(), sentence.span().end());
        int end = steps.wordEnd(word, sentence.span().end());
        return isBeforeRelative(word)
                || new Verbs(sentence).isFinite(word, end)
                || sentence.cues(RelationCue.class).stream()
                        .anyMatch(cue -> cue.span().start() == word);
    }

    private boolean isBeforeRelative(int comma) {
        int word = steps.skipSpace(comma + 1, sentence.span().end());
        return comma < sentence.span().end()
                && sentence.text().charAt(comma) == ','
                && steps.isOne(
                        grammar.subjectRelatives(),
                        word,
                        steps.wordEnd(word, sentence.span().end()));
    }
}
