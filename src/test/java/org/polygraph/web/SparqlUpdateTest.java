package org.polygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.annotation.DirtiesContext;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Updates by SPARQL and by whole graphs: outside the articles, and written down. */
@DirtiesContext
class SparqlUpdateTest extends RunningService {

    private static final String UPDATE = "application/sparql-update";
    private static final String CLAIM = "<https://schema.org/Claim>";

    private HttpResponse<String> update(String text) throws Exception {
        return post("/sparql/update", UPDATE, text);
    }

    private long count(String pattern) throws Exception {
        String query = "SELECT (count(*) AS ?n) { " + pattern + " }";
        String csv = get("/sparql?format=csv&query=" + encoded(query)).body();
        return Long.parseLong(csv.lines().skip(1).findFirst().orElseThrow());
    }

    private String article() throws Exception {
        return json("/articles?size=1").at("/items/0/iri").asString();
    }

    private String base() throws Exception {
        String article = article();
        return article.substring(0, article.indexOf("/article/"));
    }

    @Test
    void whatIsInsertedIsFoundAndDeleted() throws Exception {
        assertThat(update("INSERT DATA { GRAPH <urn:x:g> { <urn:x:s> <urn:x:p> 1 } }").statusCode())
                .isEqualTo(204);
        assertThat(count("<urn:x:s> <urn:x:p> 1")).isOne();
        assertThat(update("DELETE WHERE { GRAPH <urn:x:g> { ?s ?p ?o } }").statusCode())
                .isEqualTo(204);
        assertThat(count("GRAPH <urn:x:g> { ?s ?p ?o }")).isZero();
    }

    @Test
    void whatNamesNoGraphGoesToOneThatQueriesSee() throws Exception {
        update("INSERT DATA { <urn:x:d> <urn:x:p> 1 }");
        assertThat(count("<urn:x:d> <urn:x:p> 1")).isOne();
        assertThat(get("/graph?default&format=nt").body()).contains("<urn:x:d>");
        update("DELETE DATA { <urn:x:d> <urn:x:p> 1 }");
        assertThat(count("<urn:x:d> <urn:x:p> 1")).isZero();
    }

    @Test
    void patternsSeeTheArticles() throws Exception {
        long claims = count("?c a " + CLAIM);
        update("INSERT { GRAPH <urn:x:c> { ?c a <urn:x:C> } } WHERE { ?c a " + CLAIM + " }");
        assertThat(count("?c a <urn:x:C>")).isEqualTo(claims);
        update("WITH <urn:x:c> DELETE { ?c a <urn:x:C> } WHERE { ?c a <urn:x:C> }");
        assertThat(count("?c a <urn:x:C>")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT DATA { GRAPH <$A> { <urn:x:s> <urn:x:p> 1 } }",
                "INSERT { GRAPH ?g { ?c a <urn:x:C> } } WHERE { GRAPH ?g { ?c a $C } }",
                "WITH <$A> INSERT { <urn:x:s> <urn:x:p> 1 } WHERE {}",
                "WITH <$A> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
                "DELETE { GRAPH ?g { ?c ?p ?o } } USING <$A> WHERE { ?c ?p ?o BIND(<$A> AS ?g) }",
                "DELETE WHERE { GRAPH ?g { ?s a $C ; ?p ?o } }",
                "DELETE DATA { GRAPH <$A> { <$A> a <https://schema.org/NewsArticle> } }",
                "CLEAR GRAPH <$A>",
                "DROP GRAPH <$A>",
                "DROP SILENT GRAPH <$A>",
                "MOVE <$A> TO <urn:x:moved>",
                "INSERT DATA { GRAPH <urn:x:e> { <urn:x:s> <urn:x:p> 1 } } ; COPY <urn:x:e> TO"
                        + " <$A>",
                "INSERT DATA { GRAPH <urn:x:e> { <urn:x:s> <urn:x:p> 1 } } ; ADD <urn:x:e> TO <$A>",
                "CLEAR GRAPH <$B/graph/statements>",
                "CLEAR GRAPH <$B/graph/audit>",
                "INSERT DATA { GRAPH <$B/article/forged> { <urn:x:s> <urn:x:p> 1 } }"
            })
    void theServicesOwnGraphsStayAsTheyAre(String text) throws Exception {
        String own = "GRAPH ?g { ?s ?p ?o } FILTER(strstarts(str(?g), '" + base() + "/article/'))";
        long before = count(own);
        long statements = count("GRAPH <" + base() + "/graph/statements> { ?s ?p ?o }");
        HttpResponse<String> response =
                update(text.replace("$A", article()).replace("$B", base()).replace("$C", CLAIM));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(403);
        assertThat(json(response).get("code").asString()).isEqualTo("protected-graph");
        assertThat(count(own)).isEqualTo(before);
        assertThat(count("GRAPH <" + base() + "/graph/statements> { ?s ?p ?o }"))
                .isEqualTo(statements);
        assertThat(count("GRAPH <urn:x:e> { ?s ?p ?o }")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DROP ALL", "CLEAR ALL", "CLEAR NAMED", "DROP NAMED", "CLEAR DEFAULT"})
    void allIsAllThatUpdatesMayWrite(String text) throws Exception {
        long claims = count("?c a " + CLAIM);
        update("INSERT DATA { <urn:x:s> <urn:x:p> 1 . GRAPH <urn:x:g> { <urn:x:s> <urn:x:p> 2 } }");
        assertThat(update(text).statusCode()).isEqualTo(204);
        assertThat(count("?c a " + CLAIM)).isEqualTo(claims);
        assertThat(count("GRAPH <urn:x:g> { ?s ?p ?o }"))
                .isEqualTo(text.endsWith("DEFAULT") ? 1 : 0);
        update("DROP ALL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOAD <http://127.0.0.1:1/x>",
                "LOAD SILENT <file:///etc/passwd> INTO GRAPH <urn:x:g>",
                "INSERT { GRAPH <urn:x:g> { ?s ?p ?o } } WHERE { SERVICE <http://127.0.0.1:1/> { ?s"
                        + " ?p ?o } }",
                "INSERT { GRAPH <urn:x:g> { <urn:x:s> <urn:x:p> ?x } } WHERE {"
                        + " BIND(<java:java.lang.Math>(1) AS ?x) }"
            })
    void nothingReachesOut(String text) throws Exception {
        HttpResponse<String> response = update(text);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("code").asString()).isEqualTo("sparql-not-allowed");
    }

    @Test
    void whoWhenAndWhatIsWrittenDown() throws Exception {
        String text = "INSERT DATA { GRAPH <urn:x:a> { <urn:x:s> <urn:x:p> 1 , 2 } }";
        update(text);
        assertThat(
                        count(
                                "GRAPH ?audit { ?u a <http://www.w3.org/ns/prov#Activity> ;"
                                        + " <http://www.w3.org/ns/prov#endedAtTime> ?t ;"
                                        + " <http://www.w3.org/ns/prov#influenced> <urn:x:a> ;"
                                        + " <https://w3id.org/polygraph/ontology#inserted> 2 ;"
                                        + " <http://www.w3.org/ns/prov#wasAssociatedWith>/"
                                        + "<http://www.w3.org/2000/01/rdf-schema#label>"
                                        + " 'address:127.0.0.1' ;"
                                        + " <http://www.w3.org/ns/prov#used>/"
                                        + "<http://www.w3.org/ns/prov#value> '"
                                        + text
                                        + "' } FILTER(strends(str(?audit), '/graph/audit'))"))
                .isOne();
    }

    @Test
    void whatOthersSayOfAClaimIsNoPartOfIt() throws Exception {
        String claim = json("/claims?size=1").at("/items/0/iri").asString();
        String id = json("/claims?size=1").at("/items/0/id").asString();
        String before = get("/claims/" + id).body();
        update(
                "INSERT DATA { GRAPH <urn:x:f> { <%s> a %s ; <https://w3id.org/polygraph/ontology#value> 1 . <urn:x:forged> a <https://schema.org/NewsArticle> , %s } }"
                        .formatted(claim, CLAIM, CLAIM));
        assertThat(get("/claims/" + id).body()).isEqualTo(before);
        assertThat(send(request("/claim/" + id).header("Accept", "text/turtle")).body())
                .doesNotContain("urn:x:");
        update("DROP GRAPH <urn:x:f>");
    }

    @Test
    void aGraphThatIsWrongChangesNothing() throws Exception {
        HttpResponse<String> response =
                send(
                        request("/graph?graph=urn:x:w")
                                .header("Content-Type", "text/turtle")
                                .PUT(BodyPublishers.ofString("<urn:x:s> <urn:x:p> ")));
        assertThat(response.statusCode()).isEqualTo(400);
        HttpResponse<String> other =
                send(
                        request("/graph?graph=urn:x:w")
                                .header("Content-Type", "application/ld+json")
                                .PUT(BodyPublishers.ofString("{}")));
        assertThat(other.statusCode()).isEqualTo(415);
        HttpResponse<String> missing = get("/graph?graph=urn:x:w");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(json(missing).get("code").asString()).isEqualTo("unknown-graph");
        assertThat(get("/graph").statusCode()).isEqualTo(400);
        HttpResponse<String> own =
                send(
                        request("/graph?graph=" + encoded(article()))
                                .header("Content-Type", "text/turtle")
                                .PUT(BodyPublishers.ofString("<urn:x:s> <urn:x:p> 1 .")));
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(get("/graph?format=nt&graph=" + encoded(article())).body()).contains(article());
    }
}
