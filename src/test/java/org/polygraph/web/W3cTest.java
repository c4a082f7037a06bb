package org.polygraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.polygraph.web.W3cManifest.Case;
import org.polygraph.web.W3cManifest.Exchange;
import org.polygraph.web.W3cManifest.Expected;
import org.polygraph.web.W3cManifest.GraphData;
import org.springframework.test.context.TestPropertySource;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The W3C's cases of the protocol, the service description and the Graph Store Protocol, over HTTP,
 * on a store without articles. They lie beside the project, not in it: where they are not, this is
 * skipped.
 */
@TestPropertySource(properties = "polygraph.seeds=false")
class W3cTest extends RunningService {

    private static final Path CASES = Path.of("..", "shared", "w3c");
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

    @TestFactory
    Stream<DynamicTest> protocol() throws IOException {
        return cases("protocol/manifest.ttl");
    }

    @TestFactory
    Stream<DynamicTest> graphsByParameter() throws IOException {
        return cases("graph-store-protocol/manifest-indirect.ttl");
    }

    @TestFactory
    Stream<DynamicTest> graphsByAddress() throws IOException {
        return cases("graph-store-protocol/manifest-direct.ttl");
    }

    @TestFactory
    Stream<DynamicTest> serviceDescription() throws IOException {
        return cases("service-description/manifest.ttl");
    }

    private Stream<DynamicTest> cases(String manifest) throws IOException {
        assumeThat(CASES)
                .as("the W3C's cases are looked for in ../shared/w3c beside the project")
                .isDirectory();
        Map<String, String> failing = knownFailures();
        return W3cManifest.read(CASES.resolve(manifest)).stream()
                .map(c -> DynamicTest.dynamicTest(c.id(), () -> run(c, failing.get(c.id()))));
    }

    private static Map<String, String> knownFailures() throws IOException {
        Map<String, String> reasons = new HashMap<>();
        Files.readAllLines(Path.of("src/test/resources/w3c/known-failures.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(": ", 2))
                .forEach(parts -> reasons.put(parts[0], parts[1]));
        return reasons;
    }

    private void run(Case tried, @Nullable String knownReason) throws Exception {
        try {
            if (tried.exchanges().isEmpty()) {
                describes(tried.id());
            } else {
                exchange(tried);
            }
        } catch (AssertionError e) {
            if (knownReason == null) {
                throw e;
            }
            return;
        }
        assertThat(knownReason).as(tried.id() + " is among the known failures and passes").isNull();
    }

    private void exchange(Case tried) throws Exception {
        HttpResponse<String> emptied =
                post("/sparql/update", "application/sparql-update", "DROP ALL");
        assertThat(emptied.statusCode()).isEqualTo(204);
        for (GraphData data : tried.data()) {
            HttpResponse<String> put =
                    send(
                            request("/graph?graph=" + encoded(data.iri()))
                                    .header("Content-Type", "application/n-triples")
                                    .PUT(BodyPublishers.ofFile(data.file())));
            assertThat(put.statusCode()).isBetween(200, 299);
        }
        Map<String, String> variables = new HashMap<>();
        for (Exchange exchange : tried.exchanges()) {
            HttpResponse<String> response = send(request(tried, exchange, variables));
            check(exchange, response, variables);
        }
    }

    private HttpRequest.Builder request(
            Case tried, Exchange exchange, Map<String, String> variables) {
        String path = exchange.path();
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            path = path.replace(variable.getKey(), variable.getValue());
        }
        if (path.startsWith("/gsp")) {
            path = "/graph" + path.substring("/gsp".length());
        } else if (isUpdate(tried, exchange)) {
            path = path.replaceFirst("^/sparql/", "/sparql/update");
        }
        HttpRequest.Builder request = request(path);
        exchange.headers().forEach(header -> request.header(header.name(), header.value()));
        return request.method(
                exchange.method(),
                exchange.body() == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(
                                exchange.body().characters(),
                                Charset.forName(exchange.body().encoding())));
    }

    /** Queries and updates have different addresses here, which the manifest allows for. */
    private static boolean isUpdate(Case tried, Exchange exchange) {
        return tried.id().startsWith("bad_update")
                || exchange.headers().stream().anyMatch(h -> h.value().contains("sparql-update"))
                || exchange.body() != null && exchange.body().characters().startsWith("update=");
    }

    private static void check(
            Exchange exchange, HttpResponse<String> response, Map<String, String> variables) {
        Expected expected = exchange.expected();
        String shown = exchange.method() + " " + exchange.path() + "\n" + response.body();
        assertThat(expected.statuses())
                .as(shown + "\n" + response.statusCode())
                .anyMatch(status -> fits(status, response.statusCode()));
        if (expected.location() != null) {
            variables.put(
                    expected.location(), response.headers().firstValue("Location").orElseThrow());
        }
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (expected.format() != null) {
            checkFormat(expected.format(), type);
        }
        if (expected.yes() != null) {
            assertThat(json(response).get("boolean").asBoolean())
                    .as(shown)
                    .isEqualTo(expected.yes());
        }
        if (expected.body() != null) {
            Graph wanted = graph(expected.body().characters(), "text/turtle");
            assertThat(graph(response.body(), type).isIsomorphicWith(wanted)).as(shown).isTrue();
        }
    }

    private static boolean fits(String wanted, int status) {
        return switch (wanted) {
            case "OK" -> status == 200;
            case "Created" -> status == 201;
            case "NoContent" -> status == 204;
            case "NotFound" -> status == 404;
            default -> wanted.equals("StatusCode" + status / 100 + "xx");
        };
    }

    private static void checkFormat(String format, String type) {
        List<String> table = List.of("application/sparql-results+json");
        assertThat(format.equals("RDF") ? List.of("text/turtle") : table)
                .anyMatch(type::startsWith);
    }

    private static Graph graph(String text, String type) {
        Lang lang = RDFLanguages.contentTypeToLang(type.replaceFirst(";.*", ""));
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, lang).base("http://www.example/").parse(graph);
        return graph;
    }

    private void describes(String id) throws Exception {
        HttpResponse<String> response = send(request("/sparql").header("Accept", "text/turtle"));
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(response.body(), Lang.TURTLE).parse(model);
        List<Resource> services =
                model.listSubjectsWithProperty(RDF.type, model.createResource(SD + "Service"))
                        .toList();
        switch (id) {
            case "returns-rdf" -> assertThat(model.isEmpty()).isFalse();
            case "has-endpoint-triple" ->
                    assertThat(
                                    model.contains(
                                            services.getFirst(),
                                            model.createProperty(SD + "endpoint"),
                                            model.createResource(address("/sparql"))))
                            .isTrue();
            case "conforms-to-schema" -> {
                assertThat(services).hasSize(1);
                for (String name : List.of("endpoint", "supportedLanguage", "resultFormat")) {
                    assertThat(
                                    model.listObjectsOfProperty(
                                                    services.getFirst(),
                                                    model.createProperty(SD + name))
                                            .toList())
                            .as(name)
                            .isNotEmpty()
                            .allMatch(node -> node.isURIResource());
                }
            }
            default -> throw new AssertionError("there is a new case: " + id);
        }
    }
}
