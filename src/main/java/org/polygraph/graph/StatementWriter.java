package org.polygraph.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.Evidence;
import org.polygraph.graph.record.LikelyReading;
import org.polygraph.graph.record.QuotedPassage;
import org.polygraph.graph.record.ReadingRecord;
import org.polygraph.graph.record.StatementRecord;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Statements with their readings, in their own graph. Also says of each claim which statement it is
 * collated into. To be used inside a write transaction.
 */
public final class StatementWriter {

    private final Iris iris;
    private final Graph graph;

    public StatementWriter(Iris iris, DatasetGraph dataset) {
        this.iris = iris;
        this.graph = dataset.getGraph(Nodes.iri(iris.statementsGraph()));
    }

    /**
     * Writes a statement in place of what was there of the same id. Only what differs is written: a
     * statement that many articles make has hundreds of triples, and one more claim changes few.
     */
    public void put(StatementRecord statement) {
        Graph described = GraphFactory.createDefaultGraph();
        describe(statement, new Triples(described));
        Set<Triple> now = described.find().toSet();
        Set<Triple> before = written(statement.id());
        before.stream().filter(triple -> !now.contains(triple)).forEach(graph::delete);
        now.stream().filter(triple -> !before.contains(triple)).forEach(graph::add);
    }

    /** Removes a statement with its readings; nothing where there is none. */
    public void remove(String id) {
        written(id).forEach(graph::delete);
    }

    private void describe(StatementRecord statement, Triples triples) {
        Node node = Nodes.iri(iris.statement(statement.id()));
        triples.add(node, Vocabulary.TYPE, Pg.STATEMENT_CLASS);
        triples.add(node, Pg.SUBJECT, entity(statement.subject()));
        triples.add(node, Pg.RELATION, Nodes.iri(statement.relation().iri()));
        if (statement.object() != null) {
            triples.add(node, Pg.OBJECT, entity(statement.object()));
        }
        if (statement.time() != null) {
            triples.add(node, Pg.TIME, Nodes.edtf(statement.time()));
        }
        triples.addString(node, Pg.AGREEMENT, statement.agreement());
        triples.addString(node, Pg.DIFFERENCE, statement.kind());
        statement.kinds().stream()
                .skip(1)
                .forEach(kind -> triples.addString(node, Pg.ALSO_DIFFERS_IN, kind));
        statement.missing().forEach(language -> triples.addString(node, Pg.MISSING, language));
        statement.stories().forEach(id -> triples.add(node, Pg.STORY, Nodes.iri(iris.story(id))));
        LikelyReading likely = statement.likely();
        if (likely != null) {
            triples.addLines(node, Pg.BECAUSE, likely.because());
            if (likely.reading() != null) {
                triples.add(
                        node, Pg.LIKELY, Nodes.iri(iris.reading(statement.id(), likely.reading())));
            }
        }
        List<ReadingRecord> readings = statement.readings();
        for (int i = 0; i < readings.size(); i++) {
            describe(readings.get(i), i, statement.id(), triples);
        }
    }

    private void describe(ReadingRecord reading, int position, String id, Triples triples) {
        Node statement = Nodes.iri(iris.statement(id));
        Node node = Nodes.iri(iris.reading(id, reading.id()));
        triples.add(statement, Pg.READING, node);
        triples.add(node, Vocabulary.TYPE, Pg.READING_CLASS);
        triples.addInteger(node, Pg.POSITION, position);
        if (reading.object() != null) {
            triples.add(node, Pg.OBJECT, entity(reading.object()));
        }
        if (reading.quantity() != null) {
            Node quantity = Nodes.iri(node.getURI() + "/" + reading.quantity().id());
            new QuantityNode(triples).write(node, quantity, reading.quantity());
        }
        reading.languages().forEach(tag -> triples.addString(node, Pg.LANGUAGE, tag));
        for (String claim : reading.claims()) {
            Node claimNode = Nodes.iri(iris.claim(claim));
            triples.add(node, Pg.CLAIM, claimNode);
            triples.add(claimNode, Pg.STATEMENT, statement);
        }
        triples.addInteger(node, Pg.SUPPORT, reading.support());
        triples.addString(node, Pg.NOTE, reading.note());
        reading.passages().forEach(passage -> describe(passage, node, triples));
    }

    /** What is quoted has its own node by reading, so that it goes with it. */
    private static void describe(QuotedPassage passage, Node reading, Triples triples) {
        Evidence evidence = passage.evidence();
        String target =
                "%s/%s-%d".formatted(reading.getURI(), passage.article().id(), evidence.start());
        Node stretch = Nodes.iri(target);
        triples.add(reading, Vocabulary.HAS_TARGET, stretch);
        triples.addString(stretch, Vocabulary.IN_LANGUAGE, passage.language());
        new StretchNode(triples)
                .write(
                        stretch,
                        Nodes.iri(target + ".quote"),
                        Nodes.iri(target + ".position"),
                        Nodes.iri(passage.article().iri()),
                        passage.language(),
                        evidence);
    }

    /** What stands of a statement, its readings and their amounts. */
    private Set<Triple> written(String id) {
        Node node = Nodes.iri(iris.statement(id));
        Set<Triple> written = about(node);
        for (Node reading : values(written, Pg.READING)) {
            Set<Triple> ofReading = about(reading);
            for (Node quantity : values(ofReading, Pg.QUANTITY)) {
                Set<Triple> ofQuantity = about(quantity);
                values(ofQuantity, Pg.ALTERNATIVE).forEach(one -> written.addAll(about(one)));
                written.addAll(ofQuantity);
            }
            for (Node target : values(ofReading, Vocabulary.HAS_TARGET)) {
                Set<Triple> ofTarget = about(target);
                values(ofTarget, Vocabulary.HAS_SELECTOR)
                        .forEach(selector -> written.addAll(about(selector)));
                written.addAll(ofTarget);
            }
            values(ofReading, Pg.CLAIM)
                    .forEach(claim -> written.add(Triple.create(claim, Pg.STATEMENT, node)));
            written.addAll(ofReading);
        }
        return written;
    }

    private Set<Triple> about(Node subject) {
        return new LinkedHashSet<>(graph.find(subject, Node.ANY, Node.ANY).toList());
    }

    private static List<Node> values(Set<Triple> triples, Node property) {
        return triples.stream()
                .filter(triple -> triple.getPredicate().equals(property))
                .map(Triple::getObject)
                .toList();
    }

    private static Node entity(EntityRef entity) {
        return Nodes.iri(entity.iri());
    }
}
