package org.polygraph.web.sparql;

import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.writer.WriterStreamRDFBlocks;
import org.apache.jena.sparql.util.Context;

import java.io.OutputStream;
import java.util.Map;

/** Writes triples as they come, and hands each on at once. */
interface TripleWriter {

    static TripleWriter of(ResultFormat format, OutputStream out) {
        return switch (format) {
            case TURTLE, TRIG -> new Blocks(out);
            case JSON_LD -> new JsonLd(out);
            case RDF_XML -> new RdfXml(out);
            default -> new Lines(out);
        };
    }

    /** Writes a graph that is at hand. */
    static void write(Graph graph, ResultFormat format, OutputStream out) {
        TripleWriter writer = of(format, out);
        writer.begin(graph.getPrefixMapping().getNsPrefixMap());
        // Those of one subject together, so that they are written as one block.
        graph.stream()
                .map(Triple::getSubject)
                .distinct()
                .forEach(
                        subject ->
                                graph.find(subject, null, null).forEachRemaining(writer::triple));
        writer.end();
    }

    /**
     * @param prefixes that may be used for short
     */
    void begin(Map<String, String> prefixes);

    void triple(Triple triple);

    void end();

    /** N-Triples, and N-Quads of a default graph, which looks the same. */
    final class Lines implements TripleWriter {

        private final OutputStream out;
        private final RowBuffer line = new RowBuffer();

        Lines(OutputStream out) {
            this.out = out;
        }

        @Override
        public void begin(Map<String, String> prefixes) {}

        @Override
        public void triple(Triple triple) {
            Turtle.term(line, triple.getSubject());
            Turtle.term(line.ascii(' '), triple.getPredicate());
            Turtle.term(line.ascii(' '), triple.getObject());
            line.ascii(" .\n").send(out);
        }

        @Override
        public void end() {}
    }

    /** Turtle, and TriG of a default graph, which looks the same. */
    final class Blocks implements TripleWriter {

        private final IndentedWriter out;
        private final StreamRDF writer;

        Blocks(OutputStream out) {
            this.out = new IndentedWriter(out);
            this.writer = new WriterStreamRDFBlocks(this.out, Context.create());
        }

        @Override
        public void begin(Map<String, String> prefixes) {
            writer.start();
            prefixes.forEach(writer::prefix);
        }

        @Override
        public void triple(Triple triple) {
            writer.triple(triple);
            out.flush();
        }

        @Override
        public void end() {
            writer.finish();
            out.flush();
        }
    }
}
