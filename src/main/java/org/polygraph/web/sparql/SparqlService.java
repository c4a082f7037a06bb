package org.polygraph.web.sparql;

import jakarta.servlet.http.HttpServletRequest;

import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.polygraph.graph.GraphStore;
import org.polygraph.graph.QueryRun;
import org.polygraph.graph.TooManyQueriesException;
import org.polygraph.web.Caller;
import org.polygraph.web.api.ProblemCode;
import org.polygraph.web.api.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/** Runs queries over the store, each for a caller who may go away before it ends. */
@Component
class SparqlService {

    private static final Logger LOG = LoggerFactory.getLogger(SparqlService.class);

    /** How often it is seen whether the client is still there, and what can be sent. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private static final int DEEPEST_CAUSE = 16;

    private final GraphStore store;
    private final HeapGuard heap;

    SparqlService(GraphStore store, HeapGuard heap) {
        this.store = store;
        this.heap = heap;
        // Belt and braces: ClosedWorld has refused all of it already.
        ARQ.getContext().set(ARQ.httpServiceAllowed, false);
        ARQ.getContext().set(ARQ.enablePropertyFunctions, false);
        FunctionRegistry.set(ARQ.getContext(), ClosedWorld.functions());
    }

    /**
     * What is made of a query's result, inside its transaction.
     *
     * @param meanwhile run now and then while it is not ended
     * @throws IOException where the client has gone, or could not be written to
     */
    <T> T run(
            Query query,
            Duration timeout,
            HttpServletRequest request,
            Meanwhile meanwhile,
            Function<QueryExec, T> reading)
            throws IOException {
        try {
            QueryRun<T> run = store.start(Caller.of(request).id(), query, timeout, reading);
            return resultOf(run, ClientConnection.of(request), meanwhile);
        } catch (EndlessRegexException e) {
            throw new ProblemException(ProblemCode.SPARQL_FAILED, e.getMessage());
        } catch (QueryCancelledException e) {
            throw new ProblemException(
                    ProblemCode.QUERY_TIMEOUT,
                    "The query was stopped after %s s.".formatted(timeout.toMillis() / 1000.0));
        } catch (TooManyQueriesException e) {
            throw new ProblemException(
                    ProblemCode.TOO_MANY_QUERIES, String.valueOf(e.getMessage()));
        } catch (RejectedExecutionException e) {
            throw new ProblemException(ProblemCode.TOO_BUSY, "The service is about to end.");
        } catch (QueryBuildException | QueryExecException e) {
            throw new ProblemException(
                    ProblemCode.SPARQL_FAILED, EngineMessage.of(e, "The query failed."));
        } catch (StackOverflowError e) {
            throw new ProblemException(ProblemCode.SPARQL_FAILED, "The query is nested too deep.");
        } catch (OutOfMemoryError e) {
            LOG.warn("a query ran out of memory");
            throw tooLarge();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Something short to do while a query runs. */
    @FunctionalInterface
    interface Meanwhile {
        void look() throws IOException;
    }

    private <T> T resultOf(QueryRun<T> run, ClientConnection connection, Meanwhile meanwhile)
            throws IOException {
        boolean endedForMemory;
        heap.begins(run);
        try {
            watch(run, connection, meanwhile);
        } catch (OutOfMemoryError e) {
            run.cancel();
            throw e;
        } finally {
            endedForMemory = heap.ends(run);
        }
        try {
            return run.result();
        } catch (RuntimeException e) {
            // What is stopped in the middle of a step can fail in other ways than it should.
            if (endedForMemory || isOutOfMemory(e)) {
                throw tooLarge();
            }
            throw e;
        }
    }

    private static boolean isOutOfMemory(Throwable failure) {
        int depth = 0;
        for (Throwable t = failure; t != null && depth < DEEPEST_CAUSE; t = t.getCause()) {
            if (t instanceof OutOfMemoryError) {
                return true;
            }
            depth++;
        }
        return false;
    }

    private static ProblemException tooLarge() {
        return new ProblemException(
                ProblemCode.QUERY_TOO_LARGE, "Ask for less at a time, or group by less.");
    }

    private void watch(QueryRun<?> run, ClientConnection connection, Meanwhile meanwhile)
            throws IOException {
        while (!run.endsWithin(LOOK)) {
            heap.look();
            if (Thread.currentThread().isInterrupted()) {
                run.cancel();
                return;
            }
            if (connection.isGone()) {
                cancel(run);
                throw new AsyncRequestNotUsableException("the client went away");
            }
            try {
                meanwhile.look();
            } catch (IOException e) {
                cancel(run);
                throw e;
            }
        }
    }

    /** Ends a query that nobody waits for, and waits until it no longer uses the response. */
    private static void cancel(QueryRun<?> run) {
        run.cancel();
        try {
            run.result();
        } catch (RuntimeException | Error e) {
            LOG.debug("a query was given up", e);
        }
    }
}
