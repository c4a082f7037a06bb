package org.polygraph.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * A text in the form that phrases are looked up in: NFKC with case folded (Unicode Standard,
 * section 3.13), digits in ASCII, one kind of space and apostrophe, without vowel signs that
 * newspapers leave out and without characters nobody sees. Each folded character knows where it
 * stands in the original.
 */
public final class FoldedText {

    private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final char TATWEEL = 0x640;

    private final String original;
    private final char[] folded;
    private final int length;

    /** Where each folded character came from; null where that is its own index. */
    private final @Nullable Origins origin;

    /** The indices where a word starts, a bit each. */
    private final long[] starts;

    private FoldedText(String original, char[] folded, int length, @Nullable Origins origin) {
        this.original = original;
        this.folded = folded;
        this.length = length;
        this.origin = origin;
        this.starts = new long[(length >> 6) + 1];
        for (int i = 0; i < length; i++) {
            if (WordEdges.canStart(this, i)) {
                starts[i >> 6] |= 1L << i;
            }
        }
    }

    public static FoldedText of(String original) {
        Folding folding = new Folding(original);
        return new FoldedText(original, folding.folded, folding.length, folding.origin);
    }

    /** The folded form of a phrase, for looking it up. */
    public static String fold(String phrase) {
        if (isFolded(phrase)) {
            return phrase;
        }
        Folding folding = new Folding(phrase);
        return new String(folding.folded, 0, folding.length);
    }

    /** Whether each character of a phrase stands alone and is its own folded form. */
    private static boolean isFolded(String phrase) {
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            boolean small = c >= 'a' && c <= 'z';
            if (!small && CharacterFolds.simple(c) != c
                    || i > 0 && c >= 0x80 && CharacterFolds.mayContinue(c)) {
                return false;
            }
        }
        return true;
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

    /** The first index from one on where a word starts, or the length where none does. */
    int nextStart(int index) {
        int word = index >> 6;
        long bits = index < length ? starts[word] & -1L << index : 0;
        while (bits == 0 && ++word < starts.length) {
            bits = starts[word];
        }
        return bits == 0 ? length : (word << 6) + Long.numberOfTrailingZeros(bits);
    }

    /**
     * The span of the original text that a range of the folded text came from, with trailing unseen
     * characters left out.
     */
    public Span span(int start, int end) {
        int first = origin(start);
        int last = origin(end);
        if (end > start) {
            last = Math.min(last, clusterEnd(origin(end - 1)));
        }
        return new Span(first, Math.max(last, first));
    }

    /** The first folded index whose character came from {@code originalIndex} or later. */
    public int indexOf(int originalIndex) {
        if (origin == null) {
            return Math.min(originalIndex, length);
        }
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (origin.of(middle) < originalIndex) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int origin(int index) {
        return origin == null ? index : origin.of(index);
    }

    private int clusterEnd(int start) {
        int i = behindCluster(original, start);
        while (i < original.length() && original.charAt(i) == TATWEEL) {
            i++;
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

    /**
     * The index behind what folds as one with the character at an index: what normalizes together,
     * a base with its combining marks (NFD input), Hangul jamo, voiced half-width kana, and what
     * nobody sees between them.
     */
    private static int behindCluster(String text, int start) {
        int i = start + Character.charCount(text.codePointAt(start));
        while (i < text.length() && CharacterFolds.mayContinue(text.charAt(i))) {
            int codePoint = text.codePointAt(i);
            if (NFKC_CASEFOLD.hasBoundaryBefore(codePoint)) {
                return i;
            }
            i += Character.charCount(codePoint);
        }
        return i;
    }

    /** Folds a text from its start to its end. */
    private static final class Folding {

        private char[] folded;
        private int length;
        private @Nullable Origins origin;

        Folding(String text) {
            folded = new char[text.length()];
            int i = 0;
            while (i < text.length()) {
                char c = text.charAt(i);
                char simple = CharacterFolds.simple(c);
                boolean alone =
                        simple != 0
                                && (i + 1 == text.length()
                                        || !CharacterFolds.mayContinue(text.charAt(i + 1)));
                if (alone) {
                    add(simple, i++);
                    continue;
                }
                int end = behindCluster(text, i);
                String form =
                        end == i + 1
                                ? CharacterFolds.of(c)
                                : CharacterFolds.ofCluster(text.substring(i, end));
                for (int k = 0; k < form.length(); k++) {
                    add(form.charAt(k), i);
                }
                i = end;
            }
            if (origin != null || length != text.length()) {
                origins().add(text.length());
                origins().close();
            }
        }

        private void add(char c, int from) {
            if (length == folded.length) {
                folded = Arrays.copyOf(folded, length + length / 4 + 16);
            }
            if (origin != null || from != length) {
                origins().add(from);
            }
            folded[length++] = c;
        }

        private Origins origins() {
            if (origin == null) {
                origin = Origins.straight(length);
            }
            return origin;
        }
    }
}
