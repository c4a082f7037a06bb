package org.polygraph.text;

import java.util.Arrays;

/**
 * Converts between UTF-16 indices and code point offsets of one text, the one place where that is
 * done. Offsets outside Java are code points (Web Annotation Data Model, section 4.2.5 Text
 * Position Selector). Time: a binary search over the supplementary characters; nothing at all where
 * there are none.
 */
public final class CodePoints {

    /** UTF-16 index of each low surrogate that has its high surrogate before it. */
    private final int[] lowSurrogates;

    private final int utf16Length;

    private CodePoints(int[] lowSurrogates, int utf16Length) {
        this.lowSurrogates = lowSurrogates;
        this.utf16Length = utf16Length;
    }

    public static CodePoints of(CharSequence text) {
        int[] found = new int[16];
        int count = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i))
                    && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i;
            }
        }
        return new CodePoints(Arrays.copyOf(found, count), text.length());
    }

    /** Number of code points in the text. */
    public int length() {
        return utf16Length - lowSurrogates.length;
    }

    /** The code point offset of a UTF-16 index that does not split a surrogate pair. */
    public int fromUtf16(int index) {
        if (lowSurrogates.length == 0) {
            return index;
        }
        int before = Arrays.binarySearch(lowSurrogates, index);
        return index - (before >= 0 ? before : -before - 1);
    }

    /** The UTF-16 index of a code point offset in {@code [0, length()]}. */
    public int toUtf16(int offset) {
        int low = 0;
        int high = lowSurrogates.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lowSurrogates[middle] - middle <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return offset + low;
    }
}
