package org.polygraph.mention;

import org.polygraph.language.LanguageFiles;
import org.polygraph.text.FoldedText;

import tools.jackson.databind.JsonNode;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What an organisation's name is without the words that only say what it is: legal forms and words
 * for "company", of {@code lang/organization-forms.yaml}. Safe for use by many threads.
 */
final class OrganizationForms {

    private static final int SHORTEST_NAME = 2;
    private static final String QUOTES = "\"'«»‹›“”„‟‘’「」『』《》〈〉";
    private static final JsonNode FILE = LanguageFiles.shared("organization-forms.yaml");
    private static final Map<String, OrganizationForms> BY_LANGUAGE = new ConcurrentHashMap<>();

    /** Folded, as all; the longest first. */
    private final List<String> before;

    private final List<String> behind;

    private final List<String> attached;

    private OrganizationForms(String language) {
        JsonNode own = FILE.path("languages").path(language);
        this.before = folded(own);
        this.behind = folded(FILE.path("international"), own);
        this.attached = folded(FILE.path("attached").path(language));
    }

    static OrganizationForms of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, OrganizationForms::new);
    }

    private static List<String> folded(JsonNode... lists) {
        return Stream.of(lists)
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .map(FoldedText::fold)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /**
     * The name alone, without quotation marks; as it is where nothing would be left.
     *
     * @param name folded
     */
    String without(String name) {
        String bare = unquoted(name);
        String shorter = shorter(bare);
        while (!shorter.equals(bare)) {
            bare = shorter;
            shorter = shorter(bare);
        }
        return bare;
    }

    private String shorter(String name) {
        for (String form : before) {
            if (name.startsWith(form + " ")) {
                return orWhole(name.substring(form.length() + 1), name);
            }
        }
        for (String form : behind) {
            if (name.endsWith(" " + form)) {
                return orWhole(name.substring(0, name.length() - form.length() - 1), name);
            }
        }
        for (String form : attached) {
            if (name.startsWith(form)) {
                return orWhole(name.substring(form.length()), name);
            }
            if (name.endsWith(form)) {
                return orWhole(name.substring(0, name.length() - form.length()), name);
            }
        }
        return name;
    }

    private static String orWhole(String rest, String name) {
        String bare = unquoted(rest.endsWith(",") ? rest.substring(0, rest.length() - 1) : rest);
        return bare.codePointCount(0, bare.length()) >= SHORTEST_NAME ? bare : name;
    }

    private static String unquoted(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && isQuoteOrBlank(name.charAt(start))) {
            start++;
        }
        while (end > start && isQuoteOrBlank(name.charAt(end - 1))) {
            end--;
        }
        return start == end ? name : name.substring(start, end);
    }

    private static boolean isQuoteOrBlank(char c) {
        return c == ' ' || QUOTES.indexOf(c) >= 0;
    }
}
