package org.polygraph.mention;

import org.polygraph.text.Span;

/** Where a capital says nothing, because any word would have one there. */
final class SentenceStart {

    private static final String OPENERS = ".!?:;•·*|/“”\"„«»‹›'‘’(¿¡—–-…[";

    private SentenceStart() {}

    /** Whether a word at an index stands at the start of its segment or of a sentence in it. */
    static boolean isAt(String text, Span segment, int index) {
        int i = index - 1;
        while (i >= segment.start() && Character.isWhitespace(text.charAt(i))) {
            i--;
        }
        if (i < segment.start()) {
            return true;
        }
        char before = text.charAt(i);
        boolean attached = i == index - 1;
        return switch (before) {
            case '\'', '’', '-' -> !attached;
            default -> OPENERS.indexOf(before) >= 0;
        };
    }
}
