package org.polygraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

import java.util.Iterator;

/** Look-ups over all graphs of a dataset. */
final class Datasets {

    private Datasets() {}

    /** A graph in which a thing is of a class, or null. */
    static @Nullable Node graphOf(DatasetGraph dataset, Node thing, Node type) {
        Iterator<Quad> found = dataset.findNG(Node.ANY, thing, Vocabulary.TYPE, type);
        return found.hasNext() ? found.next().getGraph() : null;
    }
}
