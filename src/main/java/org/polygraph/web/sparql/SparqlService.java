package org.polygraph.web.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.exec.QueryExec;
import org.polygraph.graph.GraphStore;
import org.polygraph.web.api.ProblemCode;
import org.polygraph.web.api.ProblemException;
import org.springframework.stereotype.Component;

import java.io.OutputStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/** Runs queries over the store and writes what they give. */
@Component
class SparqlService {

    private final GraphStore store;

    SparqlService(GraphStore store) {
        this.store = store;
        // Belt and braces: QueryReader has refused SERVICE already.
        ARQ.getContext().set(ARQ.httpServiceAllowed, false);
    }

    /** Writes the result of a query; the stream is neither flushed nor closed. */
    void write(Query query, ResultFormat format, Duration timeout, OutputStream out) {
        run(
                query,
                timeout,
                execution -> {
                    write(execution, query, format, out);
                    return true;
                });
    }

    /** Gives what is read from an execution, inside its transaction. */
    <T> T run(Query query, Duration timeout, Function<QueryExec, T> reading) {
        try {
            return store.query(query, timeout, reading);
        } catch (QueryCancelledException e) {
            throw new ProblemException(
                    ProblemCode.QUERY_TIMEOUT,
                    "The query was stopped after %s s.".formatted(timeout.toMillis() / 1000.0));
        } catch (RejectedExecutionException e) {
            throw new ProblemException(ProblemCode.TOO_BUSY, "Try again in a few seconds.");
        } catch (QueryBuildException | QueryExecException e) {
            throw new ProblemException(ProblemCode.SPARQL_FAILED, String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            throw new ProblemException(ProblemCode.SPARQL_FAILED, "The query is nested too deep.");
        }
    }

    private static void write(
            QueryExec execution, Query query, ResultFormat format, OutputStream out) {
        if (!format.isTable()) {
            writeGraph(execution, query, format, out);
            return;
        }
        RowSetWriter writer = RowSetWriterRegistry.getFactory(format.lang()).create(format.lang());
        if (query.isAskType()) {
            writer.write(out, execution.ask(), ARQ.getContext());
        } else {
            writer.write(out, execution.select(), ARQ.getContext());
        }
    }

    private static void writeGraph(
            QueryExec execution, Query query, ResultFormat format, OutputStream out) {
        if (format.hasTripleTerms()) {
            Iterator<Triple> triples =
                    query.isConstructType()
                            ? execution.constructTriples()
                            : execution.describeTriples();
            stream(triples, query, format, out);
            return;
        }
        Graph graph = query.isConstructType() ? execution.construct() : execution.describe();
        graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
        GraphWriter.write(graph, format, out);
    }

    private static void stream(
            Iterator<Triple> triples, Query query, ResultFormat format, OutputStream out) {
        boolean turtle = format == ResultFormat.TURTLE;
        StreamRDF writer =
                StreamRDFWriter.getWriterStream(
                        out, turtle ? RDFFormat.TURTLE_BLOCKS : RDFFormat.NTRIPLES_UTF8);
        writer.start();
        if (turtle) {
            query.getPrefixMapping().getNsPrefixMap().forEach(writer::prefix);
        }
        triples.forEachRemaining(writer::triple);
        writer.finish();
    }
}
