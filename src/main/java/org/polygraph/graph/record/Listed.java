package org.polygraph.graph.record;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A stretch of a list that is walked through by cursor. What is written meanwhile neither repeats
 * nor hides anything that was there all the time.
 *
 * @param total how many there are in all
 * @param cursor where to go on, or null at the end
 */
public record Listed<T>(List<T> items, long total, @Nullable String cursor) {}
