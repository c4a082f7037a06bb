package org.polygraph.claim;

import org.polygraph.mention.Quantity;
import org.polygraph.text.Span;

import java.util.Optional;

/**
 * Of whom a part is told that is itself the subject: "47 % of | adults | are vaccinated", "74 % des
 * | Français | y sont favorables". They are what the clause is about, and nobody else.
 */
final class Partitive {

    private static final int LONGEST_WORDS = 5;
    private static final int MOST_BEFORE = 3;

    private final Sentence sentence;
    private final WordSteps steps;
    private final ClauseStart clauses;

    Partitive(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
        this.clauses = new ClauseStart(sentence);
    }

    /** The whole that an amount is a part of where it opens its clause; else empty. */
    Optional<Slot> of(Quantity quantity) {
        boolean part =
                quantity.kind() == Quantity.Kind.PERCENT || quantity.kind() == Quantity.Kind.RATIO;
        Grammar grammar = sentence.grammar();
        if (!part
                || grammar.verbLast()
                || grammar.connectorsReversed()
                || !opensClause(quantity.span().start())) {
            return Optional.empty();
        }
        int start = behindConnectors(quantity.span().end());
        int end = start < 0 ? start : end(start);
        return end <= start
                ? Optional.empty()
                : phrase(steps.skipSpace(start, end), end).map(sentence::slotAt);
    }

    /** The words as a phrase; as they stand where a number is among them ("over 65s"). */
    private Optional<Span> phrase(int start, int end) {
        Span words = new Span(start, end);
        boolean numbered = sentence.hasAmount(words);
        return numbered ? Optional.of(words) : new PhraseBounds(sentence).of(start, end, false);
    }

    /** Whether nothing but a word or two ("only", "nearly a") stands before it in its clause. */
    private boolean opensClause(int index) {
        int start = clauses.startBefore(index);
        Span before = new Span(start, index);
        int words = 0;
        for (int i = steps.skipSpace(start, index); i < index; i = steps.skipSpace(i, index)) {
            i = steps.wordEnd(i, index);
            words++;
        }
        return words <= MOST_BEFORE && !sentence.hasCue(before) && !sentence.hasSlot(before);
    }

    /** Behind "of the"; -1 where no such word follows. */
    private int behindConnectors(int from) {
        Grammar grammar = sentence.grammar();
        int limit = sentence.span().end();
        int i = steps.skipSpace(from, limit);
        int end = steps.wordEnd(i, limit);
        if (!steps.isOne(grammar.connectors(), i, end)
                || !steps.isOne(grammar.prepositions(), i, end)) {
            return -1;
        }
        while (steps.isOne(grammar.connectors(), i, end)
                || steps.isOne(grammar.determiners(), i, end)) {
            i = steps.skipSpace(end, limit);
            end = steps.wordEnd(i, limit);
        }
        return i;
    }

    /**
     * Up to the verb: a small word, a cue or a form that only verbs have; the start where none
     * comes before a mark.
     */
    private int end(int start) {
        Grammar grammar = sentence.grammar();
        String text = sentence.text();
        int limit = sentence.span().end();
        int end = start;
        for (int words = 0; words < LONGEST_WORDS; words++) {
            int word = steps.skipSpace(end, limit);
            int next = steps.wordEnd(word, limit, NounPhrase.BREAKS);
            boolean verb =
                    steps.isOne(grammar.fillers(), word, next)
                                    && !steps.isOne(grammar.prepositions(), word, next)
                            || new Verbs(sentence).isVerb(word, next)
                            || isCue(new Span(word, Math.max(word, next)));
            if (verb) {
                return end;
            }
            if (next == word || steps.isOne(grammar.clauseWords(), word, next)) {
                return start;
            }
            end = next;
        }
        return start;
    }

    private boolean isCue(Span word) {
        return sentence.hasCue(word) && !sentence.hasSlot(word);
    }
}
