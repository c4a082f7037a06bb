package org.polygraph.graph;

/**
 * What a compaction has done.
 *
 * @param before bytes of the dataset's files, and {@code after}
 */
public record CompactionReport(long before, long after) {}
