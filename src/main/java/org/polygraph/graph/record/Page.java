package org.polygraph.graph.record;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total how many there are in all
 * @param page from 0
 * @param size asked for, 1 to 1000
 */
public record Page<T>(List<T> items, long total, int page, int size) {}
