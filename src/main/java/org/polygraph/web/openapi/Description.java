package org.polygraph.web.openapi;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The service as an <a href="https://spec.openapis.org/oas/v3.1.1">OpenAPI 3.1</a> document: the
 * addresses from Spring's own table of them, the schemas from the records as Jackson writes them.
 */
@Component
@Lazy
class Description {

    private static final String ABOUT =
            """
            What articles in any language assert, with exact quotes, lined up across languages. \
            Numbers that are not offsets or counts are strings holding a plain decimal; offsets \
            count Unicode code points. Each JSON answer is JSON-LD by its @context.\
            """;

    private final RequestMappingHandlerMapping mapping;
    private final JsonMapper json;

    Description(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            JsonMapper json) {
        this.mapping = mapping;
        this.json = json;
    }

    byte[] asJson() {
        Schemas schemas = new Schemas(json);
        Paths paths = new Paths(schemas);
        Map<RequestMappingInfo, HandlerMethod> handlers = mapping.getHandlerMethods();
        handlers.forEach(paths::add);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.1");
        document.put("info", info());
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("paths", paths.all());
        document.put("components", components(schemas));
        return json.writeValueAsBytes(document);
    }

    private static Map<String, Object> info() {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("title", "Polygraph");
        info.put("version", "0.1.0");
        info.put("description", ABOUT);
        info.put("license", Map.of("name", "Apache-2.0", "identifier", "Apache-2.0"));
        return info;
    }

    private static Map<String, Object> components(Schemas schemas) {
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("responses", Problems.responses(schemas));
        components.put(
                "securitySchemes",
                Map.of(
                        "bearer",
                        Map.of("type", "http", "scheme", "bearer"),
                        "key",
                        Map.of("type", "apiKey", "in", "header", "name", "X-API-Key")));
        components.put("schemas", schemas.all());
        return components;
    }
}
