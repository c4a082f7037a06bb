package org.polygraph.graph;

import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.DatasetGraph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Quads and triples as canonical lines. */
final class NQuads {

    private static final NodeFormatterNT FORMAT = new NodeFormatterNT();

    private NQuads() {}

    /** Every quad of a dataset, sorted by UTF-16 code unit. */
    static List<String> sorted(DatasetGraph dataset) {
        List<String> lines = new ArrayList<>();
        dataset.find()
                .forEachRemaining(
                        q ->
                                lines.add(
                                        line(
                                                q.getSubject(),
                                                q.getPredicate(),
                                                q.getObject(),
                                                q.getGraph())));
        Collections.sort(lines);
        return lines;
    }

    static String line(Triple triple) {
        return line(triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    private static String line(Node... nodes) {
        IndentedLineBuffer line = new IndentedLineBuffer();
        for (Node node : nodes) {
            FORMAT.format(line, node);
            line.print(" ");
        }
        line.print(".");
        return line.asString();
    }
}
