package org.polygraph.graph;

import org.apache.jena.sparql.core.DatasetGraph;

import java.util.List;
import java.util.function.Consumer;

/**
 * A change that somebody from outside asks for, to graphs that are not the service's own.
 *
 * @param caller who asks
 * @param text in which words
 * @param action makes it, perhaps more than once, each time from the start
 */
public record GraphUpdate(String caller, String text, Consumer<DatasetGraph> action) {

    /**
     * What it did.
     *
     * @param iri of the record in the audit graph
     * @param inserted triples that were not there
     * @param deleted triples that were there
     * @param graphs that it changed
     * @param created graphs that had no triple before
     */
    public record Report(
            String iri, long inserted, long deleted, List<String> graphs, List<String> created) {}
}
