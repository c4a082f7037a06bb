package org.polygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;

/** The SPARQL 1.1 Protocol, and the IRIs that dereference. */
class SparqlProtocolTest extends RunningService {

    private static final String SELECT = "SELECT ?s { ?s a <https://schema.org/Claim> } LIMIT 3";
    private static final String REIFIED =
            "CONSTRUCT { ?r <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> ?t ."
                    + " ?r a <urn:x:y> } WHERE {"
                    + " ?r <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> ?t } LIMIT 5";

    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json, application/sparql-results+json",
        "application/json, application/sparql-results+json",
        "application/sparql-results+xml, application/sparql-results+xml",
        "text/csv, text/csv",
        "text/tab-separated-values, text/tab-separated-values",
        "*/*, application/sparql-results+json",
        "'text/csv;q=0.4, application/sparql-results+xml', application/sparql-results+xml"
    })
    void tables(String accept, String expected) throws Exception {
        HttpResponse<String> response =
                send(request("/sparql?query=" + encoded(SELECT)).header("Accept", accept));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(type(response)).startsWith(expected);
        assertThat(response.body()).contains("/claim/");
    }

    @ParameterizedTest
    @CsvSource({
        "turtle, text/turtle, true",
        "ntriples, application/n-triples, true",
        "trig, application/trig, true",
        "nquads, application/n-quads, true",
        "jsonld, application/ld+json, false",
        "rdfxml, application/rdf+xml, false"
    })
    void graphs(String format, String expected, boolean tripleTerms) throws Exception {
        HttpResponse<String> response =
                get("/sparql?format=" + format + "&query=" + encoded(REIFIED));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(type(response)).startsWith(expected);
        Model model = ModelFactory.createDefaultModel();
        Lang lang = RDFLanguages.contentTypeToLang(expected);
        RDFParser.fromString(response.body(), lang).parse(model);
        assertThat(model.size()).isEqualTo(tripleTerms ? 10 : 30);
    }

    @Test
    void postedAsFormAndDirectly() throws Exception {
        String ask = "ASK {}";
        assertThat(
                        post(
                                        "/sparql",
                                        "application/x-www-form-urlencoded",
                                        "query=" + encoded(ask))
                                .body())
                .contains("true");
        assertThat(post("/sparql", "application/sparql-query", ask).body()).contains("true");
    }

    @Test
    void theRequestsDatasetWins() throws Exception {
        String query = "SELECT (count(*) AS ?n) { ?s ?p ?o }";
        String article = json("/articles").at("/items/0/iri").asString();
        String nothing =
                get("/sparql?format=csv&default-graph-uri=urn:none&query=" + encoded(query)).body();
        assertThat(nothing.lines().skip(1)).containsExactly("0");
        String one =
                get("/sparql?format=csv&default-graph-uri="
                                + encoded(article)
                                + "&query="
                                + encoded(query))
                        .body();
        String all = get("/sparql?format=csv&query=" + encoded(query)).body();
        assertThat(count(one)).isPositive().isLessThan(count(all));
    }

    private static long count(String csv) {
        return Long.parseLong(csv.lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void whatIsNoRequestOfTheProtocol() throws Exception {
        String form = "application/x-www-form-urlencoded";
        assertThat(post("/sparql", form, "query=ASK%20%7B%7D&query=ASK%20%7B%7D").statusCode())
                .isEqualTo(400);
        assertThat(post("/sparql", form, "update=CLEAR%20ALL").statusCode()).isEqualTo(400);
        assertThat(post("/sparql", "application/sparql-update", "CLEAR ALL").statusCode())
                .isEqualTo(415);
        assertThat(post("/sparql", "text/plain", "ASK {}").statusCode()).isEqualTo(415);
        assertThat(
                        post("/sparql", "application/sparql-query; charset=UTF-16", "ASK {}")
                                .statusCode())
                .isEqualTo(415);
        assertThat(get("/sparql?query=" + encoded("CLEAR ALL")).statusCode()).isEqualTo(400);
        assertThat(get("/sparql?format=png&query=" + encoded(SELECT)).statusCode()).isEqualTo(400);
        assertThat(get("/sparql?format=turtle&query=" + encoded(SELECT)).statusCode())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "SELECT * { { SELECT * { FILTER EXISTS { SERVICE ?s { ?s ?p ?o } } } } }",
                "SELECT (<java:java.lang.Math>(1) AS ?x) {}",
                "SELECT * { FILTER (<http://jena.apache.org/ARQ/function#wait>(9999)) }",
                "SELECT * { ?s <java:org.example.Property> ?o }"
            })
    void nothingReachesOut(String query) throws Exception {
        HttpResponse<String> response = get("/sparql?query=" + encoded(query));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("code").asString()).isEqualTo("sparql-not-allowed");
    }

    @Test
    void aFileIsNotReadByFrom() throws Exception {
        String query = "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }";
        HttpResponse<String> response = get("/sparql?format=csv&query=" + encoded(query));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body().lines().skip(1)).isEmpty();
    }

    @Test
    void aQueryThatTakesTooLongIsStopped() throws Exception {
        String query = "SELECT (count(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
        HttpResponse<String> response = get("/sparql?timeout=0.5&query=" + encoded(query));
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(json(response).get("code").asString()).isEqualTo("query-timeout");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REPLACE(\"a\", \"^<<( .*/\", \"\")", "REGEX(\"a\", \"[\")"})
    void aBrokenRegularExpressionIsToldWithoutTheProgramsInside(String function) throws Exception {
        HttpResponse<String> response =
                get("/sparql?query=" + encoded("ASK { BIND(%s AS ?x) }".formatted(function)));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("detail").asString())
                .contains("Unclosed")
                .doesNotContain("java.")
                .doesNotContain("Exception:");
    }

    @Test
    void withoutAQueryItDescribesItself() throws Exception {
        HttpResponse<String> response = send(request("/sparql").header("Accept", "text/turtle"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("sparql-service-description#");
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, text/turtle",
        "application/n-triples, application/n-triples",
        "application/ld+json, application/ld+json"
    })
    void irisDereference(String accept, String expected) throws Exception {
        String id = json("/claims?size=1").at("/items/0/id").asString();
        HttpResponse<String> response = send(request("/claim/" + id).header("Accept", accept));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(type(response)).startsWith(expected);
        assertThat(response.body()).contains("/claim/" + id);
    }

    @Test
    void peopleAreSentToThePage() throws Exception {
        String id = json("/claims?size=1").at("/items/0/id").asString();
        HttpResponse<String> response = page("/claim/" + id);
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).contains("/claims/" + id);
    }

    private static String type(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }
}
