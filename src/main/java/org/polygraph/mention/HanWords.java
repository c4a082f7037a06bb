package org.polygraph.mention;

import com.ibm.icu.text.BreakIterator;

import java.util.Locale;

/** Whether a word of Chinese starts at a place, by the dictionary that ICU breaks words with. */
final class HanWords {

    private static final int WINDOW = 4;
    private static final BreakIterator WORDS = BreakIterator.getWordInstance(Locale.CHINESE);

    private HanWords() {}

    /** Whether a word of two characters or more starts at an index. */
    static boolean startsAt(String text, int index, int limit) {
        int end = Math.min(limit, index + WINDOW);
        if (end - index < 2 || !Character.isIdeographic(text.charAt(index))) {
            return false;
        }
        synchronized (WORDS) { // break iterators keep state
            WORDS.setText(text.substring(index, end));
            return WORDS.next() >= 2;
        }
    }
}
