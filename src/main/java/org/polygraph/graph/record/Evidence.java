package org.polygraph.graph.record;

/** Where a claim stands: {@code text.codePoints[start,end) == exact}. */
public record Evidence(String exact, String prefix, String suffix, int start, int end) {}
