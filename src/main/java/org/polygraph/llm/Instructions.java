package org.polygraph.llm;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.Article;
import org.polygraph.claim.Relation;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.ContentId;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a model is told: the prompt {@code llm/instructions.txt} and the shape of its answer {@code
 * llm/answer-schema.json}, both with the relations of the catalogue filled in.
 */
final class Instructions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String prompt;
    private final JsonNode schema;

    /**
     * @param relations by name
     * @param definitions what they mean, in English, by name
     */
    Instructions(Map<String, Relation> relations, Map<String, String> definitions) {
        this.prompt = read("instructions.txt").replace("{relations}", list(relations, definitions));
        this.schema = JSON.readTree(read("answer-schema.json"));
        ArrayNode names =
                (ArrayNode)
                        schema.at("/properties/claims/items/properties/relation").required("enum");
        new TreeMap<>(relations).keySet().forEach(names::add);
    }

    /** Changes with every word a model is told. */
    String hash() {
        return ContentId.of("instructions", prompt, schema.toString());
    }

    /** The body of a request about one window of an article. */
    byte[] request(String model, Article article, Window window) {
        ObjectNode request = JSON.createObjectNode();
        request.put("model", model);
        request.put("temperature", 0);
        ArrayNode messages = request.putArray("messages");
        messages.addObject().put("role", "system").put("content", prompt);
        messages.addObject().put("role", "user").put("content", data(article, window));
        ObjectNode format = request.putObject("response_format");
        format.put("type", "json_schema");
        ObjectNode answer = format.putObject("json_schema");
        answer.put("name", "claims").put("strict", true);
        answer.set("schema", schema);
        return JSON.writeValueAsBytes(request);
    }

    /** The article as data: in JSON no sentence of it can look like the end of the data. */
    private static String data(Article article, Window window) {
        ObjectNode data = JSON.createObjectNode();
        data.put("language", article.language());
        data.put("published", article.published());
        data.put("title", article.title());
        data.put("text", window.text(article.text()));
        return JSON.writeValueAsString(JSON.createObjectNode().set("article", data));
    }

    private static String list(Map<String, Relation> relations, Map<String, String> definitions) {
        return new TreeMap<>(relations)
                .values().stream()
                        .map(relation -> line(relation, definitions.get(relation.name())))
                        .collect(Collectors.joining("\n"));
    }

    private static String line(Relation relation, @Nullable String definition) {
        StringBuilder line = new StringBuilder("- ").append(relation.name()).append(": ");
        line.append(definition == null ? relation.label() : definition);
        line.append(" Subject: ").append(classes(relation.domain())).append('.');
        if (relation.takesObject()) {
            line.append(" Object: ").append(classes(relation.range())).append('.');
        }
        if (relation.takesQuantity()) {
            line.append(relation.needsQuantity() ? " Amount, always: " : " Amount: ");
            line.append(
                            relation.dimensions().stream()
                                    .map(Quantity.Kind::label)
                                    .sorted()
                                    .collect(Collectors.joining(", ")))
                    .append('.');
        }
        return line.toString();
    }

    private static String classes(Set<EntityClass> classes) {
        return classes.isEmpty()
                ? "any"
                : classes.stream()
                        .map(EntityClass::label)
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private static String read(String file) {
        String path = "/llm/" + file;
        try (@Nullable InputStream in = Instructions.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no " + path + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
