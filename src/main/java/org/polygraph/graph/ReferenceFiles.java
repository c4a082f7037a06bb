package org.polygraph.graph;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reference facts as Turtle or as a table (CSV, RFC 4180, with the columns' names on top). */
final class ReferenceFiles {

    private static final CSVFormat TABLE =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreSurroundingSpaces(true)
                    .setIgnoreEmptyLines(true)
                    .setCommentMarker('#')
                    .get();

    private ReferenceFiles() {}

    static boolean isOne(String file) {
        return file.endsWith(".ttl") || file.endsWith(".csv");
    }

    /**
     * @param name of the file, for messages; its ending tells the format
     * @throws IllegalArgumentException saying where it is not as it should be
     */
    static List<ReferenceRow> read(String name, String text) {
        return name.endsWith(".csv") ? table(name, text) : turtle(name, text);
    }

    private static List<ReferenceRow> table(String name, String text) {
        List<ReferenceRow> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text.replaceFirst("^\uFEFF", ""), TABLE)) {
            for (CSVRecord record : parser) {
                String where = name + ", line " + parser.getCurrentLineNumber();
                if (!record.isConsistent()) {
                    throw new IllegalArgumentException(
                            "%s: %d cells under %d columns"
                                    .formatted(
                                            where, record.size(), parser.getHeaderNames().size()));
                }
                Map<String, String> cells = new HashMap<>();
                record.toMap()
                        .forEach(
                                (column, cell) -> {
                                    if (!cell.isBlank()) {
                                        cells.put(column, cell.strip());
                                    }
                                });
                rows.add(new ReferenceRow(where, cells));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return rows;
    }

    private static List<ReferenceRow> turtle(String name, String text) {
        Graph graph = GraphFactory.createDefaultGraph();
        try {
            RDFParser.fromString(text, Lang.TURTLE)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(graph);
        } catch (RiotException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
        return new Triples(graph)
                .subjects(Vocabulary.TYPE, Pg.REFERENCE_FACT).stream()
                        .sorted(Comparator.comparing(Node::toString))
                        .map(subject -> row(name, graph, subject))
                        .toList();
    }

    private static ReferenceRow row(String name, Graph graph, Node subject) {
        String id = Iris.id(subject.toString());
        Map<String, String> cells = new HashMap<>();
        cells.put("id", id);
        graph.find(subject, Node.ANY, Node.ANY)
                .filterDrop(triple -> triple.getPredicate().equals(Vocabulary.TYPE))
                .forEach(triple -> cells.put(column(triple), cell(triple.getObject())));
        return new ReferenceRow(name + ", " + id, cells);
    }

    private static String column(Triple triple) {
        Node property = triple.getPredicate();
        return property.equals(Vocabulary.COMMENT) ? "note" : property.getLocalName();
    }

    /** A literal's text; of a term or an entity its local name, of any other IRI all. */
    private static String cell(Node value) {
        if (value.isLiteral()) {
            return value.getLiteralLexicalForm();
        }
        String iri = value.toString();
        for (String namespace : List.of(Vocabulary.ENTITY, Vocabulary.REL, Vocabulary.PG)) {
            if (iri.startsWith(namespace)) {
                return iri.substring(namespace.length());
            }
        }
        return iri;
    }
}
