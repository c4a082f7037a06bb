package org.polygraph.web.api;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.Submission;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Submissions as they come over HTTP: plain text, HTML, or JSON. */
@Component
class SubmissionReader {

    /** A day, a month or a year, maybe with a time of day, which is not kept. */
    private static final Pattern PUBLISHED =
            Pattern.compile(
                    "(\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?)(?:T.*)?");

    private final JsonMapper json;

    SubmissionReader(JsonMapper json) {
        this.json = json;
    }

    /**
     * A submission and what the client calls it.
     *
     * @param id comes back with the answer, or null
     */
    record Submitted(Submission submission, @Nullable String id) {}

    /** The one submission of a request that is not NDJSON. */
    Submitted read(HttpServletRequest request) throws IOException {
        MediaType type = RequestBody.contentType(request);
        if (type.equalsTypeAndSubtype(MediaType.TEXT_PLAIN)) {
            return fromHeaders(RequestBody.text(request), null, request);
        }
        if (type.equalsTypeAndSubtype(MediaType.TEXT_HTML)
                || type.equalsTypeAndSubtype(MediaType.APPLICATION_XHTML_XML)) {
            return fromHeaders(null, RequestBody.html(request), request);
        }
        if (type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)) {
            return fromJson(RequestBody.text(request));
        }
        throw new ProblemException(
                ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                "The body is of type %s/%s; text/plain, text/html, application/json and application/x-ndjson are read."
                        .formatted(type.getType(), type.getSubtype()));
    }

    /** The submission of one JSON object. */
    Submitted fromJson(String body) {
        JsonNode node = parse(body);
        if (!node.isObject()) {
            throw invalid("A submission is a JSON object with \"text\" or \"html\".");
        }
        String text = string(node, "text");
        String html = string(node, "html");
        if ((text == null) == (html == null)) {
            throw invalid("A submission has exactly one of \"text\" and \"html\".");
        }
        Submission submission =
                new Submission(
                        text,
                        html,
                        string(node, "url"),
                        string(node, "title"),
                        language(string(node, "language")),
                        published(string(node, "published")),
                        string(node, "story"));
        return new Submitted(submission, id(node));
    }

    private JsonNode parse(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            ProblemException problem = new ProblemException(ProblemCode.MALFORMED_JSON, told(e));
            if (at == null) {
                throw problem;
            }
            throw problem.with("line", at.getLineNr()).with("column", at.getColumnNr());
        }
    }

    /** Without the names of the parser's own settings. */
    private static String told(JacksonException e) {
        String message = e.getOriginalMessage();
        return message.startsWith("Trailing token")
                ? "Something stands behind the end of the JSON."
                : message.replaceAll(", from `[^`]*`", "");
    }

    private static Submitted fromHeaders(
            @Nullable String text, @Nullable String html, HttpServletRequest request) {
        Submission submission =
                new Submission(
                        text,
                        html,
                        given(request, Parameter.URL),
                        given(request, Parameter.TITLE),
                        language(given(request, Parameter.LANGUAGE)),
                        published(given(request, Parameter.PUBLISHED)),
                        given(request, Parameter.STORY));
        return new Submitted(submission, given(request, Parameter.ID));
    }

    private static @Nullable String given(HttpServletRequest request, Parameter name) {
        String parameter = name.raw(request);
        String value = parameter == null ? utf8(request.getHeader(name.key())) : parameter;
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Headers arrive as ISO 8859-1; whoever puts a title there has sent UTF-8. */
    private static @Nullable String utf8(@Nullable String header) {
        if (header == null || header.chars().allMatch(c -> c < 0x80)) {
            return header;
        }
        ByteBuffer bytes = ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return header;
        }
    }

    private static @Nullable String string(JsonNode node, String key) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw invalid("\"" + key + "\" is not a JSON string.").with("key", key);
        }
        return value.asString();
    }

    private static @Nullable String id(JsonNode node) {
        JsonNode id = node.get("id");
        return id == null || id.isNull() || id.isContainer() ? null : id.asString();
    }

    private static @Nullable String language(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            return null;
        }
        try {
            return new Locale.Builder().setLanguageTag(tag.strip()).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw invalid("\"language\" is not a BCP 47 tag.").with("key", "language");
        }
    }

    private static @Nullable String published(@Nullable String date) {
        if (date == null || date.isBlank()) {
            return null;
        }
        var matcher = PUBLISHED.matcher(date.strip());
        if (!matcher.matches()) {
            throw invalid("\"published\" is not a date such as 2024-02-12, 2024-02 or 2024.")
                    .with("key", "published");
        }
        return matcher.group(1);
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemCode.INVALID_SUBMISSION, detail);
    }
}
