package org.polygraph.collation;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;
import org.polygraph.graph.Iris;
import org.polygraph.graph.Pg;
import org.polygraph.graph.Vocabulary;
import org.polygraph.graph.record.Evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What collation keeps for itself, in a graph of its own: what articles are filed under, how claims
 * line up, where a version slipped. To be used inside a write transaction.
 */
final class CollationGraph {

    private static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

    /** By the property from a claim to one that differs from it so. */
    private static final Map<Node, Difference> DIFFERENCES =
            Arrays.stream(Difference.values())
                    .collect(Collectors.toUnmodifiableMap(Terms::differsIn, one -> one));

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
        int rank = Deputies.rank(fingerprint.article());
        for (StoryKey key : fingerprint.keys()) {
            for (int i = 0; i <= (key.tellsByItself() ? rank : 0); i++) {
                add(node, Terms.STORY_KEY, keyAt(key.id(), i));
            }
        }
    }

    void unfile(String article) {
        graph.remove(article(article), Terms.FINGERPRINT, Node.ANY);
        graph.remove(article(article), Terms.STORY_KEY, Node.ANY);
    }

    /**
     * Ids of articles filed under a key.
     *
     * @param rank they have it or exceed it; 0 for all, above it only of keys that tell something
     *     by themselves ({@link Deputies})
     * @param most how many are read
     */
    List<String> filedUnder(String key, int rank, int most) {
        ExtendedIterator<Triple> found = graph.find(Node.ANY, Terms.STORY_KEY, keyAt(key, rank));
        try {
            List<String> ids = new ArrayList<>();
            while (ids.size() < most && found.hasNext()) {
                ids.add(Iris.id(found.next().getSubject().getURI()));
            }
            return ids;
        } finally {
            found.close();
        }
    }

    private static Node keyAt(String key, int rank) {
        return string(rank == 0 ? key : key + "/" + rank);
    }

    // ---- entities

    /** Whether an entity is known to be named by so many articles that it tells nothing. */
    boolean isMarkedCommon(String entity) {
        return graph.contains(entity(entity), Terms.COMMON, TRUE);
    }

    void markCommon(String entity, boolean isCommon) {
        Triple mark = Triple.create(entity(entity), Terms.COMMON, TRUE);
        if (isCommon) {
            graph.add(mark);
        } else {
            graph.delete(mark);
        }
    }

    // ---- claims

    void put(Pairing pairing) {
        add(claim(pairing.one()), property(pairing.difference()), claim(pairing.other()));
    }

    /** The pairings that a claim is the first of. */
    List<Pairing> pairings(String claim) {
        List<Pairing> pairings = new ArrayList<>();
        graph.find(claim(claim), Node.ANY, Node.ANY)
                .forEachRemaining(
                        triple -> {
                            String other = Iris.id(triple.getObject().getURI());
                            Difference difference = DIFFERENCES.get(triple.getPredicate());
                            pairings.add(new Pairing(claim, other, difference));
                        });
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

    private Node entity(String id) {
        return NodeFactory.createURI(iris.entity(id));
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
