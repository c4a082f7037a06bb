package org.polygraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.LikelyReading;
import org.polygraph.graph.record.ReadingRecord;
import org.polygraph.graph.record.StatementRecord;

import java.util.List;

/**
 * Statements with their readings, in their own graph. Also says of each claim which statement it is
 * collated into. To be used inside a write transaction.
 */
public final class StatementWriter {

    private final Iris iris;
    private final Triples triples;

    public StatementWriter(Iris iris, DatasetGraph dataset) {
        this.iris = iris;
        this.triples = new Triples(dataset.getGraph(Nodes.iri(iris.statementsGraph())));
    }

    /** Writes a statement in place of what was there of the same id. */
    public void put(StatementRecord statement) {
        remove(statement.id());
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
            writeReading(node, statement.id(), i, readings.get(i));
        }
    }

    private void writeReading(Node statement, String id, int position, ReadingRecord reading) {
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
    }

    /** Removes a statement with its readings; nothing where there is none. */
    public void remove(String id) {
        Node node = Nodes.iri(iris.statement(id));
        for (Node reading : triples.all(node, Pg.READING)) {
            for (Node quantity : triples.all(reading, Pg.QUANTITY)) {
                triples.all(quantity, Pg.ALTERNATIVE).forEach(triples::removeAll);
                triples.removeAll(quantity);
            }
            triples.all(reading, Pg.CLAIM)
                    .forEach(claim -> triples.remove(claim, Pg.STATEMENT, node));
            triples.removeAll(reading);
        }
        triples.removeAll(node);
    }

    private static Node entity(EntityRef entity) {
        return Nodes.iri(entity.iri());
    }
}
