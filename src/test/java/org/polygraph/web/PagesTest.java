package org.polygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** The pages as a browser gets them. */
class PagesTest extends RunningService {

    /**
     * Pages visited by following links; enough to have met each template with different content.
     */
    private static final int VISITED = 60;

    @Test
    void everyLinkLeadsSomewhere() throws Exception {
        Deque<String> open = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        open.add("/");
        seen.add("/");
        for (int visited = 0; visited < VISITED && !open.isEmpty(); visited++) {
            String path = open.remove();
            HttpResponse<String> response = page(path);
            assertThat(response.statusCode()).as(path).isIn(200, 303);
            if (!response.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                continue;
            }
            Document document = Jsoup.parse(response.body());
            assertThat(document.select("script")).as(path).isEmpty();
            assertThat(document.select("h1")).as(path).hasSize(1);
            assertThat(document.select("[style]")).as(path).isEmpty();
            for (Element link : document.select("a[href^=/]")) {
                String target = link.attr("href").replaceFirst("#.*$", "");
                // One of each kind of address, so that all templates are met.
                if (seen.add(target.replaceFirst("[a-z2-7]{16}", "*")) && !target.contains(" ")) {
                    open.add(target);
                }
            }
        }
        assertThat(seen).contains("/stories", "/claims", "/articles", "/entities", "/sparql");
    }

    @Test
    void theStoryShowsItsDifferences() throws Exception {
        String id = json("/stories").at("/items/0/id").asString();
        Document story = Jsoup.parse(page("/stories/" + id).body());
        assertThat(story.select("table.matrix thead th[scope=col]")).isNotEmpty();
        assertThat(story.select("td.odd, td.lost, td.split .standing").text()).contains("≠");
        assertThat(story.select("blockquote[lang=ar][dir=rtl]")).isNotEmpty();
        assertThat(story.select("td").not("[data-language]")).isEmpty();
    }

    @Test
    void theQuoteIsMarkedInItsArticle() throws Exception {
        var claim = json("/claims?language=ar&size=1").at("/items/0");
        Document page = Jsoup.parse(page("/claims/" + claim.get("id").asString()).body());
        assertThat(page.expectFirst("blockquote[lang=ar][dir=rtl] mark").wholeText())
                .isEqualTo(claim.at("/evidence/0/exact").asString());
    }

    @Test
    void eachMentionIsShownWithWhatMadeIt() throws Exception {
        String id = json("/articles?language=fr").at("/items/0/id").asString();
        var mentions = json("/articles/" + id + "/mentions?size=1000").get("items");
        Document page = Jsoup.parse(page("/articles/" + id + "/mentions?size=1000").body());
        assertThat(page.select(".mentions mark").eachText()).hasSize(mentions.size());
        for (var mention : mentions) {
            Element card = page.expectFirst("#mention-" + mention.get("id").asString());
            assertThat(card.expectFirst("mark").wholeText())
                    .isEqualTo(mention.get("quote").asString());
            assertThat(mention.path("derivation")).as("%s", mention).isNotEmpty();
            assertThat(card.select(".derivation bdi").eachText())
                    .hasSameSizeAs(mention.get("derivation").values());
        }
    }

    @Test
    void theArticlePageHasTheWholeText() throws Exception {
        String id = json("/articles?language=ja").at("/items/0/id").asString();
        String text = get("/articles/" + id + "/text").body();
        Document page = Jsoup.parse(page("/articles/" + id).body());
        Element shown = page.expectFirst(".article-text");
        shown.select("sup, .note, summary").remove();
        assertThat(shown.wholeText().replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
        assertThat(shown.select("mark")).isNotEmpty();
    }

    @Test
    void whatAnArticleSaysIsNeverMarkup() throws Exception {
        String hostile =
                "<script>alert(1)</script> \"><img src=x onerror=alert(2)> ${7*7} [[${7*7}]]"
                        + " OpenAI CEO Sam Altman seeks $7 trillion.";
        String id = json(post("/articles", "text/plain", hostile)).get("id").asString();
        HttpResponse<String> response = page("/articles/" + id);
        assertThat(response.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(response.body());
        assertThat(page.select("script, img")).isEmpty();
        assertThat(page.expectFirst(".article-text").wholeText()).contains("[[${7*7}]]");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        send(request("/articles/" + id).DELETE());
    }

    @Test
    void theSparqlPageShowsResultsAndErrors() throws Exception {
        String query = "SELECT ?claim { ?claim a <https://schema.org/Claim> } LIMIT 2";
        Document page = Jsoup.parse(page("/sparql?query=" + encoded(query)).body());
        assertThat(page.select("tbody a[href^=/claim/]")).hasSize(2);
        Document wrong = Jsoup.parse(page("/sparql?query=" + encoded("SELECT {")).body());
        assertThat(wrong.select("[role=alert]").text()).contains("line 1");
        assertThat(wrong.expectFirst("textarea").wholeText()).isEqualTo("SELECT {");
    }
}
