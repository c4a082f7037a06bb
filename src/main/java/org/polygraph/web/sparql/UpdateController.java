package org.polygraph.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.modify.request.UpdateWithUsing;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;
import org.polygraph.access.Role;
import org.polygraph.graph.GraphUpdate;
import org.polygraph.graph.Iris;
import org.polygraph.web.QuerySettings;
import org.polygraph.web.api.Bodies;
import org.polygraph.web.api.Call;
import org.polygraph.web.api.Parameter;
import org.polygraph.web.api.Reads;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The update operation of the <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1
 * Protocol</a>, for who may write, outside the service's own graphs.
 */
@RestController
class UpdateController {

    private final GraphUpdates updates;
    private final Iris iris;
    private final QuerySettings limits;

    UpdateController(GraphUpdates updates, Iris iris, QuerySettings limits) {
        this.updates = updates;
        this.iris = iris;
        this.limits = limits;
    }

    @Call(
            value = "SPARQL update",
            reads = Reads.UPDATES,
            body = Bodies.UPDATE,
            role = Role.ADMIN,
            statuses = 204)
    @PostMapping({"/sparql/update", "/sparql/update/"})
    void update(HttpServletRequest request, HttpServletResponse response) throws IOException {
        updates.check(request);
        String text =
                new SparqlRequest(request, Parameter.UPDATE, (int) limits.maxSize().toBytes())
                        .posted();
        List<String> using = Parameter.USING_GRAPH.all(request);
        List<String> usingNamed = Parameter.USING_NAMED_GRAPH.all(request);
        // Parsed here, so that what is wrong is told before anything waits; and parsed anew for
        // each try, since executing may fill in what it is given.
        UpdateReader.read(text, iris.base() + "/", using, usingNamed);
        Duration timeout = SparqlRequest.timeout(request, limits.updateTimeout());
        GraphUpdate.Report report =
                updates.run(
                        request,
                        text,
                        dataset ->
                                execute(
                                        UpdateReader.read(
                                                text, iris.base() + "/", using, usingNamed),
                                        dataset,
                                        timeout));
        response.setHeader("X-Inserted", Long.toString(report.inserted()));
        response.setHeader("X-Deleted", Long.toString(report.deleted()));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** Patterns see the union of all named graphs, as queries do, unless they say otherwise. */
    private static void execute(UpdateRequest request, DatasetGraph dataset, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        for (Update update : request) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new QueryCancelledException();
            }
            dataset.getContext().set(TDB2.symUnionDefaultGraph, !saysItsDataset(update));
            UpdateExec.dataset(dataset)
                    .update(update)
                    .timeout(left, TimeUnit.MILLISECONDS)
                    .build()
                    .execute();
        }
    }

    private static boolean saysItsDataset(Update update) {
        return update instanceof UpdateWithUsing dataset
                && (dataset.getWithIRI() != null
                        || !dataset.getUsing().isEmpty()
                        || !dataset.getUsingNamed().isEmpty());
    }
}
