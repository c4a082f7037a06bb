package org.polygraph.graph;

/**
 * When a store is compacted: once it is larger than {@code floor} and has grown to {@code growth}
 * times what it was after the last compaction. So compaction costs in all no more than a constant
 * part of what was written, and the dead share stays below {@code 1 - 1 / growth}.
 *
 * @param floor bytes below which it never is
 * @param growth more than 1
 */
record Compaction(long floor, double growth) {

    static final Compaction USUAL = new Compaction(1L << 30, 3);

    boolean isDue(long size, long compactedSize) {
        return size > floor && size > growth * compactedSize;
    }
}
