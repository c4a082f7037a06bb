package org.polygraph.claim;

import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What a sentence says aside: in brackets, or between two dashes. */
final class Asides {

    private static final String OPENING = "(（[";
    private static final String CLOSING = ")）]";

    private final int start;
    private final BitSet inside = new BitSet();

    private Asides(int start) {
        this.start = start;
    }

    static Asides of(String text, Span sentence) {
        Asides asides = new Asides(sentence.start());
        List<Integer> dashes = asides.markBrackets(text, sentence);
        if (dashes.size() % 2 == 0) {
            for (int i = 0; i < dashes.size(); i += 2) {
                asides.mark(dashes.get(i), dashes.get(i + 1));
            }
        }
        return asides;
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
