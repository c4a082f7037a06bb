package org.polygraph.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.jena.query.Query;
import org.polygraph.graph.Iris;
import org.polygraph.web.QuerySettings;
import org.polygraph.web.api.Bodies;
import org.polygraph.web.api.Call;
import org.polygraph.web.api.Parameter;
import org.polygraph.web.api.Reads;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.util.List;

/**
 * The query operation of the <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1
 * Protocol</a>.
 */
@RestController
class SparqlController {

    private final StreamedAnswers answers;
    private final Iris iris;
    private final QuerySettings limits;

    SparqlController(StreamedAnswers answers, Iris iris, QuerySettings limits) {
        this.answers = answers;
        this.iris = iris;
        this.limits = limits;
    }

    @Call(
            value = "SPARQL 1.1 Protocol; without a query the service description",
            reads = {Reads.QUERIES, Reads.RESULTS},
            types = ResultFormat.TABLES + ", " + ResultFormat.GRAPHS)
    @GetMapping({"/sparql", "/sparql/"})
    void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Parameter.QUERY.raw(request) == null && Parameter.UPDATE.raw(request) == null) {
            ServiceDescription.write(request, response);
            return;
        }
        answer(read(request).parameter(), request, response);
    }

    @Call(
            value = "SPARQL 1.1 Protocol; without a query the service description",
            reads = {Reads.QUERIES, Reads.RESULTS},
            body = Bodies.QUERY,
            types = ResultFormat.TABLES + ", " + ResultFormat.GRAPHS)
    @PostMapping({"/sparql", "/sparql/"})
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(read(request).posted(), request, response);
    }

    private SparqlRequest read(HttpServletRequest request) {
        return new SparqlRequest(request, Parameter.QUERY, (int) limits.maxSize().toBytes());
    }

    private void answer(String text, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Query query = QueryReader.read(text, iris.base() + "/");
        useDatasetOf(request, query);
        ResultFormat format =
                ResultFormat.choose(
                        query.isSelectType() || query.isAskType(),
                        Parameter.RESULT_FORMAT.raw(request),
                        request.getHeader(HttpHeaders.ACCEPT));
        answers.answer(query, format, request, response, QueryResult::write);
    }

    /** A dataset in the request takes the place of the query's own (section 2.1.4). */
    private static void useDatasetOf(HttpServletRequest request, Query query) {
        List<String> defaultGraphs = Parameter.DEFAULT_GRAPH.all(request);
        List<String> namedGraphs = Parameter.NAMED_GRAPH.all(request);
        if (defaultGraphs.isEmpty() && namedGraphs.isEmpty()) {
            return;
        }
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        defaultGraphs.forEach(query::addGraphURI);
        namedGraphs.forEach(query::addNamedGraphURI);
    }
}
