package org.polygraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.polygraph.process.FusekiProcess;
import org.springframework.test.context.TestPropertySource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The same questions to this service and to Apache Jena Fuseki 6.2, over the same graphs, in every
 * form of query and every format that both have. Where Fuseki cannot be had the test is skipped.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "polygraph.seeds=false")
class FusekiComparisonTest extends RunningService {

    private static final Path RESOURCES = Path.of("src/test/resources/fuseki");

    private static final String PREFIXES =
            """
            PREFIX : <urn:x:>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX pg: <https://w3id.org/polygraph/ontology#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    private static final String ARTICLE =
            "OpenAI CEO Sam Altman seeks up to $7 trillion for chips. Ark Invest expects costs to"
                    + " fall by 75 % a year until 2030. China invested nearly $300 billion.";

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> graphs = new ArrayList<>(List.of("urn:x:people", "urn:x:terms"));
    private FusekiProcess fuseki;
    private Path data;

    @BeforeAll
    void startFuseki() throws Exception {
        Optional<Path> jar = FusekiProcess.jar();
        assumeTrue(jar.isPresent(), "Fuseki's jar cannot be had, so nothing is compared with it");
        for (String graph : graphs) {
            String turtle = Files.readString(RESOURCES.resolve(graph.substring(6) + ".ttl"));
            HttpResponse<String> put =
                    send(
                            request("/graph?graph=" + graph)
                                    .header("Content-Type", "text/turtle")
                                    .PUT(BodyPublishers.ofString(turtle)));
            assertThat(put.statusCode()).as(put.body()).isEqualTo(201);
        }
        graphs.add(json(post("/articles", "text/plain", ARTICLE)).get("iri").asString());
        data = Files.createTempFile("polygraph-fuseki", ".nq");
        try (OutputStream out = Files.newOutputStream(data)) {
            RDFDataMgr.write(out, ourGraphs(), Lang.NQUADS);
        }
        fuseki =
                FusekiProcess.start(
                        jar.get(),
                        List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"),
                        List.of("--file=" + data, "/data"));
    }

    /** As our own Graph Store gives them: what Fuseki answers from is what we say we have. */
    private DatasetGraph ourGraphs() throws Exception {
        DatasetGraph all = DatasetGraphFactory.create();
        for (String graph : graphs) {
            String text = get("/graph?format=nt&graph=" + encoded(graph)).body();
            all.addGraph(NodeFactory.createURI(graph), graph(text, "application/n-triples"));
        }
        return all;
    }

    @AfterAll
    void stopFuseki() throws IOException {
        if (fuseki != null) {
            fuseki.close();
        }
        if (data != null) {
            Files.delete(data);
        }
    }

    private HttpResponse<String> ask(String endpoint, String query, String accept)
            throws Exception {
        String dataset =
                graphs.stream()
                        .map(graph -> "default-graph-uri=" + encoded(graph))
                        .reduce("named-graph-uri=urn:x:terms", (all, one) -> all + "&" + one);
        String address = query.contains("FROM") ? endpoint : endpoint + "?" + dataset;
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/sparql-query")
                        .header("Accept", accept)
                        .POST(BodyPublishers.ofString(PREFIXES + query))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private String answer(String endpoint, String query, String accept) throws Exception {
        HttpResponse<String> response = ask(endpoint, query, accept);
        assertThat(response.statusCode()).as("%s: %s", endpoint, response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(accept);
        return response.body();
    }

    private String ours(String query, String accept) throws Exception {
        return answer(address("/sparql"), query, accept);
    }

    private String theirs(String query, String accept) throws Exception {
        return answer(fuseki.endpoint(), query, accept);
    }

    private static Stream<Arguments> each(Stream<String> queries, String... formats) {
        return queries.flatMap(
                query -> Arrays.stream(formats).map(format -> Arguments.of(query, format)));
    }

    private static Stream<String> queries() throws IOException {
        return Stream.of(Files.readString(RESOURCES.resolve("queries.txt")).split("\n\\s*\n"))
                .map(String::strip)
                .filter(query -> !query.startsWith("#"));
    }

    private static Query parsed(String query) {
        return QueryFactory.create(PREFIXES + query, Syntax.syntaxSPARQL_12);
    }

    private static Stream<String> selects() throws IOException {
        return queries().filter(query -> parsed(query).isSelectType());
    }

    static Stream<Arguments> tables() throws IOException {
        return each(selects(), "application/sparql-results+json", "application/sparql-results+xml");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void rowsAreTheSame(String query, String format) throws Exception {
        Lang lang = format.endsWith("json") ? ResultSetLang.RS_JSON : ResultSetLang.RS_XML;
        String ours = ours(query, format);
        String theirs = theirs(query, format);
        assertThat(rows(ours, lang).getResultVars()).isEqualTo(rows(theirs, lang).getResultVars());
        assertThat(sameRows(query, rows(ours, lang), rows(theirs, lang)))
                .as("%s%nis not%n%s", ours, theirs)
                .isTrue();
    }

    private static boolean sameRows(String query, RowSet one, RowSet other) {
        return parsed(query).hasOrderBy()
                ? ResultsCompare.equalsByTermAndOrder(one, other)
                : ResultsCompare.equalsByTerm(one, other);
    }

    private static RowSet rows(String body, Lang lang) {
        return RowSetReaderRegistry.createReader(lang)
                .read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), null)
                .materialize();
    }

    static Stream<Arguments> terms() throws IOException {
        return each(selects(), "text/tab-separated-values");
    }

    /** Terms may be written in Turtle's shorter ways or not; so they are read, one by one. */
    @ParameterizedTest
    @MethodSource("terms")
    void tabSeparatedTermsAreTheSame(String query, String format) throws Exception {
        assertThat(turtleRows(query, ours(query, format)))
                .isEqualTo(turtleRows(query, theirs(query, format)));
    }

    private static List<String> turtleRows(String query, String body) {
        Stream<String> rows =
                Arrays.stream(body.split("\n"))
                        .map(
                                line ->
                                        Arrays.stream(line.split("\t", -1))
                                                .map(FusekiComparisonTest::canonical)
                                                .toList()
                                                .toString());
        return parsed(query).hasOrderBy() ? rows.toList() : rows.sorted().toList();
    }

    private static String canonical(String cell) {
        if (cell.isEmpty() || cell.startsWith("?")) {
            return cell;
        }
        Graph graph = graph("VERSION \"1.2\" <urn:s> <urn:p> " + cell + " .", "text/turtle");
        return graph.find()
                .next()
                .getObject()
                .toString()
                .replaceAll("_:\\S+|\\b[0-9a-f]{32}\\b", "_:b");
    }

    static Stream<Arguments> values() throws IOException {
        return each(selects(), "text/csv");
    }

    /** How a triple term stands in CSV is still another way with each. */
    @ParameterizedTest
    @MethodSource("values")
    void commaSeparatedValuesAreTheSame(String query, String format) throws Exception {
        String theirs = theirs(query, format);
        assumeFalse(theirs.contains("<<("), "there are triple terms in it");
        assertThat(csvRows(query, ours(query, format))).isEqualTo(csvRows(query, theirs));
    }

    private static List<String> csvRows(String query, String body) throws IOException {
        try (CSVParser parser = CSVParser.parse(body, CSVFormat.DEFAULT)) {
            Stream<String> rows =
                    parser.stream().map(r -> r.toList().toString().replaceAll("_:\\w+", "_:b"));
            return parsed(query).hasOrderBy() ? rows.toList() : rows.sorted().toList();
        }
    }

    static Stream<Arguments> truths() throws IOException {
        return each(
                queries().filter(query -> parsed(query).isAskType()),
                "application/sparql-results+json",
                "application/sparql-results+xml",
                "text/csv",
                "text/tab-separated-values");
    }

    @ParameterizedTest
    @MethodSource("truths")
    void truthsAreTheSame(String query, String format) throws Exception {
        String ours = ours(query, format);
        assertThat(ours.contains("true")).isNotEqualTo(ours.contains("false"));
        assertThat(ours.contains("true")).isEqualTo(theirs(query, format).contains("true"));
    }

    static Stream<Arguments> graphQueries() throws IOException {
        return each(
                queries().filter(q -> !parsed(q).isSelectType() && !parsed(q).isAskType()),
                "text/turtle",
                "application/n-triples",
                "application/rdf+xml",
                "application/ld+json");
    }

    @ParameterizedTest
    @MethodSource("graphQueries")
    void graphsAreTheSame(String query, String format) throws Exception {
        Graph expected = graph(theirs(query, "application/n-triples"), "application/n-triples");
        boolean plain =
                expected.find().toList().stream().noneMatch(t -> t.getObject().isTripleTerm());
        assumeTrue(
                plain || !format.endsWith("xml") && !format.endsWith("json"),
                "Fuseki has no triple terms in " + format);
        Graph actual = graph(ours(query, format), format);
        assertThat(actual.isIsomorphicWith(expected))
                .as("%s%nis not%n%s", actual, expected)
                .isTrue();
    }

    private static Graph graph(String body, String format) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(body, RDFLanguages.contentTypeToLang(format)).parse(graph);
        return graph;
    }

    /** Ours are 400 where theirs are, and so on. */
    @ParameterizedTest
    @MethodSource("refused")
    void whatIsRefusedIsRefusedByBoth(String method, String address, String type, String body)
            throws Exception {
        assertThat(status(address("/sparql"), method, address, type, body))
                .isBetween(400, 499)
                .isEqualTo(status(fuseki.endpoint(), method, address, type, body));
    }

    private int status(String endpoint, String method, String address, String type, String body)
            throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create(endpoint + address))
                                .header("Content-Type", type)
                                .method(method, BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    static Stream<Arguments> refused() {
        String query = "application/sparql-query";
        String form = "application/x-www-form-urlencoded";
        return Stream.of(
                Arguments.of("POST", "", query, "SELECT"),
                Arguments.of("POST", "", query, "SELECT ?x { ?x }"),
                Arguments.of("POST", "", query, "INSERT DATA { <a> <b> <c> }"),
                Arguments.of("POST", "", query, "SELECT (1 AS ?x) { ?x ?y ?z }"),
                Arguments.of("GET", "?query=ASK", query, ""),
                Arguments.of("GET", "?query=", query, ""),
                Arguments.of("POST", "", form, "query=ASK"),
                Arguments.of("POST", "", form, "update=CLEAR%20ALL"),
                Arguments.of("POST", "", "text/plain", "ASK {}"),
                Arguments.of("PUT", "", query, "ASK {}"));
    }
}
