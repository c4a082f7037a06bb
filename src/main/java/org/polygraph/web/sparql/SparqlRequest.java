package org.polygraph.web.sparql;

import jakarta.servlet.http.HttpServletRequest;

import org.polygraph.web.api.Parameter;
import org.polygraph.web.api.ProblemCode;
import org.polygraph.web.api.ProblemException;
import org.polygraph.web.api.RequestBody;
import org.springframework.http.MediaType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Reads requests as the <a href="https://www.w3.org/TR/sparql12-protocol/">protocol</a> has them.
 */
final class SparqlRequest {

    private final HttpServletRequest request;
    private final Parameter operation;
    private final int maxSize;

    /**
     * @param operation {@link Parameter#QUERY} or {@link Parameter#UPDATE}
     * @param maxSize bytes of its text
     */
    SparqlRequest(HttpServletRequest request, Parameter operation, int maxSize) {
        this.request = request;
        this.operation = operation;
        this.maxSize = maxSize;
    }

    /** The text of a posted query or update. */
    String posted() throws IOException {
        MediaType type = RequestBody.contentType(request);
        String charset = type.getParameter("charset");
        if (charset != null && !charset.replace("\"", "").equalsIgnoreCase("utf-8")) {
            throw new ProblemException(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                    "SPARQL is sent as UTF-8, not as %s.".formatted(charset));
        }
        if (type.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED)) {
            return parameter();
        }
        if (type.equalsTypeAndSubtype(
                MediaType.parseMediaType("application/sparql-" + operation.key()))) {
            return body();
        }
        throw new ProblemException(
                ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                "%s is posted here as application/sparql-%s or as a form."
                        .formatted(
                                operation == Parameter.QUERY ? "A query" : "An update",
                                operation.key()));
    }

    private String body() throws IOException {
        if (request.getContentLengthLong() > maxSize) {
            throw tooLong();
        }
        byte[] bytes = request.getInputStream().readNBytes(maxSize + 1);
        if (bytes.length > maxSize) {
            throw tooLong();
        }
        return RequestBody.decoded(bytes);
    }

    /** The text of the one parameter that has the operation's name. */
    String parameter() {
        List<String> texts = operation.all(request);
        Parameter other = operation == Parameter.QUERY ? Parameter.UPDATE : Parameter.QUERY;
        if (other.raw(request) != null) {
            throw new ProblemException(
                    ProblemCode.SPARQL_REQUEST,
                    operation == Parameter.QUERY
                            ? "Updates are posted to /sparql/update."
                            : "Queries are sent to /sparql.");
        }
        if (texts.size() != 1) {
            throw new ProblemException(
                    ProblemCode.SPARQL_REQUEST,
                    "There are %d %s parameters; there must be one."
                            .formatted(texts.size(), operation.key()));
        }
        if (texts.getFirst().getBytes(StandardCharsets.UTF_8).length > maxSize) {
            throw tooLong();
        }
        return texts.getFirst();
    }

    private ProblemException tooLong() {
        return new ProblemException(
                        ProblemCode.QUERY_TOO_LONG,
                        "The %s is longer than %d bytes.".formatted(operation.key(), maxSize))
                .with("limit", maxSize);
    }

    /** {@code ?timeout=} in seconds, where it is below the limit. */
    static Duration timeout(HttpServletRequest request, Duration limit) {
        String wanted = Parameter.TIMEOUT.raw(request);
        if (wanted == null || wanted.isBlank()) {
            return limit;
        }
        try {
            double seconds = Double.parseDouble(wanted.strip());
            if (seconds > 0) {
                return seconds < limit.toMillis() / 1000.0
                        ? Duration.ofMillis(Math.max(1, (long) (seconds * 1000)))
                        : limit;
            }
        } catch (NumberFormatException e) {
            // Answered below.
        }
        throw new ProblemException(
                        ProblemCode.INVALID_PARAMETER, "timeout is not a number of seconds.")
                .with("parameter", "timeout");
    }

    /** {@code ?max-rows=}, where it is below the limit. */
    static long maxRows(HttpServletRequest request, long limit) {
        String wanted = Parameter.MAX_ROWS.raw(request);
        if (wanted == null || wanted.isBlank()) {
            return limit;
        }
        try {
            long rows = Long.parseLong(wanted.strip());
            if (rows > 0) {
                return Math.min(rows, limit);
            }
        } catch (NumberFormatException e) {
            // Answered below.
        }
        throw new ProblemException(
                        ProblemCode.INVALID_PARAMETER, "max-rows is not a number above zero.")
                .with("parameter", "max-rows");
    }
}
