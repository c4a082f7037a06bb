package org.polygraph.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;
import org.polygraph.graph.GraphStore;
import org.polygraph.web.QuerySettings;
import org.polygraph.web.WebSettings;
import org.polygraph.web.api.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Answers with the results of queries while they are found. Until the first of it leaves, whatever
 * goes wrong is a problem document; after that the connection is cut without the last chunk, so
 * that half a result never looks whole.
 */
@Component
class StreamedAnswers {

    private final SparqlService service;
    private final GraphStore store;
    private final WebSettings settings;
    private final QuerySettings limits;

    StreamedAnswers(
            SparqlService service, GraphStore store, WebSettings settings, QuerySettings limits) {
        this.service = service;
        this.store = store;
        this.settings = settings;
        this.limits = limits;
    }

    /** Writes a result from an execution of its query. */
    @FunctionalInterface
    interface Writing {
        void write(QueryResult result, Query query, QueryExec execution);
    }

    void answer(
            Query query,
            ResultFormat format,
            HttpServletRequest request,
            HttpServletResponse response,
            Writing writing)
            throws IOException {
        Duration timeout = SparqlRequest.timeout(request, settings.queryTimeout());
        long maxRows = SparqlRequest.maxRows(request, limits.maxRows());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (isKnown(query, format, request, response)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_TYPE, format.contentType());
        ResponseBody body = new ResponseBody(response);
        QueryResult result = new QueryResult(format, maxRows, body);
        try {
            service.run(
                    query,
                    timeout,
                    request,
                    body::sendWhatWaits,
                    execution -> {
                        writing.write(result, query, execution);
                        return true;
                    });
        } catch (ProblemException e) {
            if (response.isCommitted()) {
                throw new IOException("a query was stopped in the middle of its result", e);
            }
            response.reset();
            throw e;
        }
        body.close();
    }

    /** Sets the validator, and says whether the client has what it stands for. */
    private boolean isKnown(
            Query query,
            ResultFormat format,
            HttpServletRequest request,
            HttpServletResponse response) {
        String method = request.getMethod();
        boolean reading = method.equals(HttpMethod.GET.name()) || method.equals("HEAD");
        if (!reading || !ClosedWorld.isSteady(query)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return false;
        }
        String question = store.state() + " " + format + " " + query;
        // Weak, since rows may come in another order, and packed by gzip or not.
        String tag =
                "W/\""
                        + DigestUtils.md5DigestAsHex(question.getBytes(StandardCharsets.UTF_8))
                        + "\"";
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.ETAG, tag);
        return names(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag);
    }

    private static boolean names(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        String opaque = tag.substring(2);
        for (String one : header.split(",")) {
            String given = one.strip();
            if (given.equals("*") || given.equals(opaque) || given.equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
