package org.polygraph.web.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.graph.GraphFactory;

import java.io.OutputStream;

/**
 * Writes whole graphs. JSON-LD 1.1 and RDF/XML have no way to say an RDF 1.2 triple term, and
 * Jena's writers fail on one; triples that have one are left out there. A claim's plain properties
 * say the same, so what is missing is the reifier only.
 */
final class GraphWriter {

    private GraphWriter() {}

    static void write(Graph graph, ResultFormat format, OutputStream out) {
        Graph written = format.hasTripleTerms() ? graph : withoutTripleTerms(graph);
        RDFDataMgr.write(out, written, serialization(format));
    }

    private static RDFFormat serialization(ResultFormat format) {
        return switch (format) {
            case TURTLE -> RDFFormat.TURTLE_PRETTY;
            case JSON_LD -> RDFFormat.JSONLD_PRETTY;
            case RDF_XML -> RDFFormat.RDFXML_PLAIN;
            default -> RDFFormat.NTRIPLES_UTF8;
        };
    }

    private static Graph withoutTripleTerms(Graph graph) {
        Graph plain = GraphFactory.createDefaultGraph();
        plain.getPrefixMapping().setNsPrefixes(graph.getPrefixMapping());
        graph.find(Triple.ANY)
                .filterDrop(triple -> triple.getObject().isTripleTerm())
                .forEach(plain::add);
        return plain;
    }
}
