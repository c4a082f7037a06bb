package org.polygraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polygraph.llm.Answers.amount;
import static org.polygraph.llm.Answers.object;
import static org.polygraph.llm.Answers.proposal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.polygraph.llm.Answers;
import org.polygraph.llm.StandInModel;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpRequest;
import java.util.List;

/** The whole service with a language model beside its rules. */
@ExtendWith(OutputCaptureExtension.class)
class LanguageModelTest extends RunningService {

    private static final StandInModel MODEL = new StandInModel();
    private static final String SECRET = "sk-hunter2";

    @DynamicPropertySource
    static void endpoint(DynamicPropertyRegistry registry) {
        registry.add("polygraph.extractor.llm.base-url", MODEL::baseUrl);
        registry.add("polygraph.extractor.llm.model", () -> "lab/tiny");
        registry.add("polygraph.extractor.llm.api-key", () -> SECRET);
        registry.add("polygraph.extractor.llm.max-retries", () -> "0");
    }

    @AfterAll
    static void close() {
        MODEL.close();
    }

    private static ObjectNode deal(String sentence) {
        ObjectNode deal = proposal(sentence, "acquires", "Siemens", "organization");
        object(deal, "Brightly Software", "organization");
        return amount(deal, "$1.6 billion", "1600000000", "USD");
    }

    @Test
    void whatBothFindAndWhatOnlyTheModelFinds(CapturedOutput output) throws Exception {
        String first = "Siemens agreed to acquire Brightly Software for $1.6 billion.";
        String second = "The price of $1.6 billion delights Vantor Group.";
        ObjectNode pleased = proposal(second, "reports", "Vantor Group", "organization");
        amount(pleased, "$1.6 billion", "1600000000", "USD");
        MODEL.answers(StandInModel.content(Answers.of(deal(first), pleased)));
        String text = first + " " + second;

        JsonNode extracted = json(post("/extract", "text/plain", text));
        int asked = MODEL.requests().size();
        JsonNode article = json(post("/articles", "text/plain", text));

        assertThat(MODEL.requests()).hasSize(asked + 1);
        JsonNode both = claim(extracted.path("claims"), "acquires");
        assertThat(strings(both.path("foundBy"))).containsExactly("en/acquires", "model/lab/tiny");
        JsonNode claims = json("/claims?article=" + article.path("id").asString()).path("items");
        assertThat(claim(claims, "acquires").path("foundBy")).isEqualTo(both.path("foundBy"));
        String id = both.path("id").asString();
        JsonNode finders = json("/claims/" + id + "/provenance").path("finders");
        assertThat(finders.at("/0/model").isNull()).isTrue();
        assertThat(finders.at("/1/model").asString()).isEqualTo("lab/tiny");
        assertThat(page("/claims/" + id).body())
                .contains("the language model")
                .contains("lab/tiny");
        assertThat(get("/claim/" + id + "?format=turtle").body()).contains("/rule/model/lab/tiny");

        post("/articles", "text/plain", text);
        get("/articles/" + article.path("id").asString() + "/mentions");
        assertThat(MODEL.requests()).hasSize(asked + 1);
        assertThat(output).contains("1200 tokens in").doesNotContain(SECRET);
        assertThat(output).doesNotContain("Brightly").doesNotContain("Vantor");
    }

    @Test
    void withoutAnAnswerTheArticleIsStoredWithWhatTheRulesFind() throws Exception {
        MODEL.answers(StandInModel.content("nonsense"));
        String text = "Siemens agreed to acquire Mendix Software for $700 million.";

        JsonNode article = json(post("/articles", "text/plain", text));

        assertThat(article.at("/diagnostics/0/code").asString()).isEqualTo("model-answer-unusable");
        JsonNode claims = json("/claims?article=" + article.path("id").asString()).path("items");
        assertThat(strings(claim(claims, "acquires").path("foundBy")))
                .containsExactly("en/acquires");
    }

    @Test
    void theSeedsAreNotSentAnywhere() {
        assertThat(MODEL.requests())
                .noneMatch(r -> StandInModel.article(r).toString().contains("Altman"));
    }

    @Test
    void forThoseWhoMayNotWriteNoModelIsAsked() throws Exception {
        String text = "Siemens agreed to acquire Varian Medical Systems for $16 billion.";
        int asked = MODEL.requests().size();

        send(
                request("/extract")
                        .header("Content-Type", "text/plain")
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("Origin", "https://elsewhere.example")
                        .POST(HttpRequest.BodyPublishers.ofString(text)));
        post("/check", "application/json", "{\"text\": \"" + text + "\"}");

        assertThat(MODEL.requests()).hasSize(asked);
    }

    private static JsonNode claim(JsonNode claims, String relation) {
        return claims.valueStream()
                .filter(claim -> claim.at("/relation/name").asString().equals(relation))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
