package org.polygraph.claim;

import org.polygraph.text.Span;
import org.polygraph.text.WordSet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What a sentence says aside: in brackets, between two dashes, in a relative clause. */
final class Asides {

    private static final String OPENING = "(（[";
    private static final String CLOSING = ")）]";
    private static final String COMMAS = ",،，";

    private final int start;
    private final BitSet inside = new BitSet();
    private final BitSet clauses = new BitSet();

    private Asides(int start) {
        this.start = start;
    }

    /**
     * @param relatives folded words that begin a relative clause behind a comma ("which", "que")
     * @param prepositions folded words that can stand between the comma and those ("in which")
     */
    static Asides of(String text, Span sentence, WordSet relatives, WordSet prepositions) {
        Asides asides = new Asides(sentence.start());
        List<Integer> dashes = asides.markBrackets(text, sentence);
        if (dashes.size() % 2 == 0) {
            for (int i = 0; i < dashes.size(); i += 2) {
                asides.mark(dashes.get(i), dashes.get(i + 1));
            }
        }
        if (!relatives.isEmpty()) {
            asides.markRelatives(text, sentence, relatives, prepositions);
        }
        return asides;
    }

    /** Marks relative clauses between two commas: "The firm, which he founded, sold". */
    private void markRelatives(
            String text, Span sentence, WordSet relatives, WordSet prepositions) {
        WordSteps steps = new WordSteps(text);
        int opened = -1;
        for (int i = sentence.start(); i < sentence.end(); i++) {
            if (COMMAS.indexOf(text.charAt(i)) < 0 || isNumber(text, i, sentence.end())) {
                continue;
            }
            if (opened >= 0) {
                mark(opened, i);
                clauses.set(opened - start, i - start + 1);
                opened = -1;
                continue;
            }
            int word = steps.skipSpace(i + 1, sentence.end());
            int next = steps.skipSpace(steps.wordEnd(word, sentence.end()), sentence.end());
            boolean relative =
                    steps.isOne(relatives, word, steps.wordEnd(word, sentence.end()))
                            || steps.isOne(prepositions, word, steps.wordEnd(word, sentence.end()))
                                    && steps.isOne(
                                            relatives, next, steps.wordEnd(next, sentence.end()));
            opened = relative ? i : -1;
        }
    }

    private static boolean isNumber(String text, int comma, int end) {
        return comma + 1 < end && Character.isDigit(text.charAt(comma + 1));
    }

    /** Whether a span lies in a relative clause rather than in brackets or between dashes. */
    boolean isClause(Span span) {
        return span.start() >= start && clauses.get(span.start() - start);
    }

    /** Marks what stands in brackets that close, and returns the dashes outside them. */
    private List<Integer> markBrackets(String text, Span sentence) {
        List<Integer> dashes = new ArrayList<>();
        int depth = 0;
        int opened = 0;
        for (int i = sentence.start(); i < sentence.end(); i++) {
            char c = text.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                opened = depth++ == 0 ? i : opened;
            } else if (CLOSING.indexOf(c) >= 0 && depth > 0) {
                depth--;
                if (depth == 0) {
                    mark(opened, i);
                }
            } else if (depth == 0 && isDash(text, i, sentence)) {
                dashes.add(i);
            }
        }
        return dashes;
    }

    private static boolean isDash(String text, int i, Span sentence) {
        char c = text.charAt(i);
        if (c == '—') {
            return true;
        }
        boolean spaced =
                i > sentence.start()
                        && i + 1 < sentence.end()
                        && Character.isWhitespace(text.charAt(i - 1))
                        && Character.isWhitespace(text.charAt(i + 1));
        return (c == '–' || c == '-') && spaced;
    }

    private void mark(int from, int to) {
        inside.set(from - start, to - start + 1);
    }

    /** Whether the character at an index of the text is said aside. */
    boolean contains(int index) {
        return index >= start && inside.get(index - start);
    }

    /** Whether a span begins within an aside. */
    boolean contains(Span span) {
        return contains(span.start());
    }

    /** Whether two spans lie in one and the same aside. */
    boolean areTogether(Span one, Span other) {
        int from = Math.min(one.start(), other.start());
        int to = Math.max(one.start(), other.start());
        return contains(one) && contains(other) && inside.nextClearBit(from - start) > to - start;
    }
}
