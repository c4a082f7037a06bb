package org.polygraph.mention;

/** Small Roman numerals, as of quarters and centuries. */
final class RomanNumerals {

    private static final String LETTERS = "ivx";
    private static final int[] VALUES = {1, 5, 10};

    private RomanNumerals() {}

    /**
     * The value of a numeral up to 39 in small letters, perhaps with the ending of an ordinal
     * (French XXIe); 0 where it is none.
     */
    static int value(String letters) {
        int end = letters.length();
        for (String ending : new String[] {"ème", "eme", "e"}) {
            if (letters.endsWith(ending) && end > ending.length()) {
                end -= ending.length();
                break;
            }
        }
        if (end > 7) {
            return 0;
        }
        int value = 0;
        for (int i = 0; i < end; i++) {
            int here = LETTERS.indexOf(letters.charAt(i));
            int next = i + 1 < end ? LETTERS.indexOf(letters.charAt(i + 1)) : -1;
            if (here < 0) {
                return 0;
            }
            value += next > here ? -VALUES[here] : VALUES[here];
        }
        return value;
    }
}
