package org.polygraph.graph.record;

/**
 * A stretch no claim is taken from: {@code boilerplate} or {@code repeat}; offsets are code points.
 */
public record RegionRecord(String kind, int start, int end) {}
