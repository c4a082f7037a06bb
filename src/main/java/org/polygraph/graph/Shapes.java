package org.polygraph.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.graph.GraphFactory;

import java.util.stream.Collectors;

/** Holds an article's graph against {@code ontology/shapes.ttl}. */
final class Shapes {

    private static final int REPORTED = 5;

    private final org.apache.jena.shacl.Shapes shapes;

    Shapes() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(ResourceFolder.read("ontology/shapes.ttl"), Lang.TURTLE).parse(graph);
        shapes = ShaclValidator.get().parse(graph);
    }

    /**
     * @throws InvalidGraphException saying what does not fit
     */
    void check(Graph graph) {
        requireNoBlankNodes(graph);
        ValidationReport report = ShaclValidator.get().validate(shapes, graph);
        if (report.conforms()) {
            return;
        }
        String violations =
                report.getEntries().stream()
                        .limit(REPORTED)
                        .map(e -> e.focusNode() + " " + e.resultPath() + ": " + e.message())
                        .collect(Collectors.joining("; "));
        throw new InvalidGraphException("the graph does not fit the shapes: " + violations);
    }

    /** They would be new ones at each ingest. SHACL has no way to say it of all nodes. */
    private static void requireNoBlankNodes(Graph graph) {
        graph.find()
                .forEach(
                        triple -> {
                            if (isBlank(triple.getSubject()) || isBlank(triple.getObject())) {
                                throw new InvalidGraphException("a blank node in " + triple);
                            }
                        });
    }

    private static boolean isBlank(Node node) {
        return node.isBlank();
    }
}
