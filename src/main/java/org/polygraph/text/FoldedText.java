package org.polygraph.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;

import java.util.Arrays;

/**
 * A text in the form that phrases are looked up in: NFKC with case folded (Unicode Standard,
 * section 3.13), digits in ASCII, one kind of space and apostrophe, without vowel signs that
 * newspapers leave out and without characters nobody sees. Each folded character knows where it
 * stands in the original.
 */
public final class FoldedText {

    private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final char SOFT_HYPHEN = 0xad;
    private static final int CACHED = 0x3100;
    private static final String[] CACHE = new String[CACHED];

    private final String original;
    private final char[] folded;
    private final int[] origin;
    private final int length;

    private FoldedText(String original, char[] folded, int[] origin, int length) {
        this.original = original;
        this.folded = folded;
        this.origin = origin;
        this.length = length;
    }

    public static FoldedText of(String original) {
        char[] folded = new char[original.length() + 16];
        int[] origin = new int[original.length() + 17];
        int length = 0;
        int i = 0;
        while (i < original.length()) {
            int start = i;
            int codePoint = original.codePointAt(i);
            i += Character.charCount(codePoint);
            // What normalizes together folds as one: a base with its combining marks (NFD input),
            // Hangul jamo, voiced half-width kana, and what nobody sees between them.
            while (i < original.length()
                    && mayContinue(original.charAt(i))
                    && continues(original.codePointAt(i))) {
                i += Character.charCount(original.codePointAt(i));
            }
            String form =
                    i - start == 1 && codePoint < CACHED
                            ? cached(codePoint)
                            : foldCluster(original.substring(start, i));
            if (length + form.length() > folded.length) {
                int capacity = Math.max(folded.length * 2, length + form.length());
                folded = Arrays.copyOf(folded, capacity);
                origin = Arrays.copyOf(origin, capacity + 1);
            }
            for (int k = 0; k < form.length(); k++) {
                origin[length] = start;
                folded[length++] = form.charAt(k);
            }
        }
        origin[length] = original.length();
        return new FoldedText(original, folded, origin, length);
    }

    /** The folded form of a phrase, for looking it up. */
    public static String fold(String phrase) {
        FoldedText text = of(phrase);
        return new String(text.folded, 0, text.length);
    }

    public String original() {
        return original;
    }

    public int length() {
        return length;
    }

    public char charAt(int index) {
        return folded[index];
    }

    /** The folded characters of a folded range. */
    public String substring(int start, int end) {
        return new String(folded, start, end - start);
    }

    /**
     * The span of the original text that a range of the folded text came from, with trailing unseen
     * characters left out.
     */
    public Span span(int start, int end) {
        int last = origin[end];
        if (end > start) {
            int from = origin[end - 1];
            last = Math.min(last, clusterEnd(from));
        }
        return new Span(origin[start], Math.max(last, origin[start]));
    }

    /** The first folded index whose character came from {@code originalIndex} or later. */
    public int indexOf(int originalIndex) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (origin[middle] < originalIndex) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int clusterEnd(int start) {
        int i = start + Character.charCount(original.codePointAt(start));
        while (i < original.length()
                && mayContinue(original.charAt(i))
                && continues(original.codePointAt(i))) {
            i += Character.charCount(original.codePointAt(i));
        }
        while (i > start + 1 && isUnseen(original.codePointBefore(i))) {
            i -= Character.charCount(original.codePointBefore(i));
        }
        return i;
    }

    /** Nothing that belongs to the grapheme before it, as joiners and variation selectors do. */
    private static boolean isUnseen(int codePoint) {
        return UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                && UCharacter.getIntPropertyValue(codePoint, UProperty.GRAPHEME_CLUSTER_BREAK)
                        == UCharacter.GraphemeClusterBreak.CONTROL;
    }

    /** False for what certainly begins anew, told without looking it up. */
    private static boolean mayContinue(char c) {
        return c > 0x02ff || c == SOFT_HYPHEN;
    }

    private static boolean continues(int codePoint) {
        return !NFKC_CASEFOLD.hasBoundaryBefore(codePoint);
    }

    private static String cached(int codePoint) {
        String form = CACHE[codePoint];
        if (form == null) {
            form = foldCluster(Character.toString(codePoint));
            CACHE[codePoint] = form;
        }
        return form;
    }

    private static String foldCluster(String cluster) {
        String normal = NFKC_CASEFOLD.normalize(cluster);
        StringBuilder out = new StringBuilder(normal.length());
        normal.codePoints()
                .map(FoldedText::foldCodePoint)
                .filter(c -> c >= 0)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** One code point of NFKC_Casefold to the looked-up form, or -1 where it is left out. */
    private static int foldCodePoint(int c) {
        if (c < 0x80) {
            return c == '\t' || c == '\u000b' || c == '\f' || c == '`'
                    ? (c == '`' ? '\'' : ' ')
                    : c;
        }
        if (c >= 0x064b && c <= 0x065f || c == 0x0670 || c == 0x0640) {
            return -1; // Arabic vowel signs and tatweel
        }
        if (c >= 0x0591 && c <= 0x05c7) {
            return -1; // Hebrew points
        }
        return switch (c) {
            case 0x0307 -> -1; // what NFKC_Casefold leaves of the dotted capital I
            case 0x0131 -> 'i'; // dotless i, so that Turkish capitals meet their small letters
            case 0x0622, 0x0623, 0x0625, 0x0671 -> 0x0627; // alef with hamza or madda
            case 0x0649, 0x06cc -> 0x064a; // alef maqsura and Farsi yeh
            case 0x06a9 -> 0x0643; // keheh
            case 0x2018, 0x2019, 0x02bc, 0x02b9, 0x2032 -> '\'';
            case 0x2010, 0x2011 -> '-';
            case 0x2212 -> '-';
            case 0x200e, 0x200f, 0x061c, 0x2028 -> c == 0x2028 ? ' ' : -1;
            default ->
                    Character.isDigit(c)
                            ? '0' + Character.digit(c, 10)
                            : Character.isSpaceChar(c) ? ' ' : c;
        };
    }
}
