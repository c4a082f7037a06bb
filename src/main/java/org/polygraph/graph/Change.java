package org.polygraph.graph;

import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Something to be written. May be tried more than once, each time from the start.
 *
 * @param <T> its answer
 */
interface Change<T> {

    /** Changes nothing, and is answered when it is its turn. */
    Change<Boolean> NONE =
            new Change<>() {
                @Override
                public void apply(DatasetGraph dataset, Touched touched) {}

                @Override
                public Boolean answer(DatasetGraph dataset) {
                    return true;
                }
            };

    /** Writes, within a transaction that others may share. */
    void apply(DatasetGraph dataset, Touched touched);

    /** What to answer, read from the state that is about to be committed. */
    T answer(DatasetGraph dataset);
}
