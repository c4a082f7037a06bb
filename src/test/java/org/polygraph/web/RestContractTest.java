package org.polygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;

/** The calls and keys that the design promises, asked of the running service with its seeds. */
class RestContractTest extends RunningService {

    private static final String ARTICLE =
            "OpenAI CEO Sam Altman seeks up to $7 trillion for chips. In 2023 it was less.";

    @Test
    void articles() throws Exception {
        JsonNode list = json("/articles");
        assertKeys(list, "@context", "items", "total", "page", "size", "next");
        assertThat(list.get("total").asInt()).isGreaterThanOrEqualTo(5);
        JsonNode article = list.get("items").get(0);
        assertKeys(
                article,
                "id",
                "iri",
                "language",
                "languageConfidence",
                "title",
                "url",
                "published",
                "story",
                "sha256",
                "length",
                "ingestedAt",
                "claims",
                "mentions",
                "diagnostics",
                "regions");
        assertThat(article.get("languageConfidence").isString()).isTrue();
        String id = article.get("id").asString();
        assertThat(json("/articles/" + id).get("sha256")).isEqualTo(article.get("sha256"));
        String text = get("/articles/" + id + "/text").body();
        assertThat(text.codePointCount(0, text.length())).isEqualTo(article.get("length").asInt());
    }

    @Test
    void everyQuoteIsTheTextAtItsOffsets() throws Exception {
        for (JsonNode claim : json("/claims?size=1000").get("items")) {
            String text = get("/articles/" + claim.at("/article/id").asString() + "/text").body();
            for (JsonNode evidence : claim.get("evidence")) {
                assertThat(slice(text, evidence)).isEqualTo(evidence.get("exact").asString());
            }
        }
    }

    @Test
    void mentionsAreFoundAgain() throws Exception {
        JsonNode article = json("/articles").get("items").get(0);
        String path = "/articles/" + article.get("id").asString();
        JsonNode mentions = json(path + "/mentions?size=1000");
        assertThat(mentions.get("total").asInt()).isEqualTo(article.get("mentions").asInt());
        String text = get(path + "/text").body();
        for (JsonNode mention : mentions.get("items")) {
            assertThat(slice(text, mention)).isEqualTo(mention.get("quote").asString());
        }
    }

    @Test
    void whatASharedCurrencySignWasTakenForIsToldWithMentionAndClaim() throws Exception {
        JsonNode claim = json("/claims?kind=money&unit=USD&size=1").get("items").get(0);
        JsonNode quantity = claim.get("quantity");
        assertThat(quantity.at("/unitAlternatives/0").asString()).isEqualTo("USD");
        assertThat(quantity.get("unitAlternatives")).hasSizeGreaterThan(2);
        assertThat(quantity.get("unitAssumption").asString()).contains("read as USD");
        String claimId = claim.get("id").asString();
        assertThat(send(request("/claim/" + claimId).header("Accept", "text/turtle")).body())
                .contains("unitAlternative");
        assertThat(page("/claims/" + claimId).body()).contains("read as USD");
        String mentions = "/articles/" + claim.at("/article/id").asString() + "/mentions?size=1000";
        String mentionId = quantity.get("id").asString();
        for (JsonNode mention : json(mentions).get("items")) {
            if (mention.get("id").asString().equals(mentionId)) {
                assertThat(mention.get("unitAlternatives"))
                        .isEqualTo(quantity.get("unitAlternatives"));
            }
        }
    }

    @Test
    void anEntityOfTheGazetteerHasItsWikidataId() throws Exception {
        JsonNode altman = json("/entities?q=Sam+Altman").get("items").get(0);
        assertThat(altman.get("wikidata").asString()).isEqualTo("Q7407093");
        String path = "/entities/" + altman.get("id").asString();
        assertThat(json(path).get("wikidata").asString()).isEqualTo("Q7407093");
        String iri = path.replace("/entities/", "/entity/");
        assertThat(send(request(iri).header("Accept", "application/n-triples")).body())
                .contains(
                        "<http://www.w3.org/2004/02/skos/core#exactMatch>"
                                + " <http://www.wikidata.org/entity/Q7407093>",
                        "<https://schema.org/sameAs> <http://www.wikidata.org/entity/Q7407093>");
    }

    @Test
    void claimsAndTheirProvenance() throws Exception {
        JsonNode claim = json("/claims?kind=money&size=1").get("items").get(0);
        assertKeys(
                claim,
                "id",
                "iri",
                "subject",
                "relation",
                "object",
                "quantity",
                "time",
                "modality",
                "attributedTo",
                "language",
                "article",
                "evidence",
                "confidence",
                "rule",
                "statement",
                "agreement");
        assertThat(claim.at("/quantity/value").isString()).isTrue();
        assertThat(claim.get("confidence").isString()).isTrue();
        String id = claim.get("id").asString();
        assertThat(json("/claims/" + id).get("iri")).isEqualTo(claim.get("iri"));
        JsonNode provenance = json("/claims/" + id + "/provenance");
        assertKeys(
                provenance,
                "@context",
                "claim",
                "quotes",
                "article",
                "language",
                "rule",
                "run",
                "statement",
                "agrees",
                "differs");
        assertThat(provenance.get("run").asString()).contains("/run/");
        assertThat(provenance.at("/quotes/0/exact")).isEqualTo(claim.at("/evidence/0/exact"));
    }

    @Test
    void statementsAndStories() throws Exception {
        JsonNode story = json("/stories").get("items").get(0);
        JsonNode full = json("/stories/" + story.get("id").asString());
        assertKeys(full, "id", "iri", "title", "languages", "articles", "statements");
        JsonNode statement = json("/statements?agreement=disputed").get("items").get(0);
        assertKeys(
                statement,
                "id",
                "iri",
                "subject",
                "relation",
                "object",
                "time",
                "agreement",
                "kind",
                "readings",
                "missing");
        assertKeys(
                statement.get("readings").get(0),
                "quantity",
                "object",
                "languages",
                "claims",
                "support");
        String path = "/statements/" + statement.get("id").asString();
        assertThat(json(path).get("agreement").asString()).isEqualTo("disputed");
        assertThat(json(path + "/provenance").get("readings")).hasSizeGreaterThan(1);
    }

    @Test
    void entities() throws Exception {
        JsonNode entity = json("/entities?q=OpenAI").get("items").get(0);
        assertKeys(entity, "id", "iri", "label", "type", "labels", "claims");
        assertThat(json("/entities/" + entity.get("id").asString()).get("label").asString())
                .isEqualTo("OpenAI");
    }

    @Test
    void pagesFollowEachOther() throws Exception {
        JsonNode first = json("/claims?size=2&language=fr");
        assertThat(first.get("items")).hasSize(2);
        String next = first.get("next").asString();
        assertThat(next).startsWith(address("/claims?"));
        JsonNode second = json(next.substring(address("").length()));
        assertThat(second.get("page").asInt()).isEqualTo(1);
        assertThat(second.get("items").get(0).get("id"))
                .isNotEqualTo(first.get("items").get(0).get("id"));
        assertThat(json("/stories?size=1000").get("next").isNull()).isTrue();
    }

    @Test
    void extractStoresNothing() throws Exception {
        long before = json("/articles?size=1").get("total").asLong();
        JsonNode found =
                json(
                        post(
                                "/extract",
                                "application/json",
                                "{\"id\":\"mine\",\"text\":\"%s\"}".formatted(ARTICLE)));
        assertKeys(found, "id", "language", "mentions", "claims", "diagnostics", "regions");
        assertThat(found.get("id").asString()).isEqualTo("mine");
        assertThat(found.get("language").asString()).isEqualTo("en");
        assertThat(found.at("/mentions").findValuesAsString("class")).contains("money");
        assertThat(json("/articles?size=1").get("total").asLong()).isEqualTo(before);
    }

    @Test
    void extractAnswersEachLineInOrder() throws Exception {
        HttpResponse<String> response =
                post(
                        "/extract",
                        "application/x-ndjson",
                        """
                        {"id":"a","text":"Intel invested 3 billion dollars in 2021."}
                        {"id":"b","text":""}

                        not json
                        {"id":"d","text":"Samsung a investi 2 milliards d'euros en 2022."}\
                        """);
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/x-ndjson");
        List<JsonNode> lines =
                response.body().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0).get("id").asString()).isEqualTo("a");
        assertThat(lines.get(1).get("code").asString()).isEqualTo("empty-text");
        assertThat(lines.get(1).get("record").asInt()).isEqualTo(2);
        assertThat(lines.get(2).get("code").asString()).isEqualTo("malformed-json");
        assertThat(lines.get(3).get("language").asString()).isEqualTo("fr");
    }

    @Test
    void anArticleComesOnceAndGoes() throws Exception {
        String text = "Nvidia invested $5 billion in Intel in 2024. " + "It was in the news.";
        HttpResponse<String> created =
                send(
                        request("/articles?title=A%20deal")
                                .header("Content-Type", "text/plain; charset=utf-8")
                                .header("published", "2024-05-06T10:00:00Z")
                                .POST(BodyPublishers.ofString(text)));
        assertThat(created.statusCode()).isEqualTo(201);
        JsonNode article = json(created);
        String path = "/articles/" + article.get("id").asString();
        assertThat(created.headers().firstValue("Location")).contains(path);
        assertThat(article.get("published").asString()).isEqualTo("2024-05-06");
        assertThat(article.get("title").asString()).isEqualTo("A deal");
        assertThat(post("/articles", "text/plain", text).statusCode()).isEqualTo(200);
        assertThat(send(request(path).DELETE()).statusCode()).isEqualTo(204);
        HttpResponse<String> gone = get(path);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(json(gone).get("code").asString()).isEqualTo("retracted");
        assertThat(post("/articles", "text/plain", text).statusCode()).isEqualTo(201);
    }

    @Test
    void ingestAnswersEachLineInOrder() throws Exception {
        HttpResponse<String> response =
                post(
                        "/articles",
                        "application/x-ndjson",
                        "{\"text\":\"Samsung built a plant in Texas in 2021.\"}\n{}\n"
                                + "{\"html\":\"<p>Intel built a plant in Ohio in 2022.</p>\"}\n");
        List<JsonNode> lines =
                response.body().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).get("sha256").asString()).hasSize(64);
        assertThat(lines.get(1).get("code").asString()).isEqualTo("invalid-submission");
        String stored = lines.get(2).get("id").asString();
        assertThat(get("/articles/" + stored + "/text").body()).contains("Ohio");
    }

    @Test
    void whatNobodySpeaksIsAccepted() throws Exception {
        assertThat(post("/extract", "text/plain", "qwz xkcd vrb 42 !!").statusCode())
                .isEqualTo(200);
        assertThat(post("/extract", "text/plain", "…").statusCode()).isEqualTo(200);
    }

    @Test
    void anotherSitesPageMayNotWrite() throws Exception {
        HttpResponse<String> response =
                send(
                        request("/articles")
                                .header("Content-Type", "text/plain")
                                .header("Origin", "https://elsewhere.example")
                                .POST(BodyPublishers.ofString(ARTICLE)));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(json(response).get("code").asString()).isEqualTo("cross-site-write");
    }

    @Test
    void openApiNamesTheCalls() throws Exception {
        JsonNode paths = json("/openapi.json").get("paths");
        assertThat(new TreeSet<>(paths.propertyNames()))
                .contains(
                        "/articles",
                        "/articles/{id}",
                        "/articles/{id}/text",
                        "/articles/{id}/mentions",
                        "/extract",
                        "/claims",
                        "/claims/{id}",
                        "/claims/{id}/provenance",
                        "/statements",
                        "/statements/{id}",
                        "/statements/{id}/provenance",
                        "/stories",
                        "/stories/{id}",
                        "/entities",
                        "/entities/{id}",
                        "/check",
                        "/sparql");
        assertThat(json("/context.jsonld").has("@context")).isTrue();
        assertThat(json("/actuator/health").get("status").asString()).isEqualTo("UP");
    }

    private static String slice(String text, JsonNode at) {
        return text.substring(
                text.offsetByCodePoints(0, at.get("start").asInt()),
                text.offsetByCodePoints(0, at.get("end").asInt()));
    }

    private static void assertKeys(JsonNode object, String... keys) {
        assertThat(object.propertyNames()).as(object.toString()).contains(keys);
    }
}
