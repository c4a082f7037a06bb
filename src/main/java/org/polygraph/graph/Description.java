package org.polygraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that the graphs say of a thing, with its parts: the nodes whose IRIs have a fragment, which
 * nobody could ask for by themselves.
 */
final class Description {

    private final Iris iris;
    private final DatasetGraph dataset;

    Description(Iris iris, DatasetGraph dataset) {
        this.iris = iris;
        this.dataset = dataset;
    }

    /** Sorted N-Triples; empty for what is unknown. */
    List<String> describe(String iri) {
        Set<String> lines = new TreeSet<>();
        Set<Node> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>();
        Node thing = Nodes.iri(iri);
        open.add(thing);
        seen.add(thing);
        while (!open.isEmpty()) {
            Node node = open.poll();
            dataset.findNG(Node.ANY, node, Node.ANY, Node.ANY)
                    .forEachRemaining(
                            quad -> {
                                Triple triple = quad.asTriple();
                                lines.add(NQuads.line(triple));
                                if (isPart(triple.getObject()) && seen.add(triple.getObject())) {
                                    open.add(triple.getObject());
                                }
                            });
        }
        return List.copyOf(lines);
    }

    private boolean isPart(Node node) {
        return node.isURI()
                && node.getURI().startsWith(iris.base())
                && node.getURI().indexOf('#') > 0;
    }
}
