package org.polygraph.article;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which elements of a page are no part of its article, by their names, roles and classes. An
 * element that holds much of the page's running text or its headline is never one of them, whatever
 * its class: {@code <body class="has-sidebar">}.
 */
final class HtmlFurniture {

    /** Not in the text at all: not shown to readers, or controls and ways through the site. */
    private static final Set<String> DROPPED =
            Set.of(
                    "head",
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "svg",
                    "canvas",
                    "iframe",
                    "object",
                    "audio",
                    "video",
                    "map",
                    "nav",
                    "button",
                    "select",
                    "input",
                    "textarea",
                    "datalist",
                    "dialog");

    private static final Set<String> FURNITURE = Set.of("footer", "aside", "form", "menu");

    private static final Set<String> ROLES =
            Set.of(
                    "navigation",
                    "banner",
                    "complementary",
                    "contentinfo",
                    "search",
                    "dialog",
                    "alertdialog",
                    "menu",
                    "menubar",
                    "toolbar",
                    "tablist");

    private static final Set<String> CLASSES =
            Set.of(
                    "nav",
                    "navbar",
                    "navigation",
                    "menu",
                    "breadcrumb",
                    "breadcrumbs",
                    "cookie",
                    "cookies",
                    "consent",
                    "gdpr",
                    "share",
                    "shares",
                    "sharing",
                    "sharebar",
                    "social",
                    "related",
                    "recommended",
                    "recommendation",
                    "recommendations",
                    "comments",
                    "comment",
                    "respond",
                    "disqus",
                    "newsletter",
                    "subscribe",
                    "subscription",
                    "signup",
                    "promo",
                    "advert",
                    "adverts",
                    "advertisement",
                    "ad",
                    "ads",
                    "adsbygoogle",
                    "sponsored",
                    "sidebar",
                    "footer",
                    "popup",
                    "modal",
                    "toolbar",
                    "pagination",
                    "pager",
                    "taglist",
                    "login",
                    "trending",
                    "popular",
                    "mostread",
                    "outbrain",
                    "taboola",
                    "skip",
                    "copyright",
                    "disclaimer",
                    "languages",
                    "langs",
                    "readmore",
                    "paywall");

    /** Of these, an element with several sentences is none for its name alone. */
    private static final Set<String> AMBIGUOUS =
            Set.of(
                    "ad",
                    "ads",
                    "languages",
                    "login",
                    "menu",
                    "popular",
                    "promo",
                    "share",
                    "shares",
                    "sharing",
                    "skip",
                    "social",
                    "trending");

    private static final int SEVERAL_SENTENCES = 300;

    /** An element with a larger share of the page's running text holds the article. */
    private static final double LARGEST_SHARE = 0.4;

    /** Readers may write more below an article than its author did. */
    private static final double LARGEST_SHARE_OF_COMMENTS = 0.95;

    private final Map<Element, Integer> running = new IdentityHashMap<>();
    private final Map<Element, Boolean> holdsHeadline = new IdentityHashMap<>();
    private final int all;

    private HtmlFurniture(Element root) {
        root.traverse(new Measure());
        all = running.getOrDefault(root, 0);
    }

    static HtmlFurniture of(Element root) {
        return new HtmlFurniture(root);
    }

    /** Whether nothing of an element is in the text. */
    static boolean isDropped(Element element) {
        if (DROPPED.contains(element.normalName()) || element.hasAttr("hidden")) {
            return true;
        }
        if (element.attr("role").equalsIgnoreCase("navigation")
                || element.attr("aria-hidden").equalsIgnoreCase("true")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty()
                && style.length() < 1_000
                && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
    }

    /** Whether an element is in the text, but no part of the article. */
    boolean isFurniture(Element element) {
        String name = element.normalName();
        if (name.equals("body") || name.equals("html") || name.equals("main")) {
            return false;
        }
        if (holdsHeadline.containsKey(element)) {
            return false;
        }
        if (FURNITURE.contains(name) || ROLES.contains(element.attr("role"))) {
            return isSmall(element, LARGEST_SHARE);
        }
        if (name.equals("header")) {
            return element.closest("article, main") == null && isSmall(element, LARGEST_SHARE);
        }
        String named = element.className() + " " + element.id();
        if (named.length() < 2 || named.length() > 500) {
            return false;
        }
        return isNamedSo(element, named);
    }

    private boolean isNamedSo(Element element, String named) {
        for (String part : named.split("[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])")) {
            String word = part.toLowerCase(Locale.ROOT);
            if (CLASSES.contains(word) || word.endsWith("nav")) {
                if (AMBIGUOUS.contains(word)
                        && running.getOrDefault(element, 0) > SEVERAL_SENTENCES) {
                    continue;
                }
                boolean comments = word.startsWith("comment") || word.equals("disqus");
                return isSmall(element, comments ? LARGEST_SHARE_OF_COMMENTS : LARGEST_SHARE);
            }
        }
        return false;
    }

    private boolean isSmall(Element element, double share) {
        return running.getOrDefault(element, 0) <= all * share;
    }

    /** Adds up the text below each element that is in no link, and looks for the headline. */
    private final class Measure implements NodeVisitor {

        private int links;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                links += isLink(element) ? 1 : 0;
                running.put(element, 0);
            } else if (links == 0
                    && node instanceof TextNode text
                    && text.parent() instanceof Element parent) {
                running.merge(parent, text.getWholeText().strip().length(), Integer::sum);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            String name = element.normalName();
            links -= isLink(element) ? 1 : 0;
            Element parent = element.parent();
            if (parent == null) {
                return;
            }
            running.merge(parent, running.getOrDefault(element, 0), Integer::sum);
            boolean headline = name.equals("h1") || element.attr("itemprop").equals("articleBody");
            if (headline || holdsHeadline.containsKey(element)) {
                holdsHeadline.put(parent, true);
            }
        }

        private static boolean isLink(Element element) {
            return element.nameIs("a") || isDropped(element);
        }
    }
}
