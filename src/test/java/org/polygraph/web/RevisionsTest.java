package org.polygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An article that its publisher changes. */
class RevisionsTest extends RunningService {

    private static final String URL = "https://news.example/2031/quake";

    private final List<String> stored = new ArrayList<>();

    @AfterEach
    void leaveTheStoreAsItWas() throws Exception {
        for (String id : stored) {
            send(request("/articles/" + id).DELETE());
        }
    }

    private String store(String text, String url, String published) throws Exception {
        String body =
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of("text", text, "url", url, "published", published));
        HttpResponse<String> response = post("/articles", "application/json", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        String id = json(response).get("id").asString();
        stored.add(id);
        return id;
    }

    @Test
    void aRevisedFigureIsARevisionAndNoDispute() throws Exception {
        String first =
                store(
                        "Quake hits Lima\n\nAn earthquake killed 12 people in Lima on Monday. "
                                + "Volkswagen will invest 300 million euros in Peru.",
                        URL,
                        "2031-05-05");
        String second =
                store(
                        "Quake hits Lima\n\nAn earthquake killed 47 people in Lima on Monday. "
                                + "Volkswagen will invest 300 million euros in Peru. "
                                + "The tremor injured 300 people.",
                        URL,
                        "2031-05-06");
        JsonNode answer = json("/articles/" + first + "/revisions");
        assertThat(answer.get("total").asInt()).isEqualTo(2);
        assertThat(answer.at("/items/0/article/id").asString()).isEqualTo(first);
        assertThat(answer.at("/items/0/changes").isNull()).isTrue();
        JsonNode changes = answer.at("/items/1/changes");
        assertThat(answer.at("/items/1/article/id").asString()).isEqualTo(second);
        assertThat(changes.get("since").asString()).isEqualTo(first);
        assertThat(changes.at("/changed/0/kind").asString())
                .as(changes.toPrettyString())
                .isEqualTo("magnitude");
        assertThat(changes.at("/changed/0/before/quantity/value").asString()).isEqualTo("12");
        assertThat(changes.at("/changed/0/after/quantity/value").asString()).isEqualTo("47");
        assertThat(changes.get("added").toString()).contains("300");
        assertThat(changes.get("removed")).isEmpty();
        assertThat(changes.get("unchanged").asInt()).isPositive();
        assertThat(json("/articles/" + second + "/revisions").get("items"))
                .isEqualTo(answer.get("items"));

        String claim = changes.at("/changed/0/after/id").asString();
        assertThat(json("/claims/" + claim).get("agreement").asString()).isNotEqualTo("disputed");
        assertThat(
                        Jsoup.parse(page("/articles/" + second + "/revisions").body())
                                .select("main")
                                .text())
                .contains("Changed", "New", "Revisions of one article");
    }

    @Test
    void anotherPublishersFigureIsADispute() throws Exception {
        String text =
                "Quake hits Lima\n\n"
                    + "An earthquake killed %d people in Lima on 5 May 2031. Peru declared an"
                    + " emergency in Lima and Callao after the quake of magnitude 7.2 at 3.15 am.";
        store(text.formatted(12), URL, "2031-05-05");
        String other = store(text.formatted(47), "https://other.example/quake", "2031-05-05");
        JsonNode claims = json("/claims?article=" + other + "&relation=deaths");
        assertThat(claims.at("/items/0/agreement").asString())
                .as(claims.toPrettyString())
                .isEqualTo("disputed");
        assertThat(json("/articles/" + other + "/revisions").get("total").asInt()).isEqualTo(1);
    }

    @Test
    void anArticleWithoutAnAddressHasOnlyItself() throws Exception {
        JsonNode articles = json("/articles?size=1");
        String id = articles.at("/items/0/id").asString();
        assertThat(json("/articles/" + id + "/revisions").get("total").asInt()).isEqualTo(1);
        assertThat(get("/articles/nothing/revisions").statusCode()).isEqualTo(404);
    }
}
