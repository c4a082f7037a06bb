package org.polygraph.graph;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A dataset that notes what becomes of statements and stories while it is written to. What is
 * removed and written again as it was is no change.
 */
final class Watched extends DatasetGraphWrapper {

    private final Iris iris;
    private final Node statements;
    private final Node stories;

    /** How many times more a quad was added than deleted. */
    private final Map<Quad, Integer> balance = new HashMap<>();

    Watched(Iris iris, DatasetGraph dataset) {
        super(dataset);
        this.iris = iris;
        this.statements = Nodes.iri(iris.statementsGraph());
        this.stories = Nodes.iri(iris.storiesGraph());
    }

    /** Adds what has changed of statements and stories. */
    void addTo(Changes changes) {
        Triples now = new Triples(get().getGraph(statements));
        for (Map.Entry<Quad, Integer> entry : balance.entrySet()) {
            if (entry.getValue() == 0) {
                continue;
            }
            Quad quad = entry.getKey();
            if (quad.getGraph().equals(stories)) {
                addArticle(quad, changes);
            } else if (quad.getPredicate().equals(Pg.STATEMENT)) {
                changes.claims().add(id(quad.getSubject()));
            } else {
                addStatement(quad, now, changes);
            }
        }
    }

    private static void addArticle(Quad quad, Changes changes) {
        if (quad.getPredicate().equals(Vocabulary.HAS_PART)) {
            changes.articles().add(id(quad.getObject()));
        }
    }

    private void addStatement(Quad quad, Triples now, Changes changes) {
        Node subject = quad.getSubject();
        if (!subject.isURI() || !subject.getURI().startsWith(iris.statement(""))) {
            return;
        }
        changes.statements().add(id(subject));
        if (quad.getPredicate().equals(Pg.AGREEMENT)) {
            now.subjects(Pg.STATEMENT, subject).forEach(claim -> changes.claims().add(id(claim)));
        }
    }

    private static String id(Node node) {
        return Iris.id(node.getURI());
    }

    private void count(Node graph, Node subject, Node property, Node value, int by) {
        if (graph.equals(statements) || graph.equals(stories)) {
            balance.merge(Quad.create(graph, subject, property, value), by, Integer::sum);
        }
    }

    @Override
    public void add(Node graph, Node subject, Node property, Node value) {
        if (!get().contains(graph, subject, property, value)) {
            count(graph, subject, property, value, 1);
            super.add(graph, subject, property, value);
        }
    }

    @Override
    public void add(Quad quad) {
        add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void delete(Node graph, Node subject, Node property, Node value) {
        if (get().contains(graph, subject, property, value)) {
            count(graph, subject, property, value, -1);
            super.delete(graph, subject, property, value);
        }
    }

    @Override
    public void delete(Quad quad) {
        delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    @Override
    public void deleteAny(Node graph, Node subject, Node property, Node value) {
        List<Quad> gone = Iter.toList(get().find(graph, subject, property, value));
        gone.forEach(this::delete);
    }

    @Override
    public void removeGraph(Node graph) {
        deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
    }

    @Override
    public Graph getGraph(Node graph) {
        return Set.of(statements, stories).contains(graph)
                ? GraphView.createNamedGraph(this, graph)
                : super.getGraph(graph);
    }
}
