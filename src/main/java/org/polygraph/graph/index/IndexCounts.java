package org.polygraph.graph.index;

/** How many there are of each that is looked up. */
public record IndexCounts(long articles, long claims, long statements, long entities) {}
