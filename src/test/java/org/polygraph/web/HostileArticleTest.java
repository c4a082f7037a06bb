package org.polygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an article, or an address, has in it is text on every page, and nothing else. */
@TestPropertySource(properties = "polygraph.seeds=false")
class HostileArticleTest extends RunningService {

    private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    private static final String QUOTES = "\"><svg onload=alert(3)>'-alert(4)-'";

    @Test
    void nothingOfAnArticleBecomesMarkup() throws Exception {
        String text =
                "Acme "
                        + SCRIPT
                        + " Corp invested $5 billion in <b onclick=alert(5)>Intel</b> "
                        + QUOTES
                        + " in 2024.\n\n"
                        + "John \"onfocus=alert(6) x=\" Smith, CEO of Intel, said profit rose 7% to"
                        + " $3 billion {{7*7}} ${7*7} [[${7*7}]].\n\n"
                        + "OpenAI "
                        + QUOTES
                        + " spent $9 billion <iframe src=javascript:alert(7)> in 2023.";
        store(text, "javascript:alert(document.domain)//http");
        store(text + " It was in the news.", "https://example.org/\"onmouseover=alert(8) x=\"");
        List<String> pages = new ArrayList<>(List.of("/", "/docs", "/check", "/sparql"));
        for (String list : List.of("articles", "claims", "statements", "stories", "entities")) {
            pages.add("/" + list);
            pages.add(
                    "/" + list + "?q=" + encoded(QUOTES + SCRIPT) + "&language=" + encoded(QUOTES));
            pages.add("/" + list + "/" + encoded(SCRIPT).replace("+", "%20"));
            pages.add("/" + list + "?page=" + encoded(QUOTES));
            for (JsonNode item : json("/" + list + "?size=1000").get("items")) {
                String path = "/" + list + "/" + item.get("id").asString();
                pages.add(path);
                pages.add(path + "/provenance");
                pages.add(path + "/mentions");
            }
        }
        pages.add("/check?text=" + encoded(text));
        pages.add(
                "/sparql?query="
                        + encoded(
                                "SELECT ?s ?o { ?s"
                                    + " <https://schema.org/headline>|<http://www.w3.org/ns/oa#exact>|<https://schema.org/url>"
                                    + " ?o }"));
        pages.add("/sparql?query=" + encoded(QUOTES + SCRIPT));
        pages.add("/nowhere/" + encoded(SCRIPT).replace("+", "%20"));
        for (String page : pages) {
            assertHarmless(page, page(page));
        }
        assertThat(pages).hasSizeGreaterThan(40);
    }

    @Test
    void whatIsNoPageIsNotTakenForOne() throws Exception {
        String id = store("Intel invested $5 billion in 2024. " + SCRIPT, "https://example.org/");
        for (String path :
                List.of(
                        "/articles/" + id,
                        "/articles/" + id + "/text",
                        "/article/" + id,
                        "/claims?q=" + encoded(SCRIPT),
                        "/claims/" + encoded(SCRIPT).replace("+", "%20"),
                        "/sparql?query=" + encoded(SCRIPT),
                        "/openapi.json",
                        "/actuator/health",
                        "/nowhere")) {
            HttpResponse<String> answer = get(path);
            assertThat(type(answer)).as(path).isNotEmpty().doesNotContain("html");
            assertSecured(path, answer);
        }
    }

    private String store(String text, String url) throws Exception {
        String body =
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of("text", text, "title", SCRIPT + QUOTES, "url", url));
        HttpResponse<String> stored = post("/articles", "application/json", body);
        assertThat(stored.statusCode()).as(stored.body()).isLessThan(300);
        return json(stored).get("id").asString();
    }

    private static void assertHarmless(String path, HttpResponse<String> answer) {
        assertSecured(path, answer);
        assertThat(answer.statusCode()).as(path).isLessThan(500);
        if (!type(answer).startsWith("text/html")) {
            return;
        }
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("script, iframe, object, embed, svg, base, style, [style]"))
                .as(path)
                .isEmpty();
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).as(path).doesNotStartWith("on");
                if (List.of("href", "src", "action").contains(attribute.getKey())) {
                    assertThat(attribute.getValue()).as(path).matches("(?s)(https?://|/|\\?|#).*");
                }
            }
        }
        assertThat(page.text()).as(path).doesNotContain("[[49]]").doesNotContain("{{49}}");
    }

    private static void assertSecured(String path, HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                .as(path)
                .contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .as(path)
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
