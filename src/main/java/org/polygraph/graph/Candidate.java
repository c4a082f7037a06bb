package org.polygraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * A claim and the graph it stands in.
 *
 * @param graph its article
 */
record Candidate(Node node, Node graph) {

    Triples triples(DatasetGraph dataset) {
        return new Triples(dataset.getGraph(graph));
    }
}
