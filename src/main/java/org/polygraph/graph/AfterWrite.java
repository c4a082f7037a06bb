package org.polygraph.graph;

import org.apache.jena.sparql.core.DatasetGraph;

import java.util.Set;

/**
 * What is derived from articles and must never lag behind them: called on the writer's thread in
 * the transaction that adds or removes them, before it commits.
 */
public interface AfterWrite {

    /** Derives nothing. */
    AfterWrite NOTHING = (dataset, added, removed) -> {};

    /**
     * Brings what is derived up to date. If it throws, the transaction is undone, and its articles
     * are tried again one by one, so that only the one that is at fault fails.
     *
     * @param inTransaction with the articles added and removed; to be left without commit or abort
     * @param added ids of articles that are new
     * @param removed ids of articles that are gone
     */
    void changed(DatasetGraph inTransaction, Set<String> added, Set<String> removed);
}
