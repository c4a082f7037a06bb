package org.polygraph.graph.record;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total how many there are in all
 * @param page from 0
 * @param size asked for, 1 to 1000
 */
public record Page<T>(List<T> items, long total, int page, int size) {

    /** One page of a list that is already there in full; empty behind its end. */
    public static <T> Page<T> of(List<T> all, int page, int size) {
        int from = (int) Math.min(all.size(), (long) page * size);
        int to = Math.min(all.size(), from + size);
        return new Page<>(all.subList(from, to), all.size(), page, size);
    }
}
