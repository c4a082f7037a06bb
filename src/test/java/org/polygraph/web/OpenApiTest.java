package org.polygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;

import org.junit.jupiter.api.Test;
import org.polygraph.web.api.Call;
import org.polygraph.web.api.ProblemCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** {@code /openapi.json} says what the service does: what it answers is held against it. */
class OpenApiTest extends RunningService {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> LISTS =
            List.of("/articles", "/claims", "/statements", "/stories", "/entities", "/reference");
    private static final String ARTICLE =
            "OpenAI CEO Sam Altman seeks up to $7 trillion for chips. In 2023 it was less.";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final Set<String> asked = new HashSet<>();

    @Test
    void everythingThatIsAnsweredIsAsDescribed() throws Exception {
        JsonNode document = json("/openapi.json");
        lists(document);
        things(document);
        bodies(document);
        upkeep(document);
        Set<String> described = new TreeSet<>();
        document.get("paths")
                .forEachEntry(
                        (path, item) ->
                                item.forEachEntry(
                                        (method, operation) -> {
                                            if (hasSchema(operation)) {
                                                described.add(method + " " + path);
                                            }
                                        }));
        assertThat(asked).containsAll(described);
    }

    private static boolean hasSchema(JsonNode operation) {
        return operation.at("/responses/200/content/application~1json").has("schema");
    }

    private void lists(JsonNode document) throws Exception {
        for (String list : LISTS) {
            check(document, "get", list, get(list + "?size=1000"));
            check(document, "get", list, get(list + "?size=0"));
            if (list.equals("/reference")) {
                continue;
            }
            check(document, "get", list, get(list + "?size=2&cursor=*"));
            check(document, "get", list, get(list + "?format=ndjson"));
        }
        HttpResponse<String> found =
                get("/claims?q=OpenAI&highlight=true&facets=language,relation,kind");
        assertThat(json(found).at("/items/0/highlights").isEmpty()).isFalse();
        check(document, "get", "/claims", found);
        check(document, "get", "/claims", get("/claims?kind=nonsense"));
    }

    private void things(JsonNode document) throws Exception {
        for (String list : LISTS) {
            check(document, "get", list + "/{id}", get(list + "/none"));
            for (JsonNode item : json(list + "?size=5").get("items")) {
                String thing = list + "/" + item.get("id").asString();
                check(document, "get", list + "/{id}", get(thing));
                Stream<String> parts =
                        switch (list) {
                            case "/articles" -> Stream.of("/mentions?size=1000", "/revisions");
                            case "/claims", "/statements" -> Stream.of("/provenance");
                            default -> Stream.empty();
                        };
                for (String part : parts.toList()) {
                    String path = list + "/{id}" + part.replaceAll("\\?.*", "");
                    check(document, "get", path, get(thing + part));
                }
            }
        }
    }

    private void bodies(JsonNode document) throws Exception {
        String article =
                JSON.writeValueAsString(
                        Map.of("text", ARTICLE, "title", "Chips", "published", "2024-02-12"));
        String lines = article + "\n{\n" + "{\"text\":7}\n";
        check(document, "post", "/extract", post("/extract", "application/json", article));
        check(document, "post", "/extract", post("/extract", "application/x-ndjson", lines));
        check(document, "post", "/extract", post("/extract", "text/plain", ""));
        check(document, "post", "/extract", post("/extract", "image/png", "x"));
        check(document, "post", "/check", post("/check", "text/plain", ARTICLE));
        for (JsonNode known : json("/articles?size=5").get("items")) {
            String text = get("/articles/" + known.get("id").asString() + "/text").body();
            check(document, "post", "/check", post("/check", "text/plain", text));
            check(document, "post", "/extract", post("/extract", "text/plain", text));
        }
        HttpResponse<String> stored = post("/articles", "application/json", article);
        assertThat(stored.statusCode()).isEqualTo(201);
        check(document, "post", "/articles", stored);
        check(document, "post", "/articles", post("/articles", "application/json", article));
        check(document, "post", "/articles", post("/articles", "application/x-ndjson", lines));
        check(document, "post", "/articles", post("/articles", "application/json", "{"));
        String id = json(stored).get("id").asString();
        assertThat(send(request("/articles/" + id).DELETE()).statusCode()).isEqualTo(204);
        HttpResponse<String> gone = get("/articles/" + id);
        assertThat(gone.statusCode()).isEqualTo(410);
        check(document, "get", "/articles/{id}", gone);
    }

    private void upkeep(JsonNode document) throws Exception {
        for (String verb : List.of("verify", "compact")) {
            check(document, "post", "/admin/" + verb, post("/admin/" + verb, "text/plain", ""));
        }
    }

    private void check(
            JsonNode document, String method, String path, HttpResponse<String> response) {
        asked.add(method + " " + path);
        new DescribedAnswers(document).check(method, path, response);
    }

    @Test
    void aKeyThatNobodyDescribesIsFound() throws Exception {
        JsonNode document = json("/openapi.json");
        Schema claim =
                new DescribedAnswers(document)
                        .schema(
                                JSON.createObjectNode()
                                        .put("$ref", "#/components/schemas/ClaimAnswer"));
        String id = json("/claims?size=1").at("/items/0/id").asString();
        ObjectNode answer = (ObjectNode) json("/claims/" + id);
        assertThat(claim.validate(answer)).isEmpty();
        answer.put("unheardOf", 1);
        assertThat(claim.validate(answer)).isNotEmpty();
        answer.remove("unheardOf");
        answer.put("confidence", 0.9);
        assertThat(claim.validate(answer)).isNotEmpty();
    }

    /** The rules of OpenAPI 3.1 that a generator can break; each schema by its own meta-schema. */
    @Test
    void itIsOpenApi() throws Exception {
        JsonNode document = json("/openapi.json");
        assertThat(document.get("openapi").asString()).startsWith("3.1.");
        assertThat(document.at("/info/title").isString()).isTrue();
        assertThat(document.at("/info/version").isString()).isTrue();
        for (JsonNode reference : document.findValues("$ref")) {
            assertThat(document.at(reference.asString().substring(1)).isObject())
                    .as(reference.asString())
                    .isTrue();
        }
        Schema meta =
                DescribedAnswers.SCHEMAS.getSchema(
                        SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        for (JsonNode schema : document.findValues("schema")) {
            assertThat(meta.validate(schema)).as(schema.toString()).isEmpty();
        }
        for (JsonNode schema : document.at("/components/schemas")) {
            assertThat(meta.validate(schema)).as(schema.toString()).isEmpty();
        }
        document.get("paths")
                .forEachEntry(
                        (path, item) ->
                                item.forEachEntry(
                                        (method, operation) -> operation(path, method, operation)));
    }

    private static void operation(String path, String method, JsonNode operation) {
        String name = method + " " + path;
        assertThat(List.of("get", "post", "put", "delete")).as(name).contains(method);
        assertThat(operation.get("summary").asString()).as(name).isNotBlank();
        assertThat(operation.get("responses").isEmpty()).as(name).isFalse();
        operation
                .get("responses")
                .forEachEntry(
                        (status, response) ->
                                assertThat(response.has("$ref") || response.has("description"))
                                        .as(name + " " + status)
                                        .isTrue());
        Set<String> parameters = new HashSet<>();
        for (JsonNode parameter : operation.get("parameters")) {
            String in = parameter.get("in").asString();
            String key = parameter.get("name").asString();
            assertThat(parameters.add(in + " " + key)).as(name + " " + key).isTrue();
            assertThat(parameter.has("schema")).isTrue();
            if (in.equals("path")) {
                assertThat(path).contains("{" + key + "}");
                assertThat(parameter.get("required").asBoolean()).isTrue();
            }
        }
        assertThat(parameters.stream().filter(p -> p.startsWith("path ")).count())
                .as(name)
                .isEqualTo(path.chars().filter(c -> c == '{').count());
    }

    @Test
    void everyProblemIsAmongTheAnswers() throws Exception {
        JsonNode document = json("/openapi.json");
        for (ProblemCode code : ProblemCode.values()) {
            JsonNode response =
                    document.at("/components/responses/Problem" + code.status().value());
            assertThat(response.findValues("enum").toString()).contains("\"" + code.code() + "\"");
        }
        JsonNode responses = document.at("/paths/~1claims/get/responses");
        assertThat(responses.propertyNames())
                .contains("200", "304", "400", "401", "403", "429", "500");
        assertThat(document.at("/paths/~1articles~1{id}/get/responses").propertyNames())
                .contains("404", "410");
    }

    @Test
    void everyMethodThatAnswersProgramsDeclaresWhatItReads() {
        mapping.getHandlerMethods()
                .forEach(
                        (info, handler) -> {
                            boolean isPage =
                                    info.getProducesCondition()
                                            .getProducibleMediaTypes()
                                            .contains(MediaType.TEXT_HTML);
                            boolean isOurs =
                                    handler.getBeanType().getName().startsWith("org.polygraph");
                            if (isOurs && !isPage && !info.getPatternValues().contains("/error")) {
                                assertThat(handler.getMethod().isAnnotationPresent(Call.class))
                                        .as(handler.toString())
                                        .isTrue();
                            }
                        });
    }

    /** Pages are for people, and {@code AcceptHeader} comes before any call. */
    @Test
    void parametersAreReadInOnePlace() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/polygraph/web"))) {
            List<String> readers =
                    files.filter(Files::isRegularFile)
                            .filter(
                                    file ->
                                            !file.startsWith(
                                                    "src/main/java/org/polygraph/web/pages"))
                            .filter(OpenApiTest::readsParameters)
                            .map(file -> file.getFileName().toString())
                            .toList();
            assertThat(readers).containsExactlyInAnyOrder("AcceptHeader.java", "Parameter.java");
        }
    }

    private static boolean readsParameters(Path file) {
        try {
            String code = Files.readString(file);
            return code.contains("request.getParameter(")
                    || code.contains("request.getParameterValues(");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
