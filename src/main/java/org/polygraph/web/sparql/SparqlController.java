package org.polygraph.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.jena.query.Query;
import org.polygraph.graph.Iris;
import org.polygraph.web.QuerySettings;
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

    @GetMapping({"/sparql", "/sparql/"})
    void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("query") == null && request.getParameter("update") == null) {
            ServiceDescription.write(request, response);
            return;
        }
        answer(read(request).parameter(), request, response);
    }

    @PostMapping({"/sparql", "/sparql/"})
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(read(request).posted(), request, response);
    }

    private SparqlRequest read(HttpServletRequest request) {
        return new SparqlRequest(request, "query", (int) limits.maxSize().toBytes());
    }

    private void answer(String text, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Query query = QueryReader.read(text, iris.base() + "/");
        useDatasetOf(request, query);
        ResultFormat format =
                ResultFormat.choose(
                        query.isSelectType() || query.isAskType(),
                        request.getParameter("format"),
                        request.getHeader(HttpHeaders.ACCEPT));
        answers.answer(query, format, request, response, QueryResult::write);
    }

    /** A dataset in the request takes the place of the query's own (section 2.1.4). */
    private static void useDatasetOf(HttpServletRequest request, Query query) {
        List<String> defaultGraphs = SparqlRequest.values(request, "default-graph-uri");
        List<String> namedGraphs = SparqlRequest.values(request, "named-graph-uri");
        if (defaultGraphs.isEmpty() && namedGraphs.isEmpty()) {
            return;
        }
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        defaultGraphs.forEach(query::addGraphURI);
        namedGraphs.forEach(query::addNamedGraphURI);
    }
}
