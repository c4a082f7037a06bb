package org.polygraph.graph;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A dataset as updates see it: they read all of it, and write to the graphs that are not the
 * service's own. What they call the default graph is a named one, since queries see the union of
 * those. Whatever changes is counted.
 */
final class OpenGraphs extends DatasetGraphWrapper {

    private final Iris iris;
    private final Node defaultGraph;
    private final Set<String> changed = new TreeSet<>();
    private final Set<String> created = new TreeSet<>();
    private long inserted;
    private long deleted;

    OpenGraphs(Iris iris, DatasetGraph dataset) {
        super(dataset, dataset.getContext().copy());
        this.iris = iris;
        this.defaultGraph = Nodes.iri(iris.defaultGraph());
    }

    GraphUpdate.Report report(String iri) {
        return new GraphUpdate.Report(
                iri, inserted, deleted, List.copyOf(changed), List.copyOf(created));
    }

    private Node writable(Node graph) {
        if (Quad.isDefaultGraph(graph)) {
            return defaultGraph;
        }
        if (Quad.isUnionGraph(graph) || graph.isURI() && iris.isOwnGraph(graph.getURI())) {
            throw new ProtectedGraphException(graph.getURI());
        }
        return graph;
    }

    private Node readable(Node graph) {
        return Quad.isDefaultGraph(graph) ? defaultGraph : graph;
    }

    @Override
    public void add(Node g, Node s, Node p, Node o) {
        Node graph = writable(g);
        if (get().contains(graph, s, p, o)) {
            return;
        }
        if (changed.add(name(graph)) && !get().contains(graph, Node.ANY, Node.ANY, Node.ANY)) {
            created.add(name(graph));
        }
        get().add(graph, s, p, o);
        inserted++;
    }

    @Override
    public void add(Quad quad) {
        add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void delete(Node g, Node s, Node p, Node o) {
        Node graph = writable(g);
        if (get().contains(graph, s, p, o)) {
            get().delete(graph, s, p, o);
            changed.add(name(graph));
            deleted++;
        }
    }

    @Override
    public void delete(Quad quad) {
        delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void deleteAny(Node g, Node s, Node p, Node o) {
        if (g == null || Node.ANY.equals(g)) {
            Iter.toList(listGraphNodes()).forEach(graph -> deleteAny(graph, s, p, o));
            return;
        }
        Iter.toList(get().find(writable(g), s, p, o)).forEach(this::delete);
    }

    @Override
    public void clear() {
        deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        removeGraph(name);
        graph.find().forEach(t -> add(name, t.getSubject(), t.getPredicate(), t.getObject()));
    }

    @Override
    public void removeGraph(Node name) {
        deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
    }

    /** Those that may be written to, since it is asked for by what removes all. */
    @Override
    public Iterator<Node> listGraphNodes() {
        return Iter.filter(
                get().listGraphNodes(),
                graph -> !graph.isURI() || !iris.isOwnGraph(graph.getURI()));
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createNamedGraph(this, defaultGraph);
    }

    @Override
    public Graph getGraph(Node name) {
        return GraphView.createNamedGraph(this, readable(name));
    }

    @Override
    public Iterator<Quad> find(Node g, Node s, Node p, Node o) {
        return get().find(g == null ? Node.ANY : readable(g), s, p, o);
    }

    @Override
    public boolean contains(Node g, Node s, Node p, Node o) {
        return get().contains(g == null ? Node.ANY : readable(g), s, p, o);
    }

    private static String name(Node graph) {
        return graph.isURI() ? graph.getURI() : graph.toString();
    }
}
