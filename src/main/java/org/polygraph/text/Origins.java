package org.polygraph.text;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where each character of a folded text came from, never falling. Most come one from one, so that
 * for a page of them it is enough to know where its first came from; only pages where that is not
 * so keep what each index is away from it.
 */
final class Origins {

    private static final int BITS = 6;
    private static final int PAGE = 1 << BITS;
    private static final char[] FARTHER = {};

    /** Where the first character of each page came from. */
    private int[] firsts = new int[16];

    /** By page, how far behind the page's first each came from; null where that is its place. */
    private char[] @Nullable [] distances = new char[16][];

    /** The same for pages that something very long was left out of. */
    private final Map<Integer, int[]> farther = new HashMap<>();

    private final int[] page = new int[PAGE];
    private int length;

    /** One where so many characters came from where they stand. */
    static Origins straight(int length) {
        Origins origins = new Origins();
        for (int i = 0; i < length; i++) {
            origins.add(i);
        }
        return origins;
    }

    void add(int origin) {
        page[length++ & PAGE - 1] = origin;
        if ((length & PAGE - 1) == 0) {
            endPage(PAGE);
        }
    }

    /** No more are added. */
    void close() {
        if ((length & PAGE - 1) != 0) {
            endPage(length & PAGE - 1);
        }
        int pages = length + PAGE - 1 >> BITS;
        firsts = Arrays.copyOf(firsts, pages);
        distances = Arrays.copyOf(distances, pages);
    }

    private void endPage(int size) {
        int number = length - 1 >> BITS;
        if (number == firsts.length) {
            firsts = Arrays.copyOf(firsts, number + number / 2);
            distances = Arrays.copyOf(distances, number + number / 2);
        }
        firsts[number] = page[0];
        for (int i = 1; i < size; i++) {
            if (page[i] != page[0] + i) {
                distances[number] = distances(number, size);
                return;
            }
        }
    }

    private char[] distances(int number, int size) {
        if (page[size - 1] - page[0] > Character.MAX_VALUE) {
            farther.put(number, Arrays.copyOf(page, size));
            return FARTHER;
        }
        char[] away = new char[size];
        for (int i = 0; i < size; i++) {
            away[i] = (char) (page[i] - page[0]);
        }
        return away;
    }

    int of(int index) {
        int number = index >> BITS;
        int inPage = index & PAGE - 1;
        char[] away = distances[number];
        if (away == null) {
            return firsts[number] + inPage;
        }
        return away == FARTHER
                ? Objects.requireNonNull(farther.get(number))[inPage]
                : firsts[number] + away[inPage];
    }
}
