package org.polygraph.graph.index;

/** A set of longs without a box around each. */
final class LongSet {

    private long[] slots = new long[64];
    private int size;
    private boolean hasZero;

    void add(long value) {
        if (value == 0) {
            hasZero = true;
            return;
        }
        if (2 * size >= slots.length) {
            grow();
        }
        if (put(slots, value)) {
            size++;
        }
    }

    int size() {
        return hasZero ? size + 1 : size;
    }

    private void grow() {
        long[] larger = new long[2 * slots.length];
        for (long value : slots) {
            if (value != 0) {
                put(larger, value);
            }
        }
        slots = larger;
    }

    private static boolean put(long[] slots, long value) {
        int slot = Long.hashCode(value * 0x9E3779B97F4A7C15L) & (slots.length - 1);
        while (slots[slot] != 0) {
            if (slots[slot] == value) {
                return false;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = value;
        return true;
    }
}
