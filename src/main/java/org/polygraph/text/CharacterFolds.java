package org.polygraph.text;

import com.ibm.icu.text.Normalizer2;

/**
 * The folded form of each character, as {@link FoldedText} has it; those of the Basic Multilingual
 * Plane are kept, a page of 256 at a time.
 */
final class CharacterFolds {

    private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Page[] PAGES = new Page[256];

    /**
     * What is known of 256 characters.
     *
     * @param forms the folded form of each
     * @param simple the folded form where it is one character, else 0
     * @param continuing whether it may fold as one with the character before it
     */
    private record Page(String[] forms, char[] simple, boolean[] continuing) {}

    private CharacterFolds() {}

    /** The folded form of a character where it is one character, else 0. */
    static char simple(char c) {
        return page(c).simple[c & 0xff];
    }

    /** False where a character certainly begins anew. */
    static boolean mayContinue(char c) {
        return page(c).continuing[c & 0xff];
    }

    /** The folded form of a character that stands alone. */
    static String of(char c) {
        return page(c).forms[c & 0xff];
    }

    /** The folded form of what normalizes together. */
    static String ofCluster(String cluster) {
        String normal = NFKC_CASEFOLD.normalize(cluster);
        StringBuilder out = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i += Character.charCount(normal.codePointAt(i))) {
            int folded = fold(normal.codePointAt(i));
            if (folded >= 0) {
                out.appendCodePoint(folded);
            }
        }
        return out.toString();
    }

    private static Page page(char c) {
        Page page = PAGES[c >> 8];
        if (page == null) {
            page = page(c & 0xff00);
            PAGES[c >> 8] = page; // made alike by whoever comes first
        }
        return page;
    }

    private static Page page(int first) {
        Page page = new Page(new String[256], new char[256], new boolean[256]);
        for (int i = 0; i < 256; i++) {
            char c = (char) (first + i);
            String form = ofCluster(String.valueOf(c));
            page.forms[i] = form;
            page.simple[i] = form.length() == 1 && !Character.isSurrogate(c) ? form.charAt(0) : 0;
            page.continuing[i] = Character.isSurrogate(c) || !NFKC_CASEFOLD.hasBoundaryBefore(c);
        }
        return page;
    }

    /** One code point of NFKC_Casefold to the looked-up form, or -1 where it is left out. */
    private static int fold(int c) {
        if (c < 0x80) {
            return c == '\t' || c == '\u000b' || c == '\f' ? ' ' : c == '`' ? '\'' : c;
        }
        if (c >= 0x064b && c <= 0x065f || c == 0x0670 || c == 0x0640) {
            return -1; // Arabic vowel signs and tatweel
        }
        if (c >= 0x0591 && c <= 0x05c7) {
            return -1; // Hebrew points
        }
        return switch (c) {
            case 0x093c -> -1; // nukta, which newspapers write or leave out: फ़रवरी, फरवरी
            case 0x0307 -> -1; // what NFKC_Casefold leaves of the dotted capital I
            case 0x0131 -> 'i'; // dotless i, so that Turkish capitals meet their small letters
            case 0x0622, 0x0623, 0x0625, 0x0671 -> 0x0627; // alef with hamza or madda
            case 0x0649, 0x06cc -> 0x064a; // alef maqsura and Farsi yeh
            case 0x06a9 -> 0x0643; // keheh
            case 0x2018, 0x2019, 0x02bc, 0x02b9, 0x2032 -> '\'';
            case 0x2010, 0x2011, 0x2212 -> '-';
            case 0x200e, 0x200f, 0x061c -> -1;
            case 0x2028 -> ' ';
            default ->
                    Character.isDigit(c)
                            ? '0' + Character.digit(c, 10)
                            : Character.isSpaceChar(c) ? ' ' : c;
        };
    }
}
