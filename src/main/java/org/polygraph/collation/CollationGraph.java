package org.polygraph.collation;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.polygraph.graph.Iris;
import org.polygraph.graph.Pg;
import org.polygraph.graph.Vocabulary;
import org.polygraph.graph.record.Evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What collation keeps for itself, in a graph of its own: what articles are filed under, how claims
 * line up, where a version slipped. To be used inside a write transaction.
 */
final class CollationGraph {

    private final Iris iris;
    private final Graph graph;

    CollationGraph(Iris iris, DatasetGraph dataset) {
        this.iris = iris;
        this.graph = dataset.getGraph(NodeFactory.createURI(iris.collationGraph()));
    }

    // ---- articles

    Optional<Fingerprint> fingerprint(String article) {
        List<Node> found = objects(article(article), Terms.FINGERPRINT);
        return found.stream()
                .findFirst()
                .map(node -> Fingerprint.read(article, node.getLiteralLexicalForm()));
    }

    void file(Fingerprint fingerprint) {
        Node node = article(fingerprint.article());
        add(node, Terms.FINGERPRINT, string(fingerprint.written()));
        fingerprint.keys().forEach(key -> add(node, Terms.STORY_KEY, string(key.id())));
    }

    void unfile(String article) {
        graph.remove(article(article), Terms.FINGERPRINT, Node.ANY);
        graph.remove(article(article), Terms.STORY_KEY, Node.ANY);
    }

    /** Ids of the articles filed under a key. */
    List<String> filedUnder(String key) {
        return graph.find(Node.ANY, Terms.STORY_KEY, string(key))
                .mapWith(triple -> Iris.id(triple.getSubject().getURI()))
                .toList();
    }

    // ---- claims

    void put(Pairing pairing) {
        add(claim(pairing.one()), property(pairing.difference()), claim(pairing.other()));
    }

    /** The pairings that a claim is the first of. */
    List<Pairing> pairings(String claim) {
        List<Pairing> pairings = new ArrayList<>();
        for (Node other : objects(claim(claim), Terms.LINES_UP_WITH)) {
            pairings.add(new Pairing(claim, Iris.id(other.getURI()), null));
        }
        for (Difference difference : Difference.values()) {
            for (Node other : objects(claim(claim), Terms.differsIn(difference))) {
                pairings.add(new Pairing(claim, Iris.id(other.getURI()), difference));
            }
        }
        return pairings;
    }

    void removePairings(String claim) {
        graph.remove(claim(claim), Node.ANY, Node.ANY);
    }

    private static Node property(@Nullable Difference difference) {
        return difference == null ? Terms.LINES_UP_WITH : Terms.differsIn(difference);
    }

    // ---- statements

    void put(Slip slip) {
        Node statement = statement(slip.statement());
        Node node =
                NodeFactory.createURI(
                        statement.getURI() + "#" + slip.code() + "-" + slip.article());
        add(statement, Terms.SLIP, node);
        add(node, Terms.SLIPPED_IN, article(slip.article()));
        add(node, Pg.LANGUAGE, string(slip.language()));
        add(node, Pg.CODE, string(slip.code()));
        add(node, Pg.QUOTE, string(slip.quote()));
        add(node, Terms.INSTEAD_OF, string(slip.instead()));
        Evidence passage = slip.passage();
        add(node, Vocabulary.EXACT, string(passage.exact()));
        add(node, Vocabulary.PREFIX, string(passage.prefix()));
        add(node, Vocabulary.SUFFIX, string(passage.suffix()));
        add(node, Vocabulary.OA_START, string(String.valueOf(passage.start())));
        add(node, Vocabulary.OA_END, string(String.valueOf(passage.end())));
    }

    SortedSet<Slip> slips(String statement) {
        SortedSet<Slip> slips = new TreeSet<>();
        for (Node node : objects(statement(statement), Terms.SLIP)) {
            slips.add(
                    new Slip(
                            statement,
                            Iris.id(objects(node, Terms.SLIPPED_IN).getFirst().getURI()),
                            text(node, Pg.LANGUAGE),
                            text(node, Pg.CODE),
                            text(node, Pg.QUOTE),
                            text(node, Terms.INSTEAD_OF),
                            passage(node)));
        }
        return slips;
    }

    private Evidence passage(Node slip) {
        return new Evidence(
                text(slip, Vocabulary.EXACT),
                text(slip, Vocabulary.PREFIX),
                text(slip, Vocabulary.SUFFIX),
                Integer.parseInt(text(slip, Vocabulary.OA_START)),
                Integer.parseInt(text(slip, Vocabulary.OA_END)));
    }

    void removeSlips(String statement) {
        for (Node node : objects(statement(statement), Terms.SLIP)) {
            graph.remove(node, Node.ANY, Node.ANY);
        }
        graph.remove(statement(statement), Terms.SLIP, Node.ANY);
    }

    void putAll(Collection<Slip> slips) {
        slips.forEach(this::put);
    }

    // ---- triples

    private void add(Node subject, Node property, Node object) {
        graph.add(Triple.create(subject, property, object));
    }

    private List<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
    }

    private String text(Node subject, Node property) {
        return objects(subject, property).getFirst().getLiteralLexicalForm();
    }

    private Node article(String id) {
        return NodeFactory.createURI(iris.article(id));
    }

    private Node claim(String id) {
        return NodeFactory.createURI(iris.claim(id));
    }

    private Node statement(String id) {
        return NodeFactory.createURI(iris.statement(id));
    }

    private static Node string(String text) {
        return NodeFactory.createLiteralString(text);
    }
}
