package org.polygraph.graph;

import org.polygraph.graph.record.ArticleRecord;

/**
 * An article as it is stored.
 *
 * @param created whether it was not there before
 */
public record Stored(ArticleRecord article, boolean created) {}
