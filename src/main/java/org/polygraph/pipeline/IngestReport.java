package org.polygraph.pipeline;

/**
 * What became of one submission.
 *
 * @param article id of the article it is
 * @param added whether it was new to the store; if not, nothing was changed
 */
public record IngestReport(String article, boolean added) {}
