package org.polygraph.graph;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;

import java.util.Iterator;

/**
 * A dataset without what others have put beside the service's own graphs: what somebody says of a
 * claim in a graph of his own is for queries, and no part of the claim.
 */
final class OwnGraphs extends DatasetGraphWrapper {

    private final Iris iris;

    OwnGraphs(Iris iris, DatasetGraph dataset) {
        super(dataset);
        this.iris = iris;
    }

    private boolean isOwn(Quad quad) {
        return quad.getGraph().isURI() && iris.isOwnGraph(quad.getGraph().getURI());
    }

    @Override
    public Iterator<Quad> findNG(Node g, Node s, Node p, Node o) {
        Iterator<Quad> found = get().findNG(g, s, p, o);
        return g == null || Node.ANY.equals(g) ? Iter.filter(found, this::isOwn) : found;
    }

    @Override
    public Iterator<Quad> find(Node g, Node s, Node p, Node o) {
        Iterator<Quad> found = get().find(g, s, p, o);
        return g == null || Node.ANY.equals(g) ? Iter.filter(found, this::isOwn) : found;
    }

    @Override
    public boolean contains(Node g, Node s, Node p, Node o) {
        return g == null || Node.ANY.equals(g)
                ? find(g, s, p, o).hasNext()
                : get().contains(g, s, p, o);
    }
}
