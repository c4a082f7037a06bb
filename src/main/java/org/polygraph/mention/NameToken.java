package org.polygraph.mention;

import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * A word or number of a segment, as names are made of.
 *
 * @param span where it stands in the article
 * @param shape how it is written
 * @param folded the word folded
 * @param gap what stands between it and the word before in the segment
 */
record NameToken(Span span, Shape shape, String folded, String gap) {

    /** How a word is written. */
    enum Shape {
        /** With a capital at its start only. */
        CAPITAL,
        /** In capitals, two at least, or a single one. */
        UPPER,
        /** With a capital inside. */
        MIXED,
        LOWER,
        /** In a script without capitals. */
        UNCASED,
        DIGITS
    }

    private static final int LONGEST_GAP = 4;

    static List<NameToken> of(FoldedText text, Span segment) {
        String original = text.original();
        List<NameToken> tokens = new ArrayList<>();
        int previous = segment.start();
        int i = segment.start();
        while (i < segment.end()) {
            if (!isWordPart(original.charAt(i))) {
                i++;
                continue;
            }
            int end = endOf(original, i, segment.end());
            Span span = new Span(i, end);
            tokens.add(
                    new NameToken(
                            span,
                            shape(original, span),
                            text.substring(text.indexOf(i), text.indexOf(end)),
                            gap(original, previous, i)));
            previous = end;
            i = end;
        }
        return tokens;
    }

    /** Whether it can be part of a name in a script with capitals. */
    boolean isCapitalised() {
        return shape == Shape.CAPITAL || shape == Shape.UPPER || shape == Shape.MIXED;
    }

    boolean isInitial() {
        return shape == Shape.UPPER && span.length() <= 2;
    }

    /** Whether only blanks stand between it and the word before. */
    boolean followsBlank() {
        return gap.equals(" ") || gap.equals("\u00a0") || gap.equals("\u202f");
    }

    private static String gap(String text, int from, int to) {
        // A longer gap holds punctuation that no name goes over.
        return to - from > LONGEST_GAP ? "…" : text.substring(from, to);
    }

    private static int endOf(String text, int start, int limit) {
        boolean digit = Character.isDigit(text.charAt(start));
        int i = start;
        while (i < limit
                && isWordPart(text.charAt(i))
                && Character.isDigit(text.charAt(i)) == digit) {
            i++;
        }
        return i;
    }

    private static boolean isWordPart(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.SURROGATE
                || c == '\u200c'
                || c == '\u200d';
    }

    private static Shape shape(String text, Span span) {
        char first = text.charAt(span.start());
        if (Character.isDigit(first)) {
            return Shape.DIGITS;
        }
        boolean lower = false;
        int upper = 0;
        for (int i = span.start(); i < span.end(); i++) {
            lower |= Character.isLowerCase(text.charAt(i));
            upper += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        if (upper == 0) {
            return lower ? Shape.LOWER : Shape.UNCASED;
        }
        if (!lower) {
            return Shape.UPPER;
        }
        return upper == 1 && Character.isUpperCase(first) ? Shape.CAPITAL : Shape.MIXED;
    }
}
