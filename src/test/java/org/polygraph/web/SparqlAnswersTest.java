package org.polygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase0;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What answers look like: terms, negotiation, validators, other sites; and what is refused. */
@TestPropertySource(properties = "polygraph.seeds=false")
class SparqlAnswersTest extends RunningService {

    private static final String TERMS =
            """
            VERSION "1.2"
            SELECT * {
              VALUES ?x { <urn:x:é> "a\\t\\"b\\"\\\\\\n<c>&" "7"^^<http://www.w3.org/2001/XMLSchema#integer>
                          "chat"@fr "שלום"@he--rtl "🎉" <<( <urn:x:s> <urn:x:p> "o"@ar--rtl )>> } }
            """;

    @ParameterizedTest
    @ValueSource(strings = {"json", "xml"})
    void everyTermIsReadBack(String format) throws Exception {
        HttpResponse<String> response =
                get("/sparql?format=" + format + "&query=" + encoded(TERMS));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        Lang lang = format.equals("json") ? ResultSetLang.RS_JSON : ResultSetLang.RS_XML;
        RowSet rows =
                RowSetReaderRegistry.getFactory(lang)
                        .create(lang)
                        .read(
                                new ByteArrayInputStream(
                                        response.body().getBytes(StandardCharsets.UTF_8)),
                                null);
        Node[] read = rows.stream().map(row -> row.get("x")).toArray(Node[]::new);
        assertThat(read).containsExactly(expected());
    }

    private static Node[] expected() {
        var group =
                (org.apache.jena.sparql.syntax.ElementGroup)
                        QueryFactory.create(TERMS).getQueryPattern();
        var data = (org.apache.jena.sparql.syntax.ElementData) group.get(0);
        return data.getRows().stream().map(row -> row.get("x")).toArray(Node[]::new);
    }

    /**
     * The text itself, since Jena's reader of TSV knows no triple terms: SPARQL 1.2 Query Results
     * CSV and TSV Formats, section 4, has terms as SPARQL and Turtle write them.
     */
    @Test
    void tsvHasTheTerms() throws Exception {
        assertThat(get("/sparql?format=tsv&query=" + encoded(TERMS)).body())
                .isEqualTo(
                        "?x\n<urn:x:é>\n\"a\\t\\\"b\\\"\\\\\\n<c>&\"\n"
                                + "\"7\"^^<http://www.w3.org/2001/XMLSchema#integer>\n"
                                + "\"chat\"@fr\n\"שלום\"@he--rtl\n\"🎉\"\n"
                                + "<<( <urn:x:s> <urn:x:p> \"o\"@ar--rtl )>>\n");
    }

    @Test
    void csvHasTheValues() throws Exception {
        String csv = get("/sparql?format=csv&query=" + encoded(TERMS)).body();
        assertThat(csv)
                .isEqualTo(
                        "x\r\nurn:x:é\r\n\"a\t\"\"b\"\"\\\n<c>&\"\r\n7\r\nchat\r\nשלום\r\n🎉\r\n"
                                + "\"<<( urn:x:s urn:x:p \"\"o\"\" )>>\"\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'text/csv;q=0.5, application/sparql-results+xml;q=0.6', application/sparql-results+xml",
        "'*/*;q=0.1, text/csv', text/csv",
        "'application/json;q=0, application/sparql-results+json;q=0, */*',"
                + " application/sparql-results+xml",
        "'image/png, */*;q=0.1', application/sparql-results+json"
    })
    void theWishDecides(String accept, String expected) throws Exception {
        HttpResponse<String> response =
                send(request("/sparql?query=" + encoded("SELECT * {}")).header("Accept", accept));
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(expected);
    }

    @Test
    void whatIsNotOfferedIsNotAcceptable() throws Exception {
        assertThat(
                        send(request("/sparql?query=" + encoded("SELECT * {}"))
                                        .header("Accept", "text/turtle"))
                                .statusCode())
                .isEqualTo(406);
        assertThat(send(request("/sparql").PUT(BodyPublishers.ofString("x"))).statusCode())
                .isEqualTo(405);
    }

    @Test
    void theValidatorChangesWithTheStore() throws Exception {
        String path = "/sparql?query=" + encoded("SELECT * { <urn:x:tag> ?p ?o }");
        String tag = get(path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> same = send(request(path).header("If-None-Match", "\"x\", " + tag));
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(get(path + "&format=csv").headers().firstValue("ETag")).isNotEqualTo(tag);
        post(
                "/sparql/update",
                "application/sparql-update",
                "INSERT DATA { <urn:x:tag> <urn:x:p> 1 }");
        HttpResponse<String> other = send(request(path).header("If-None-Match", tag));
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
        assertThat(get("/sparql?query=" + encoded("SELECT (rand() AS ?r) {}")).headers().map())
                .doesNotContainKey("etag");
    }

    @Test
    void otherSitesMayAskAndNotWrite() throws Exception {
        String site = "https://example.org";
        HttpResponse<String> asked =
                send(request("/sparql?query=" + encoded("ASK {}")).header("Origin", site));
        assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        HttpResponse<String> written =
                send(
                        request("/sparql/update")
                                .header("Origin", site)
                                .header("Content-Type", "application/sparql-update")
                                .POST(BodyPublishers.ofString("CLEAR DEFAULT")));
        assertThat(written.statusCode()).isEqualTo(403);
        assertThat(written.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (sum(<java:java.lang.Math>(1)) AS ?x) {}",
                "SELECT * { ?s ?p ?o } ORDER BY <java:java.lang.Math>(?o)",
                "SELECT ?o { ?s ?p ?o } GROUP BY ?o HAVING (<java:java.lang.Math>(1))",
                "SELECT ?x { ?s ?p ?o } GROUP BY (<java:java.lang.Math>(1) AS ?x)",
                "SELECT * { BIND(<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?x) }",
                "SELECT * { BIND(<http://jena.apache.org/ARQ/function#version>() AS ?x) }",
                "SELECT * { BIND(<http://jena.hpl.hp.com/ARQ/function#now>() AS ?x) }",
                "CONSTRUCT { <urn:x:s> <urn:x:p> ?x } WHERE { BIND(<java:java.lang.Math>(1) AS ?x)"
                        + " }",
                "DESCRIBE ?x { BIND(<java:java.lang.Math>(1) AS ?x) }",
                "ASK { FILTER NOT EXISTS { BIND(<java:java.lang.Math>(1) AS ?x) } }"
            })
    void nothingElseIsCalled(String query) throws Exception {
        HttpResponse<String> response = get("/sparql?query=" + encoded(query));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(json(response).get("code").asString()).isEqualTo("sparql-not-allowed");
    }

    /** ARQ would make one of these for a call of its name. */
    public static final class Trap extends FunctionBase0 {

        static {
            sprung = true;
        }

        @Override
        public NodeValue exec() {
            return NodeValue.TRUE;
        }
    }

    private static boolean sprung;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:%s>() AS ?x) {}",
                "ASK { FILTER(<java:%s>()) }",
                "SELECT * { ?s <java:%s> ?o }",
                "SELECT (<java:%s>(DISTINCT ?s) AS ?x) { ?s ?p ?o }"
            })
    void noClassIsLoaded(String query) throws Exception {
        HttpResponse<String> response =
                get("/sparql?query=" + encoded(query.formatted(Trap.class.getName())));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(json(response).get("code").asString()).isEqualTo("sparql-not-allowed");
        assertThat(sprung).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM <http://127.0.0.1:1/> { ?s ?p ?o }",
                "SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }",
                "SELECT * { GRAPH <file:///etc/passwd> { ?s ?p ?o } }"
            })
    void nothingIsFetched(String query) throws Exception {
        HttpResponse<String> response = get("/sparql?format=csv&query=" + encoded(query));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body().lines().skip(1)).isEmpty();
    }
}
