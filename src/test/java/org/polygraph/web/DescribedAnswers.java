package org.polygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.springframework.http.MediaType;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpResponse;
import java.util.List;

/**
 * Holds answers against {@code /openapi.json}.
 *
 * @param document that one
 */
record DescribedAnswers(JsonNode document) {

    static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Its status is described, and its media type with a schema that it fits, line by line. */
    void check(String method, String path, HttpResponse<String> response) {
        JsonNode described = described(method, path, response);
        String type =
                MediaType.parseMediaType(
                                response.headers().firstValue("Content-Type").orElse("-/-"))
                        .removeQualityValue()
                        .toString()
                        .replaceAll(";.*", "");
        JsonNode schema = described.path("content").path(type).path("schema");
        assertThat(schema.isObject())
                .as("%s %s: %d as %s is described", method, path, response.statusCode(), type)
                .isTrue();
        Schema held = schema(schema);
        boolean isLines = type.equals("application/x-ndjson");
        for (String part : isLines ? response.body().lines().toList() : List.of(response.body())) {
            assertThat(held.validate(JSON.readTree(part)))
                    .as("%s of %s", part, response.uri())
                    .isEmpty();
        }
    }

    /** As {@link #check}, and it has the headers that are described. */
    void checkWithHeaders(String method, String path, HttpResponse<String> response) {
        check(method, path, response);
        described(method, path, response)
                .path("headers")
                .forEachEntry(
                        (name, header) ->
                                assertThat(response.headers().firstValue(name))
                                        .as("%s %s: %s", method, path, name)
                                        .isPresent());
    }

    private JsonNode described(String method, String path, HttpResponse<String> response) {
        JsonNode described =
                document.at("/paths/" + path.replace("/", "~1") + "/" + method + "/responses")
                        .path(Integer.toString(response.statusCode()));
        return described.has("$ref")
                ? document.at(described.get("$ref").asString().substring(1))
                : described;
    }

    /** A schema of the document, with the components it refers to. */
    Schema schema(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", document.get("components"));
        whole.putArray("allOf").add(schema);
        return SCHEMAS.getSchema(whole);
    }
}
