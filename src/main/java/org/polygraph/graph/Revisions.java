package org.polygraph.graph;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The store's revisions, in a graph of their own: a number that grows with each transaction that
 * changes anything, and what each of the last ones changed, until the index has it on disk. The
 * lower bits are random, so that a store that was restored from a backup and went another way is
 * not taken for the one that the index knows.
 */
final class Revisions {

    private static final int RANDOM_BITS = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Iris iris;
    private final DatasetGraph dataset;
    private final Node graph;

    Revisions(Iris iris, DatasetGraph dataset) {
        this.iris = iris;
        this.dataset = dataset;
        this.graph = Nodes.iri(iris.revisionsGraph());
    }

    /** How many transactions lie between two revisions. */
    static long between(long earlier, long later) {
        return (later >> RANDOM_BITS) - (earlier >> RANDOM_BITS);
    }

    /** The last one; 0 for a store that has none yet. */
    long current() {
        TreeSet<Long> known = known();
        return known.isEmpty() ? 0 : known.last();
    }

    private TreeSet<Long> known() {
        TreeSet<Long> known = new TreeSet<>();
        dataset.find(graph, graph, Pg.REVISION, Node.ANY)
                .forEachRemaining(
                        quad ->
                                known.add(
                                        Long.parseLong(quad.getObject().getLiteralLexicalForm())));
        return known;
    }

    /** Begins a new revision. */
    long next() {
        long next =
                ((current() >> RANDOM_BITS) + 1 << RANDOM_BITS) | RANDOM.nextInt(1 << RANDOM_BITS);
        dataset.add(graph, graph, Pg.REVISION, number(next));
        return next;
    }

    /** Notes what a revision changed, for an index that was not told. */
    void note(Changes changes) {
        Node revision = number(changes.revision());
        changes.articles().forEach(id -> dataset.add(graph, article(id), Pg.CHANGED_IN, revision));
        changes.statements()
                .forEach(id -> dataset.add(graph, statement(id), Pg.CHANGED_IN, revision));
    }

    /** Forgets what came before a revision that the index has on disk. */
    void forgetBefore(long committed) {
        for (long old : known().headSet(committed)) {
            Node revision = number(old);
            dataset.deleteAny(graph, Node.ANY, Pg.CHANGED_IN, revision);
            dataset.delete(graph, graph, Pg.REVISION, revision);
        }
    }

    /** Whether it can be told what has changed since a revision. */
    boolean knows(long revision) {
        return dataset.contains(graph, graph, Pg.REVISION, number(revision));
    }

    /**
     * What has changed since a revision that is known. The claims of changed statements are not
     * among it: which are concerned is to be seen from the statements.
     */
    Changes since(long revision) {
        Changes changes = Changes.none(current());
        String articles = iris.article("");
        String statements = iris.statement("");
        for (long later : known().tailSet(revision, false)) {
            List<Node> changed = new ArrayList<>();
            dataset.find(graph, Node.ANY, Pg.CHANGED_IN, number(later))
                    .forEachRemaining(quad -> changed.add(quad.getSubject()));
            for (Node node : changed) {
                String id = Iris.id(node.getURI());
                if (node.getURI().startsWith(articles)) {
                    changes.articles().add(id);
                } else if (node.getURI().startsWith(statements)) {
                    changes.statements().add(id);
                }
            }
        }
        return changes;
    }

    private Node article(String id) {
        return Nodes.iri(iris.article(id));
    }

    private Node statement(String id) {
        return Nodes.iri(iris.statement(id));
    }

    private static Node number(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }
}
