package org.polygraph.web.sparql;

import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.polygraph.web.api.ProblemCode;
import org.polygraph.web.api.ProblemException;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

/** Writes what a query gives, as it is found. */
final class QueryResult {

    private final ResultFormat format;
    private final long maxRows;
    private final OutputStream out;
    private long rows;

    QueryResult(ResultFormat format, long maxRows, OutputStream out) {
        this.format = format;
        this.maxRows = maxRows;
        this.out = out;
    }

    void write(Query query, QueryExec execution) {
        if (query.isAskType()) {
            TableWriter.of(format, out).answer(execution.ask());
        } else if (query.isSelectType()) {
            table(execution.select());
        } else {
            triples(
                    query,
                    query.isConstructType()
                            ? execution.constructTriples()
                            : execution.describeTriples());
        }
    }

    private void table(RowSet found) {
        TableWriter writer = TableWriter.of(format, out);
        List<Var> variables = found.getResultVars();
        // Nothing is written before there is something, so that a query that finds nothing in its
        // time is answered with a problem.
        boolean more = found.hasNext();
        writer.begin(variables);
        while (more) {
            count();
            writer.row(variables, found.next());
            more = found.hasNext();
        }
        writer.end();
    }

    void triples(Query query, Iterator<Triple> found) {
        TripleWriter writer = TripleWriter.of(format, out);
        boolean more = found.hasNext();
        writer.begin(query.getPrefixMapping().getNsPrefixMap());
        while (more) {
            count();
            writer.triple(found.next());
            more = found.hasNext();
        }
        writer.end();
    }

    private void count() {
        if (++rows > maxRows) {
            throw new ProblemException(
                            ProblemCode.TOO_MANY_ROWS,
                            "The result has more than %d rows.".formatted(maxRows))
                    .with("limit", maxRows);
        }
    }
}
