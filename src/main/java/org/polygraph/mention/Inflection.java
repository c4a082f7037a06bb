package org.polygraph.mention;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The inflected forms of names, by the endings of one language's pack: Россия has России, Россией.
 * Each rule replaces an ending by those of each case; where the cases of several words meet they
 * are put in the same case.
 *
 * @param rules longest ending first
 * @param prefixes what a name starts with, and what that becomes behind a preposition written on to
 *     it: Arabic ال becomes لل
 * @param strip endings that are taken off to compare inflected names, longest first
 * @param topicSuffixes what is added to the last word of a common noun (Turkish, where names take
 *     it behind an apostrophe)
 * @param suffixes what is added to the last word whatever its ending: the German genitive's s
 */
record Inflection(
        List<Rule> rules,
        List<String> suffixes,
        List<String> topicSuffixes,
        List<String> strip,
        Map<String, String> prefixes) {

    /** No forms but the name as it is. */
    static final Inflection NONE =
            new Inflection(List.of(), List.of(), List.of(), List.of(), Map.of());

    /**
     * @param ending what a word ends in
     * @param cases for each case, the endings that replace it
     */
    record Rule(String ending, List<List<String>> cases) {}

    static Inflection of(JsonNode yaml) {
        if (yaml.isMissingNode()) {
            return NONE;
        }
        List<Rule> rules = new ArrayList<>();
        for (var rule : yaml.path("endings").properties()) {
            List<List<String>> cases = new ArrayList<>();
            rule.getValue()
                    .valueStream()
                    .forEach(endings -> cases.add(List.of(endings.asString().split("\\|", -1))));
            rules.add(new Rule(rule.getKey(), cases));
        }
        rules.sort(Comparator.comparingInt((Rule rule) -> -rule.ending().length()));
        return new Inflection(
                List.copyOf(rules),
                strings(yaml.path("suffixes")),
                strings(yaml.path("topicSuffixes")),
                strings(yaml.path("strip")).stream()
                        .sorted(Comparator.comparingInt((String ending) -> -ending.length()))
                        .toList(),
                yaml.path("prefixes").properties().stream()
                        .collect(
                                Collectors.toMap(Map.Entry::getKey, e -> e.getValue().asString())));
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    /** A name with the endings of its words taken off, the same for all its forms. */
    String stem(String name) {
        if (strip.isEmpty()) {
            return name;
        }
        List<String> words = new ArrayList<>();
        for (String word : name.split(" ", -1)) {
            words.add(stemOfWord(word));
        }
        return String.join(" ", words);
    }

    private String stemOfWord(String word) {
        for (String ending : strip) {
            if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    /** The forms of a name beside the one given, in no particular order. */
    Set<String> forms(String name) {
        Set<String> forms = new LinkedHashSet<>();
        for (String suffix : suffixes) {
            if (takesSuffix(name, suffix)) {
                forms.add(name + suffix);
            }
        }
        prefixes.forEach(
                (prefix, other) -> {
                    if (name.startsWith(prefix)) {
                        forms.add(other + name.substring(prefix.length()));
                    }
                });
        if (!rules.isEmpty()) {
            addCases(List.of(name.split(" ", -1)), forms);
        }
        forms.remove(name);
        return forms;
    }

    private void addCases(List<String> words, Set<String> forms) {
        int cases = rules.getFirst().cases().size();
        for (int number = 0; number < cases; number++) {
            // In "Bank of Russia" the first word is inflected, in "World Bank" all are.
            for (int from = 0; from < words.size(); from++) {
                for (int to = from + 1; to <= words.size(); to++) {
                    if (from == 0 || to == words.size()) {
                        forms.addAll(inCase(words, from, to, number));
                    }
                }
            }
        }
    }

    private List<String> inCase(List<String> words, int from, int to, int number) {
        List<String> phrases = List.of("");
        for (int i = 0; i < words.size(); i++) {
            List<String> word =
                    i >= from && i < to ? wordInCase(words.get(i), number) : List.of(words.get(i));
            List<String> longer = new ArrayList<>();
            for (String phrase : phrases) {
                for (String form : word) {
                    longer.add(phrase.isEmpty() ? form : phrase + " " + form);
                }
            }
            phrases = longer;
        }
        return phrases;
    }

    private List<String> wordInCase(String word, int number) {
        if (word.length() < 3 || word.toUpperCase(Locale.ROOT).equals(word)) {
            return List.of(word);
        }
        for (Rule rule : rules) {
            if (word.endsWith(rule.ending())) {
                if (number >= rule.cases().size()) {
                    return List.of(word);
                }
                String stem = word.substring(0, word.length() - rule.ending().length());
                return rule.cases().get(number).stream().map(stem::concat).toList();
            }
        }
        return List.of(word);
    }

    private static boolean takesSuffix(String name, String suffix) {
        char last = name.charAt(name.length() - 1);
        return Character.isLetter(last)
                && last < 0x250
                && Character.toLowerCase(last) != suffix.charAt(0)
                && "xzßçs".indexOf(Character.toLowerCase(last)) < 0;
    }
}
