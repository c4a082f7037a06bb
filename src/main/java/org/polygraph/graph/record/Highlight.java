package org.polygraph.graph.record;

/** What of a quote was asked for: code points of the article's stored text, half-open. */
public record Highlight(int start, int end) {}
