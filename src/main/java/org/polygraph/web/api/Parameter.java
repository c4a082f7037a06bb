package org.polygraph.web.api;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.polygraph.claim.Modality;
import org.polygraph.graph.ExportFormat;
import org.polygraph.graph.record.FacetCount;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every parameter that a call reads. There is no other way to read one, and a call may read only
 * those it declares ({@link Call}), so that what {@code /openapi.json} says of them is so.
 */
public enum Parameter {
    SUBJECT("subject", "entity by id, IRI or label in any language"),
    OBJECT("object", "entity by id, IRI or label in any language"),
    RELATION("relation", "name or IRI of the relation"),
    LANGUAGE("language", "BCP 47 tag"),
    UNIT("unit", "unit of the amount"),
    KIND("kind", "class of the amount", labels(Quantity.Kind.values(), Quantity.Kind::label)),
    MIN("min", "smallest value", decimal()),
    MAX("max", "largest value", decimal()),
    FROM("from", "the claim's time is not wholly before it", date()),
    TO("to", "the claim's time is not wholly after it", date()),
    MODALITY("modality", "how surely", labels(Modality.values(), Modality::label)),
    ATTRIBUTED_TO("attributedTo", "whose word it is: entity by id, IRI or label"),
    ARTICLE("article", "id of the article"),
    STORY("story", "id of the story; of a submission, what the submitter calls it"),
    AGREEMENT("agreement", "between versions", List.of("agreed", "disputed", "single")),
    Q("q", "words of the quote; of entities, how a name begins"),
    SORT("sort", "order; descending with -", sorts()),
    TYPE("type", "class of the entity", labels(EntityClass.values(), EntityClass::label)),
    PAGE("page", "number of the page", Map.of("type", "integer", "minimum", 0, "default", 0)),
    SIZE(
            "size",
            "items a page",
            Map.of(
                    "type",
                    "integer",
                    "minimum",
                    1,
                    "maximum",
                    Paging.MAX_SIZE,
                    "default",
                    Paging.DEFAULT_SIZE)),
    CURSOR("cursor", "instead of page: * to begin, then the cursor of the answer before"),
    FACETS(
            "facets",
            "what to count what is found by, separated by commas: "
                    + String.join(", ", FacetCount.FIELDS)),
    HIGHLIGHT(
            "highlight",
            "whether each claim says where it has the words of q",
            List.of("true", "false")),
    LIST_FORMAT("format", "ndjson: all of the list, a line each", List.of("json", "ndjson")),
    CHECK_FORMAT("format", "claimreview: schema.org ClaimReviews", List.of("json", "claimreview")),
    EXPORT_FORMAT("format", "of the export", labels(ExportFormat.values(), ExportFormat::label)),
    RESULT_FORMAT("format", "name or media type of a format; wins over Accept"),
    URL("url", "where the article was published"),
    TITLE("title", "the article's headline"),
    PUBLISHED("published", "when: a day, month or year, the reference of relative times"),
    ID("id", "what the client calls it; comes back from /extract"),
    QUERY("query", "a SPARQL query"),
    UPDATE("update", "a SPARQL update"),
    DEFAULT_GRAPH("default-graph-uri", "graph of the query's dataset, instead of the query's own"),
    NAMED_GRAPH("named-graph-uri", "named graph of the query's dataset"),
    USING_GRAPH("using-graph-uri", "graph that the update's patterns see"),
    USING_NAMED_GRAPH("using-named-graph-uri", "named graph that the update's patterns see"),
    TIMEOUT("timeout", "seconds, below the service's own limit", Map.of("type", "number")),
    MAX_ROWS(
            "max-rows",
            "rows or triples, below the service's own limit",
            Map.of("type", "integer", "minimum", 1)),
    GRAPH("graph", "IRI of the graph"),
    DEFAULT("default", "the default graph, instead of a named one");

    private final String key;
    private final String meaning;
    private final Map<String, Object> schema;
    private final List<String> values;

    Parameter(String key, String meaning) {
        this(key, meaning, Map.of("type", "string"), List.of());
    }

    Parameter(String key, String meaning, List<String> values) {
        this(key, meaning, Map.of("type", "string", "enum", values), values);
    }

    Parameter(String key, String meaning, Map<String, Object> schema) {
        this(key, meaning, schema, List.of());
    }

    Parameter(String key, String meaning, Map<String, Object> schema, List<String> values) {
        this.key = key;
        this.meaning = meaning;
        this.schema = schema;
        this.values = values;
    }

    /** Its name in an address. */
    public String key() {
        return key;
    }

    public String meaning() {
        return meaning;
    }

    /** JSON Schema of its value. */
    public Map<String, Object> schema() {
        return schema;
    }

    /** Those it can have; empty where that is not a list. */
    List<String> choices() {
        return values;
    }

    /** As it was sent, or null. */
    public @Nullable String raw(HttpServletRequest request) {
        requireDeclared(request);
        return request.getParameter(key);
    }

    /** Without the blanks around it; null where it is missing or blank. */
    public @Nullable String text(HttpServletRequest request) {
        String value = raw(request);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** All that were sent. */
    public List<String> all(HttpServletRequest request) {
        requireDeclared(request);
        String @Nullable [] sent = request.getParameterValues(key);
        return sent == null ? List.of() : List.of(sent);
    }

    /** Pages for people declare nothing. */
    private void requireDeclared(HttpServletRequest request) {
        Call call = Calls.of(request);
        if (call != null && Stream.of(call.reads()).noneMatch(reads -> reads.has(this))) {
            throw new IllegalStateException(
                    "%s reads \"%s\", which it does not declare".formatted(call.value(), key));
        }
    }

    private static <T> List<String> labels(T[] values, Function<T, String> label) {
        return Arrays.stream(values).map(label).toList();
    }

    private static List<String> sorts() {
        return Stream.of("", "-")
                .flatMap(
                        sign ->
                                Stream.of("article", "confidence", "value", "time")
                                        .map(by -> sign + by))
                .toList();
    }

    private static Map<String, Object> decimal() {
        return Map.of("type", "string", "format", "decimal");
    }

    private static Map<String, Object> date() {
        return Map.of("type", "string", "pattern", Filters.DATE.pattern());
    }
}
