package org.polygraph.web.openapi;

import org.jspecify.annotations.Nullable;
import org.polygraph.access.Role;
import org.polygraph.article.Submission;
import org.polygraph.web.api.Addresses;
import org.polygraph.web.api.Answer;
import org.polygraph.web.api.Bodies;
import org.polygraph.web.api.Call;
import org.polygraph.web.api.Formats;
import org.polygraph.web.api.Parameter;
import org.polygraph.web.api.Problem;
import org.polygraph.web.api.Reads;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What can be done at one address by one method: all that the calls there take and answer. */
final class Operation {

    private static final String HTML = MediaType.TEXT_HTML_VALUE;

    private final String path;
    private final Schemas schemas;
    private String summary = "A page for people";
    private Role role = Role.READ;
    private final Set<Reads> reads = new LinkedHashSet<>();
    private final Set<Integer> statuses = new TreeSet<>();
    private final Map<String, Object> problems = new TreeMap<>();
    private final Map<String, Object> bodies = new LinkedHashMap<>();
    private final Map<String, Object> answers = new LinkedHashMap<>();

    Operation(String path, Schemas schemas) {
        this.path = path;
        this.schemas = schemas;
    }

    void page(Collection<MediaType> consumed) {
        statuses.add(200);
        answers.put(HTML, Map.of());
        consumed.forEach(type -> bodies.putIfAbsent(type.toString(), Map.of()));
    }

    void add(Call call, HandlerMethod handler, Collection<MediaType> types) {
        if (call.lines() == void.class || summary.startsWith("A page")) {
            summary = call.value();
        }
        role = call.role();
        reads.addAll(List.of(call.reads()));
        Arrays.stream(call.statuses()).forEach(statuses::add);
        problems.putAll(Problems.of(call, path));
        call.body().types().forEach(type -> bodies.putIfAbsent(type, body(call.body(), type)));
        if (call.lines() != void.class) {
            answers.put(Formats.NDJSON, Map.of("schema", line(call)));
            return;
        }
        Type answered = answered(call, handler);
        if (answered != null) {
            Map<String, Object> schema = Map.of("schema", schemas.of(answered));
            types.forEach(type -> answers.put(type.toString(), schema));
        }
        for (MediaType type : MediaType.parseMediaTypes(call.types())) {
            answers.put(type.toString(), Map.of());
        }
    }

    /** The type of the JSON, or null where it is none. */
    private static @Nullable Type answered(Call call, HandlerMethod handler) {
        if (call.answer() != void.class) {
            return call.answer();
        }
        ResolvableType type = ResolvableType.forMethodReturnType(handler.getMethod());
        if (type.toClass() == ResponseEntity.class) {
            type = type.getGeneric(0);
        }
        return type.toClass().isRecord() ? type.getType() : null;
    }

    /** Of what was sent as a line, a problem can be answered in its place. */
    private Map<String, Object> line(Call call) {
        boolean isWhole =
                Arrays.stream(call.lines().getRecordComponents())
                        .map(RecordComponent::getName)
                        .anyMatch("context"::equals);
        Map<String, Object> line =
                schemas.of(
                        isWhole
                                ? call.lines()
                                : ResolvableType.forClassWithGenerics(Answer.class, call.lines())
                                        .getType());
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", "of each line");
        schema.put(
                "anyOf",
                call.body() == Bodies.ARTICLES
                        ? List.of(line, schemas.of(Problem.class))
                        : List.of(line));
        return schema;
    }

    private static Map<String, Object> body(Bodies body, String type) {
        boolean isJson = type.equals(Formats.JSON) || body == Bodies.ARTICLES;
        return isJson ? Map.of("schema", submission()) : Map.of();
    }

    /** Exactly one of text and HTML; keys that nobody knows are let pass. */
    private static Map<String, Object> submission() {
        Map<String, Object> keys = new LinkedHashMap<>();
        for (RecordComponent key : Submission.class.getRecordComponents()) {
            keys.put(key.getName(), Map.of("type", List.of("string", "null")));
        }
        keys.put("id", Map.of("type", List.of("string", "number", "boolean", "null")));
        return Map.of(
                "type",
                "object",
                "properties",
                keys,
                "oneOf",
                List.of(Map.of("required", List.of("text")), Map.of("required", List.of("html"))));
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("summary", summary);
        map.put("parameters", parameters());
        if (!bodies.isEmpty()) {
            map.put("requestBody", Map.of("required", true, "content", content(bodies)));
        }
        map.put("responses", responses());
        map.put(
                "security",
                List.of(Map.of(), Map.of("key", List.of()), Map.of("bearer", List.of())));
        if (role != Role.READ) {
            map.put(
                    "description",
                    "Takes a key of the role %s; as long as there are no keys, only this machine may."
                            .formatted(role.label()));
        }
        return map;
    }

    private static Map<String, Object> content(Map<String, Object> content) {
        return new TreeMap<>(content);
    }

    private List<Object> parameters() {
        List<Object> all = new ArrayList<>();
        for (String variable : Paths.variables(path)) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", variable);
            one.put("in", "path");
            one.put("required", true);
            one.put("schema", Map.of("type", "string"));
            all.add(one);
        }
        Set<String> keys = new LinkedHashSet<>();
        for (Reads group : reads) {
            for (Parameter parameter : group.parameters()) {
                if (keys.add(parameter.key())) {
                    all.add(parameter(parameter, "query"));
                }
            }
        }
        if (reads.contains(Reads.SUBMISSIONS)) {
            Reads.SUBMISSIONS.parameters().forEach(p -> all.add(parameter(p, "header")));
        }
        return all;
    }

    private static Map<String, Object> parameter(Parameter parameter, String in) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", parameter.key());
        one.put("in", in);
        one.put("description", parameter.meaning());
        one.put("schema", parameter.schema());
        return one;
    }

    private Map<String, Object> responses() {
        Map<String, Object> responses = new TreeMap<>(problems);
        for (int status : statuses) {
            Map<String, Object> response = new LinkedHashMap<>();
            response.put("description", HttpStatus.valueOf(status).getReasonPhrase());
            if (!answers.isEmpty() && status <= 201) {
                response.put("content", content(answers));
            }
            responses.put(Integer.toString(status), response);
        }
        if (Addresses.isConditional(path) && answers.containsKey(Formats.JSON)) {
            responses.put("304", Map.of("description", "Nothing was written since the ETag sent"));
        }
        return responses;
    }
}
