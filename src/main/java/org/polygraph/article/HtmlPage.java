package org.polygraph.article;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayDeque;
import java.util.Deque;

/** A page of HTML as a source: its text and what it says of itself. */
final class HtmlPage {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Pages nest some dozens deep; what is deeper is read as if it were not nested further. */
    private static final int DEEPEST = 128;

    private static final int LONGEST_JSON = 500_000;

    private final Document document;

    private HtmlPage(Document document) {
        this.document = document;
    }

    static Source read(String html, Submission submission) {
        HtmlPage page = new HtmlPage(Jsoup.parse(html, "", parser()));
        HtmlText text = HtmlText.of(page.document.body());
        if (text.blocks().isEmpty()) {
            throw new RejectedArticleException(
                    "html-without-text", "the HTML has no text that a reader would see");
        }
        return new Source(
                text.text(),
                text.blocks(),
                first(submission.title(), page.title()),
                page.language(),
                first(submission.url(), page.url()),
                first(submission.published(), page.published()));
    }

    private static Parser parser() {
        return Parser.htmlParser().setMaxDepth(DEEPEST);
    }

    private @Nullable String title() {
        return first(meta("og:title"), text("h1"), withoutSite(text("title")));
    }

    /** A page's title often ends with the site's name. */
    private @Nullable String withoutSite(@Nullable String title) {
        String site = meta("og:site_name");
        if (title == null || site == null || !title.endsWith(site)) {
            return title;
        }
        String rest = title.substring(0, title.length() - site.length()).strip();
        int end = rest.length();
        while (end > 0 && "|-–—·:»".indexOf(rest.charAt(end - 1)) >= 0) {
            end--;
        }
        return rest.substring(0, end).strip();
    }

    private @Nullable String language() {
        Element html = document.selectFirst("html");
        return first(
                html == null ? null : html.attr("lang"),
                meta("og:locale"),
                attribute("meta[http-equiv=content-language]", "content"));
    }

    private @Nullable String url() {
        String url = first(attribute("link[rel=canonical]", "href"), meta("og:url"));
        return url != null && (url.startsWith("https://") || url.startsWith("http://"))
                ? url
                : null;
    }

    private @Nullable String published() {
        return first(
                day(meta("article:published_time")),
                day(datePublished()),
                day(attribute("[itemprop=datePublished]", "content")),
                day(attribute("[itemprop=datePublished]", "datetime")),
                day(meta("date")),
                day(attribute("article time[datetime], main time[datetime]", "datetime")),
                day(attribute("time[datetime]", "datetime")));
    }

    /** {@code datePublished} of the first thing in the page's JSON-LD that has one. */
    private @Nullable String datePublished() {
        for (Element script : document.select("script[type=application/ld+json]")) {
            String json = script.data();
            if (json.length() > LONGEST_JSON) {
                continue;
            }
            try {
                String found = datePublished(JSON.readTree(json));
                if (found != null) {
                    return found;
                }
            } catch (JacksonException e) {
                continue; // pages often carry broken JSON-LD; the date may stand elsewhere
            }
        }
        return null;
    }

    private static @Nullable String datePublished(JsonNode root) {
        Deque<JsonNode> waiting = new ArrayDeque<>();
        waiting.add(root);
        while (!waiting.isEmpty()) {
            JsonNode node = waiting.remove();
            JsonNode date = node.path("datePublished");
            if (date.isString()) {
                return date.asString();
            }
            waiting.addAll(node.values());
        }
        return null;
    }

    /** The day, month or year that an ISO 8601 time begins with (EDTF level 0), or null. */
    static @Nullable String day(@Nullable String time) {
        if (time == null) {
            return null;
        }
        String given = time.strip();
        int length = 0;
        while (length < given.length() && length < 10 && fits(given.charAt(length), length)) {
            length++;
        }
        return switch (length) {
            case 10 -> given.substring(0, 10);
            case 7, 8, 9 -> given.substring(0, 7);
            case 4, 5, 6 -> given.substring(0, 4);
            default -> null;
        };
    }

    private static boolean fits(char c, int index) {
        return index == 4 || index == 7 ? c == '-' : c >= '0' && c <= '9';
    }

    private @Nullable String meta(String name) {
        return attribute("meta[property=" + name + "], meta[name=" + name + "]", "content");
    }

    private @Nullable String attribute(String query, String attribute) {
        Element element = document.selectFirst(query);
        return element == null ? null : blankToNull(element.attr(attribute));
    }

    private @Nullable String text(String query) {
        Element element = document.selectFirst(query);
        return element == null ? null : blankToNull(element.text());
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate.strip();
            }
        }
        return null;
    }

    private static @Nullable String blankToNull(String value) {
        return value.isBlank() ? null : value.strip();
    }
}
