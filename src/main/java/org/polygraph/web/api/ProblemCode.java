package org.polygraph.web.api;

import org.springframework.http.HttpStatus;

import java.util.Arrays;
import java.util.Optional;

/**
 * What can be wrong with a request, each with its stable code. {@code docs/errors.md} and {@code
 * /docs} list them.
 */
public enum ProblemCode {
    EMPTY_TEXT("empty-text", HttpStatus.UNPROCESSABLE_CONTENT, "The text is empty"),
    HTML_WITHOUT_TEXT(
            "html-without-text", HttpStatus.UNPROCESSABLE_CONTENT, "The HTML has no text"),
    BINARY_CONTENT("binary-content", HttpStatus.UNPROCESSABLE_CONTENT, "The body is not text"),
    INVALID_UTF8("invalid-utf8", HttpStatus.BAD_REQUEST, "The body is not valid UTF-8"),
    INVALID_CHARSET(
            "invalid-charset", HttpStatus.BAD_REQUEST, "The body is not in the charset it names"),
    TEXT_TOO_LONG("text-too-long", HttpStatus.CONTENT_TOO_LARGE, "The text is too long"),
    MALFORMED_JSON("malformed-json", HttpStatus.BAD_REQUEST, "The JSON is malformed"),
    INVALID_SUBMISSION(
            "invalid-submission",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The submission is not as it should be"),
    REJECTED_ARTICLE(
            "rejected-article",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "No article can be made of the submission"),
    INVALID_GRAPH(
            "invalid-graph",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The article's graph does not conform to the shapes"),
    INVALID_PARAMETER(
            "invalid-parameter", HttpStatus.BAD_REQUEST, "A parameter has a value it cannot have"),
    INVALID_PAGE_SIZE(
            "invalid-page-size", HttpStatus.BAD_REQUEST, "The page size is not from 1 to 1000"),
    SPARQL_SYNTAX("sparql-syntax", HttpStatus.BAD_REQUEST, "The query is not valid SPARQL"),
    SPARQL_NOT_ALLOWED(
            "sparql-not-allowed",
            HttpStatus.BAD_REQUEST,
            "The query asks for something this service does not do"),
    SPARQL_FAILED("sparql-failed", HttpStatus.BAD_REQUEST, "The query cannot be executed"),
    SPARQL_REQUEST(
            "sparql-request",
            HttpStatus.BAD_REQUEST,
            "The request is not as the SPARQL Protocol has it"),
    QUERY_TOO_LONG(
            "query-too-long", HttpStatus.CONTENT_TOO_LARGE, "The query or update is too long"),
    TOO_MANY_ROWS(
            "too-many-rows", HttpStatus.UNPROCESSABLE_CONTENT, "The result has too many rows"),
    TOO_MANY_QUERIES(
            "too-many-queries",
            HttpStatus.TOO_MANY_REQUESTS,
            "This caller has too many queries waiting"),
    QUERY_TOO_LARGE(
            "query-too-large", HttpStatus.SERVICE_UNAVAILABLE, "The query needs too much memory"),
    PROTECTED_GRAPH("protected-graph", HttpStatus.FORBIDDEN, "Updates may not change this graph"),
    UNKNOWN_GRAPH("unknown-graph", HttpStatus.NOT_FOUND, "There is no such graph"),
    API_KEY_REQUIRED("api-key-required", HttpStatus.UNAUTHORIZED, "An API key is required"),
    ROLE_NOT_SUFFICIENT("role-not-sufficient", HttpStatus.FORBIDDEN, "The API key may not do this"),
    RATE_LIMITED("rate-limited", HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    WRITE_FROM_ELSEWHERE(
            "write-from-elsewhere",
            HttpStatus.FORBIDDEN,
            "Without an API key configured, only this machine may write"),
    CROSS_SITE_WRITE(
            "cross-site-write", HttpStatus.FORBIDDEN, "Another web site may not write here"),
    UNKNOWN_ID("unknown-id", HttpStatus.NOT_FOUND, "Nothing here has this id"),
    UNKNOWN_ADDRESS("unknown-address", HttpStatus.NOT_FOUND, "There is nothing at this address"),
    RETRACTED("retracted", HttpStatus.GONE, "The article was retracted"),
    METHOD_NOT_ALLOWED(
            "method-not-allowed",
            HttpStatus.METHOD_NOT_ALLOWED,
            "The address does not have this method"),
    NOT_ACCEPTABLE(
            "not-acceptable",
            HttpStatus.NOT_ACCEPTABLE,
            "The answer does not come in the formats asked for"),
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "The body is of a type that is not read here"),
    BAD_REQUEST("bad-request", HttpStatus.BAD_REQUEST, "The request cannot be understood"),
    STORE_NOT_WRITABLE(
            "store-not-writable", HttpStatus.INSUFFICIENT_STORAGE, "The store cannot be written"),
    INTERNAL("internal", HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong in the service"),
    QUERY_TIMEOUT("query-timeout", HttpStatus.SERVICE_UNAVAILABLE, "The query took too long"),
    TOO_BUSY("too-busy", HttpStatus.SERVICE_UNAVAILABLE, "Too many queries are waiting");

    private final String code;
    private final HttpStatus status;
    private final String title;

    ProblemCode(String code, HttpStatus status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public HttpStatus status() {
        return status;
    }

    /** The same for every occurrence; what was wrong this time is the detail. */
    public String title() {
        return title;
    }

    static Optional<ProblemCode> of(String code) {
        return Arrays.stream(values()).filter(known -> known.code.equals(code)).findFirst();
    }
}
