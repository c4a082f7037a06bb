package org.polygraph.mention;

import org.polygraph.text.FoldedText;

/** Small Roman numerals, as of quarters and centuries. */
final class RomanNumerals {

    private static final String LETTERS = "ivx";
    private static final int[] VALUES = {1, 5, 10};
    private static final String[] ENDINGS = {"ème", "eme", "e"};
    private static final int LONGEST = 7;

    private RomanNumerals() {}

    /** Whether one can begin with a small letter. */
    static boolean canStart(char letter) {
        return LETTERS.indexOf(letter) >= 0;
    }

    /**
     * The value of a numeral up to 39 in small letters, perhaps with the ending of an ordinal
     * (French XXIe), that fills a range; 0 where none does.
     */
    static int value(FoldedText text, int start, int rangeEnd) {
        if (!canStart(text.charAt(start))) {
            return 0;
        }
        int end = behindLetters(text, start, rangeEnd);
        if (end - start > LONGEST) {
            return 0;
        }
        int value = 0;
        for (int i = start; i < end; i++) {
            int here = LETTERS.indexOf(text.charAt(i));
            int next = i + 1 < end ? LETTERS.indexOf(text.charAt(i + 1)) : -1;
            if (here < 0) {
                return 0;
            }
            value += next > here ? -VALUES[here] : VALUES[here];
        }
        return value;
    }

    private static int behindLetters(FoldedText text, int start, int end) {
        for (String ending : ENDINGS) {
            if (end - start > ending.length() && endsWith(text, end, ending)) {
                return end - ending.length();
            }
        }
        return end;
    }

    private static boolean endsWith(FoldedText text, int end, String ending) {
        for (int i = 0; i < ending.length(); i++) {
            if (text.charAt(end - ending.length() + i) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
