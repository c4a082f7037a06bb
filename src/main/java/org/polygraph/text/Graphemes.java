package org.polygraph.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;

import java.util.Locale;

/**
 * Characters as a reader sees them (<a href="https://www.unicode.org/reports/tr29/">UAX #29</a>,
 * extended grapheme clusters).
 */
public final class Graphemes {

    /** Below this nothing joins what stands before it, but the line feed behind a return. */
    private static final int FIRST_JOINING = 0x300;

    /** UTF-16 units on either side that are looked at; no cluster that means anything is longer. */
    private static final int WINDOW = 64;

    private Graphemes() {}

    /** Whether a text can be cut at a UTF-16 index without cutting through a character. */
    public static boolean isBoundary(CharSequence text, int index) {
        if (index <= 0 || index >= text.length()) {
            return true;
        }
        char before = text.charAt(index - 1);
        char behind = text.charAt(index);
        if (before < FIRST_JOINING && behind < FIRST_JOINING) {
            return before != '\r' || behind != '\n';
        }
        if (standsAlone(Character.codePointBefore(text, index))
                && standsAlone(Character.codePointAt(text, index))
                && !Character.isLowSurrogate(behind)) {
            return true;
        }
        return isBoundaryInWindow(text, index);
    }

    /** Whether a code point neither joins what is beside it nor lets it join. */
    private static boolean standsAlone(int codePoint) {
        return UCharacter.getIntPropertyValue(codePoint, UProperty.GRAPHEME_CLUSTER_BREAK)
                == UCharacter.GraphemeClusterBreak.OTHER;
    }

    private static boolean isBoundaryInWindow(CharSequence text, int index) {
        int start = Math.max(0, index - WINDOW);
        int end = Math.min(text.length(), index + WINDOW);
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text.subSequence(start, end).toString());
        return characters.isBoundary(index - start);
    }
}
