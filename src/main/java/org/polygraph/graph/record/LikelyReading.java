package org.polygraph.graph.record;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Which reading of a disputed statement is likely right.
 *
 * @param reading its id, or null where nothing tells
 * @param because the reasons in words, the weightiest first; never empty
 */
public record LikelyReading(@Nullable String reading, List<String> because) {

    public LikelyReading {
        because = List.copyOf(because);
    }
}
