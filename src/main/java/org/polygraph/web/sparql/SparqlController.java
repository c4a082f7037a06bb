package org.polygraph.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;
import org.polygraph.graph.Iris;
import org.polygraph.web.WebSettings;
import org.polygraph.web.api.ProblemCode;
import org.polygraph.web.api.ProblemException;
import org.polygraph.web.api.RequestBody;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * The query operation of the <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1
 * Protocol</a>. Read only.
 */
@RestController
class SparqlController {

    private static final MediaType SPARQL_QUERY =
            MediaType.parseMediaType("application/sparql-query");

    private final SparqlService service;
    private final Iris iris;
    private final WebSettings settings;

    SparqlController(SparqlService service, Iris iris, WebSettings settings) {
        this.service = service;
        this.iris = iris;
        this.settings = settings;
    }

    @GetMapping({"/sparql", "/sparql/"})
    void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getParameter("query") == null && request.getParameter("update") == null) {
            ServiceDescription.write(request, response);
            return;
        }
        answer(onlyQuery(request), request, response);
    }

    @PostMapping({"/sparql", "/sparql/"})
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        MediaType type = RequestBody.contentType(request);
        String charset = type.getParameter("charset");
        if (charset != null && !charset.replace("\"", "").equalsIgnoreCase("utf-8")) {
            throw new ProblemException(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    "Queries are sent as UTF-8, not as %s.".formatted(charset));
        }
        if (type.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED)) {
            answer(onlyQuery(request), request, response);
        } else if (type.equalsTypeAndSubtype(SPARQL_QUERY)) {
            answer(RequestBody.text(request), request, response);
        } else {
            throw new ProblemException(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    "A query is posted as application/sparql-query or as a form; updates are not"
                            + " offered.");
        }
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
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_TYPE, format.contentType());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        ResponseBody body = new ResponseBody(response);
        try {
            service.write(query, format, timeout(request), body);
        } catch (ProblemException e) {
            if (response.isCommitted()) {
                // Half a result must not look whole: the connection is cut in the middle of it.
                throw new IOException("query stopped in the middle of its result", e);
            }
            response.reset();
            throw e;
        } catch (RuntimeIOException e) {
            throw new IOException("the client went away", e);
        }
        body.close();
    }

    private static String onlyQuery(HttpServletRequest request) {
        String[] queries = request.getParameterValues("query");
        if (request.getParameter("update") != null) {
            throw new ProblemException(ProblemCode.SPARQL_REQUEST, "Updates are not offered.");
        }
        if (queries == null || queries.length != 1) {
            throw new ProblemException(
                    ProblemCode.SPARQL_REQUEST,
                    "There are %d query parameters; there must be one."
                            .formatted(queries == null ? 0 : queries.length));
        }
        return queries[0];
    }

    /** A dataset in the request takes the place of the query's own (section 2.1.4). */
    private static void useDatasetOf(HttpServletRequest request, Query query) {
        List<String> defaultGraphs = values(request, "default-graph-uri");
        List<String> namedGraphs = values(request, "named-graph-uri");
        if (defaultGraphs.isEmpty() && namedGraphs.isEmpty()) {
            return;
        }
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        defaultGraphs.forEach(query::addGraphURI);
        namedGraphs.forEach(query::addNamedGraphURI);
    }

    private static List<String> values(HttpServletRequest request, String name) {
        String @Nullable [] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    private Duration timeout(HttpServletRequest request) {
        String wanted = request.getParameter("timeout");
        if (wanted == null || wanted.isBlank()) {
            return settings.queryTimeout();
        }
        try {
            Duration timeout = Duration.ofMillis((long) (Double.parseDouble(wanted) * 1000));
            if (timeout.isPositive()) {
                return timeout.compareTo(settings.queryTimeout()) < 0
                        ? timeout
                        : settings.queryTimeout();
            }
        } catch (NumberFormatException e) {
            // Answered below.
        }
        throw new ProblemException(
                        ProblemCode.INVALID_PARAMETER, "timeout is not a number of seconds.")
                .with("parameter", "timeout");
    }
}
