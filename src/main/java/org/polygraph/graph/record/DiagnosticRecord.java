package org.polygraph.graph.record;

/** What a reader of an article should know that is no claim; offsets are code points. */
public record DiagnosticRecord(String code, String message, int start, int end) {}
