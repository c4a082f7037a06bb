package org.polygraph.web.openapi;

import org.polygraph.access.Role;
import org.polygraph.web.api.Bodies;
import org.polygraph.web.api.Call;
import org.polygraph.web.api.Problem;
import org.polygraph.web.api.ProblemCode;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is refused: problem documents (RFC 9457), one response for each status. */
final class Problems {

    /** Of these any call may be refused. */
    private static final List<Integer> ANYWHERE = List.of(400, 401, 403, 406, 429, 500, 503);

    private Problems() {}

    /** The components, by name. */
    static Map<String, Object> responses(Schemas schemas) {
        Map<String, Object> responses = new TreeMap<>();
        for (ProblemCode code : ProblemCode.values()) {
            int status = code.status().value();
            responses.computeIfAbsent(name(status), _ -> response(status, schemas));
        }
        return responses;
    }

    /** What a call can be refused with, by status. */
    static Map<String, Object> of(Call call, String path) {
        Set<Integer> statuses = new TreeSet<>(ANYWHERE);
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (path.startsWith("/articles/")) {
            statuses.add(410);
        }
        if (call.body() != Bodies.NONE) {
            statuses.addAll(List.of(413, 415, 422));
        }
        if (call.role() != Role.READ) {
            statuses.add(507);
        }
        if (path.startsWith("/sparql") || path.startsWith("/graph")) {
            statuses.addAll(List.of(404, 413, 422));
        }
        Map<String, Object> refused = new TreeMap<>();
        statuses.forEach(
                status ->
                        refused.put(
                                status.toString(),
                                Map.of("$ref", "#/components/responses/" + name(status))));
        return refused;
    }

    private static String name(int status) {
        return "Problem" + status;
    }

    private static Map<String, Object> response(int status, Schemas schemas) {
        List<ProblemCode> codes =
                Arrays.stream(ProblemCode.values())
                        .filter(code -> code.status().value() == status)
                        .toList();
        Map<String, Object> narrowed = new LinkedHashMap<>();
        narrowed.put("status", Map.of("const", status));
        narrowed.put("code", Map.of("enum", codes.stream().map(ProblemCode::code).toList()));
        Map<String, Object> schema =
                Map.of("allOf", List.of(schemas.of(Problem.class), Map.of("properties", narrowed)));
        Map<String, Object> response = new LinkedHashMap<>();
        response.put(
                "description", String.join("; ", codes.stream().map(ProblemCode::title).toList()));
        switch (status) {
            case 401 -> response.put("headers", header("WWW-Authenticate", "Bearer", "string"));
            case 429 -> response.put("headers", header("Retry-After", "seconds", "integer"));
            default -> {}
        }
        response.put("content", Map.of("application/problem+json", Map.of("schema", schema)));
        return response;
    }

    private static Map<String, Object> header(String name, String description, String type) {
        return Map.of(name, Map.of("description", description, "schema", Map.of("type", type)));
    }
}
