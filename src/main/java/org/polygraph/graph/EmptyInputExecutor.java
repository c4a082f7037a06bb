package org.polygraph.graph;

import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterFailed;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

import java.util.function.Supplier;

/**
 * TDB2's executor with one defect of Jena 6.0.0 taken out: where what comes before a pattern of two
 * or more triples (a path, a union, a subquery) finds nothing, TDB2 fails with "Peek iterator is
 * already empty" instead of finding nothing either (https://github.com/apache/jena/issues/3763).
 */
final class EmptyInputExecutor extends OpExecutorTDB2 {

    private EmptyInputExecutor(ExecutionContext context) {
        super(context);
    }

    /** Makes all queries of a dataset run this way. */
    static void install(Context context) {
        QC.setFactory(context, EmptyInputExecutor::new);
    }

    @Override
    protected QueryIterator execute(OpBGP pattern, QueryIterator input) {
        return unlessEmpty(input, () -> super.execute(pattern, input));
    }

    @Override
    protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
        return unlessEmpty(input, () -> super.execute(pattern, input));
    }

    @Override
    protected QueryIterator execute(OpFilter filter, QueryIterator input) {
        return unlessEmpty(input, () -> super.execute(filter, input));
    }

    /** Whatever is joined with nothing is nothing. */
    private QueryIterator unlessEmpty(QueryIterator input, Supplier<QueryIterator> execution) {
        try {
            if (!input.hasNext()) {
                return input;
            }
        } catch (RuntimeException e) {
            return new QueryIterFailed(input, execCxt, e);
        }
        return execution.get();
    }
}
