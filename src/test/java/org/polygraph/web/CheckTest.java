package org.polygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Texts that nobody stored, held against the five seeds. */
class CheckTest extends RunningService {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Sam Altman is seeking up to $7 trillion to reshape the chip industry.                   | seeksFunding | supported
                    Sam Altman will 7 Billionen Dollar einsammeln.                                          | seeksFunding | supported
                    Сэм Альтман ищет 7 триллионов долларов.                                                 | seeksFunding | supported
                    Sam Altman jagter 7 billioner dollar til chips.                                         | reports      | supported
                    OpenAI CEO Sam Altman seeks $7 billion.                                                 | seeksFunding | contradicted
                    OpenAI CEO Sam Altman seeks 7 trillion yen.                                             | seeksFunding | contradicted
                    Ark Invest predicts that AI training costs will fall 75% by 2030.                       | declinesBy   | supported
                    Ark Invest predicts that AI training costs will fall 25% by 2030.                       | declinesBy   | contradicted
                    Ark Invest expects AI training costs to fall 75% by 2035.                               | declinesBy   | contradicted
                    Ark Invest prédit que les coûts d'entraînement de l'IA augmenteront de 75 % d'ici 2030. | growsBy      | contradicted
                    AI training costs have fallen 75%.                                                      | declinesBy   | notEnoughInfo
                    Goldman Sachs predicts AI training costs will fall 75% by 2030.                         | declinesBy   | notEnoughInfo
                    Nvidia's revenue rose 12% in 2019.                                                      | growsBy      | notEnoughInfo
                    """)
    void verdicts(String text, String relation, String verdict) throws Exception {
        JsonNode answer = check(text);
        JsonNode claim =
                answer.get("claims")
                        .valueStream()
                        .filter(c -> c.at("/relation/name").asString().equals(relation))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(answer.toPrettyString()));
        assertThat(claim.get("verdict").asString()).as(claim.toPrettyString()).isEqualTo(verdict);
        assertThat(claim.get("explanation").asString()).isNotBlank();
        assertThat(claim.at("/quote/0/exact").asString()).isEqualTo(text);
        if (!verdict.equals("notEnoughInfo")) {
            assertThat(claim.at("/evidence/0/claim/evidence/0/exact").asString()).isNotBlank();
            assertThat(claim.at("/evidence/0/claim/statement").asString()).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    $7 trillion exceeds the US federal budget for 2023.                              | supported
                    7兆ドルは2023年の米国連邦予算を上回る。                                               | supported
                    7 تريليون دولار تتجاوز الميزانية الفيدرالية الأمريكية لعام 2023.                      | supported
                    Sam Altman wants $7 trillion, more than the US federal budget for fiscal 2023.   | supported
                    $6 trillion surpasses the US federal budget for 2023.                            | contradicted
                    $6 trillion is larger than the US federal budget for 2023.                       | contradicted
                    The US federal budget for 2023 was $9 trillion.                                  | contradicted
                    Le budget fédéral des États-Unis s'élevait à 6 100 milliards de dollars en 2023. | supported
                    The US federal budget was $9 trillion in 2011.                                   | notEnoughInfo
                    """)
    void againstReferenceValues(String text, String verdict) throws Exception {
        JsonNode claim = check(text).at("/claims/0");
        assertThat(claim.get("verdict").asString()).as(claim.toPrettyString()).isEqualTo(verdict);
        JsonNode fact =
                claim.get("evidence")
                        .valueStream()
                        .filter(evidence -> !evidence.get("reference").isNull())
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(claim.toPrettyString()));
        assertThat(fact.at("/reference/publisher").asString())
                .isEqualTo("US Department of the Treasury");
        assertThat(fact.get("claim").isNull()).isTrue();
    }

    @Test
    void referenceValuesCanBeLookedUp() throws Exception {
        JsonNode fact = json("/reference/us-federal-outlays-2023");
        assertThat(fact.at("/quantity/value").asString()).isEqualTo("6130000000000");
        assertThat(fact.get("source").asString()).startsWith("Monthly Treasury Statement");
        assertThat(json("/reference?size=3").get("items")).hasSize(3);
        assertThat(page("/reference").body()).contains("US Department of the Treasury");
        assertThat(page("/reference/us-federal-outlays-2023").body()).contains("6.13 trillion");
        assertThat(get("/reference/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void theDifferenceIsNamed() throws Exception {
        JsonNode claim = claim(check("OpenAI CEO Sam Altman seeks $7 billion."), "seeksFunding");
        assertThat(claim.at("/evidence/0/direction").asString()).isEqualTo("contradicts");
        assertThat(claim.at("/evidence/0/differences/0").asString()).isEqualTo("magnitude");
        assertThat(claim.get("explanation").asString()).contains("one story", "factor of 10^3");
    }

    @Test
    void nothingIsStored() throws Exception {
        long before = json("/articles").get("total").asLong();
        check("Ark Invest predicts that AI training costs will fall 30% by 2030.");
        assertThat(json("/articles").get("total").asLong()).isEqualTo(before);
    }

    @Test
    void aTextWithoutClaimsHasNoVerdicts() throws Exception {
        assertThat(check("What a lovely day.").get("claims")).isEmpty();
    }

    @Test
    void asClaimReviews() throws Exception {
        HttpResponse<String> response =
                send(
                        request("/check?format=claimreview")
                                .header("Content-Type", "text/plain; charset=utf-8")
                                .POST(
                                        BodyPublishers.ofString(
                                                "Sam Altman is seeking $7 trillion.")));
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/ld+json");
        JsonNode review = new JsonMapper().readTree(response.body()).at("/@graph/0");
        assertThat(review.get("@type").asString()).isEqualTo("ClaimReview");
        assertThat(review.get("claimReviewed").asString())
                .isEqualTo("Sam Altman is seeking $7 trillion.");
        assertThat(review.at("/reviewRating/alternateName").asString()).isEqualTo("Supported");
        assertThat(review.at("/citation/0/appearance/@type").asString()).isEqualTo("NewsArticle");
    }

    @Test
    void thePageShowsTheVerdictAndItsWords() throws Exception {
        Document empty = Jsoup.parse(page("/check").body());
        assertThat(empty.select("form textarea[name=text]")).hasSize(1);
        Document page = Jsoup.parse(form("<b>Sam Altman</b> seeks $7 billion.").body());
        assertThat(page.select("[data-verdict=contradicted] blockquote[lang=ar][dir=rtl]"))
                .isNotEmpty();
        assertThat(page.select("textarea").text()).startsWith("<b>Sam");
        assertThat(page.select("main b")).isEmpty();
        assertThat(Jsoup.parse(form(" ").body()).select("[role=alert]")).isNotEmpty();
    }

    @Test
    void aCheckCanBeLinkedTo() throws Exception {
        String text = URLEncoder.encode("Sam Altman seeks $7 billion.", StandardCharsets.UTF_8);
        Document linked = Jsoup.parse(page("/check?text=" + text).body());
        assertThat(linked.select("[data-verdict=contradicted]")).isNotEmpty();
        assertThat(linked.select("textarea").text()).startsWith("Sam Altman");
    }

    private HttpResponse<String> form(String text) throws Exception {
        return send(
                request("/check")
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "text="
                                                + URLEncoder.encode(
                                                        text, StandardCharsets.UTF_8))));
    }

    private JsonNode check(String text) throws Exception {
        HttpResponse<String> response =
                send(
                        request("/check")
                                .header("Content-Type", "text/plain; charset=utf-8")
                                .POST(BodyPublishers.ofString(text)));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new JsonMapper().readTree(response.body());
    }

    private static JsonNode claim(JsonNode answer, String relation) {
        return answer.get("claims")
                .valueStream()
                .filter(c -> c.at("/relation/name").asString().equals(relation))
                .findFirst()
                .orElseThrow();
    }
}
