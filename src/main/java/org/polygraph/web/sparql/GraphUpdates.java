package org.polygraph.web.sparql;

import jakarta.servlet.http.HttpServletRequest;

import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.update.UpdateException;
import org.polygraph.access.Role;
import org.polygraph.graph.GraphStore;
import org.polygraph.graph.GraphUpdate;
import org.polygraph.graph.ProtectedGraphException;
import org.polygraph.web.Caller;
import org.polygraph.web.api.ProblemCode;
import org.polygraph.web.api.ProblemException;
import org.polygraph.web.api.WriteGuard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Has graphs changed for who may, tells the log, and says what was wrong. */
@Component
class GraphUpdates {

    private static final Logger LOG = LoggerFactory.getLogger(GraphUpdates.class);

    private final GraphStore store;
    private final WriteGuard guard;

    GraphUpdates(GraphStore store, WriteGuard guard) {
        this.store = store;
        this.guard = guard;
    }

    /**
     * @throws ProblemException where this client may not
     */
    void check(HttpServletRequest request) {
        guard.check(request, Role.ADMIN);
    }

    /** Answers when the change is durable. */
    GraphUpdate.Report run(HttpServletRequest request, String text, Consumer<DatasetGraph> action) {
        check(request);
        String caller = Caller.of(request).id();
        try {
            GraphUpdate.Report report = store.update(new GraphUpdate(caller, text, action)).join();
            LOG.info(
                    "update {} by {}: {} triples inserted, {} deleted, in {} graphs",
                    report.iri(),
                    caller,
                    report.inserted(),
                    report.deleted(),
                    report.graphs().size());
            return report;
        } catch (CompletionException e) {
            LOG.info("update by {} refused: {}", caller, String.valueOf(e.getCause()));
            throw problem(e);
        }
    }

    private static RuntimeException problem(CompletionException failure) {
        return switch (failure.getCause()) {
            case ProtectedGraphException e ->
                    new ProblemException(
                                    ProblemCode.PROTECTED_GRAPH,
                                    "Only the service itself changes <%s>.".formatted(e.graph()))
                            .with("graph", e.graph());
            case ProblemException e -> e;
            case EndlessRegexException e -> failed(e);
            case QueryCancelledException e ->
                    new ProblemException(
                            ProblemCode.QUERY_TIMEOUT,
                            "The update was stopped; nothing of it is done.");
            case UpdateException e when e.getCause() instanceof EndlessRegexException endless ->
                    failed(endless);
            case UpdateException e when e.getCause() instanceof QueryCancelledException ->
                    new ProblemException(
                            ProblemCode.QUERY_TIMEOUT,
                            "The update was stopped; nothing of it is done.");
            case UpdateException e -> failed(e);
            case QueryException e -> failed(e);
            case StackOverflowError e ->
                    new ProblemException(ProblemCode.SPARQL_FAILED, "It is nested too deep.");
            case null, default -> failure;
        };
    }

    private static ProblemException failed(JenaException e) {
        return new ProblemException(
                ProblemCode.SPARQL_FAILED, EngineMessage.of(e, "The update failed."));
    }
}
