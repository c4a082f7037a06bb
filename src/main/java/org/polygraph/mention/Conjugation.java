package org.polygraph.mention;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The forms of verbs that a language pack gives by stem and ending: {@code approuv|er}, {@code
 * être: arriv|er à}, {@code se: s'oppos|er à}. What an ending stands for is said in {@code
 * conjugations}, and what stands before a participle in {@code auxiliaries}, of which the first is
 * meant where none is named; it can have no words.
 */
final class Conjugation {

    /**
     * @param plain forms that say it
     * @param infinitive which opens no sentence that says it of anybody ("Construire … coûte")
     * @param future forms of the present that say it will be so (Ukrainian "збудує")
     * @param possible forms that only say it may be so ("réduirait")
     * @param passive participles, in all genders and numbers; none where words follow the verb
     */
    record Forms(
            List<String> plain,
            List<String> infinitive,
            List<String> future,
            List<String> possible,
            List<String> passive) {}

    private record Paradigm(
            List<String> finite,
            List<String> infinitive,
            List<String> future,
            List<String> possible,
            String participle,
            List<String> agreeing) {}

    private final Map<String, Paradigm> paradigms = new HashMap<>();
    private final Map<String, List<String>> auxiliaries = new HashMap<>();
    private String usual = "";

    /**
     * @param pack the language's {@code cues.yaml}
     */
    Conjugation(JsonNode pack) {
        pack.path("conjugations")
                .propertyStream()
                .forEach(entry -> paradigms.put(entry.getKey(), paradigm(entry.getValue())));
        pack.path("auxiliaries")
                .propertyStream()
                .forEach(
                        entry -> {
                            usual = usual.isEmpty() ? entry.getKey() : usual;
                            auxiliaries.put(entry.getKey(), list(entry.getValue()));
                        });
    }

    private static Paradigm paradigm(JsonNode node) {
        return new Paradigm(
                list(node.path("finite")),
                list(node.path("infinitive")),
                list(node.path("future")),
                list(node.path("possible")),
                node.path("participle").asString(""),
                list(node.path("agreeing")));
    }

    private static List<String> list(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).toList();
    }

    /**
     * @throws IllegalArgumentException where the pack does not say what the ending stands for
     */
    Forms of(String written) {
        int colon = written.indexOf(':');
        String auxiliary = colon < 0 ? usual : written.substring(0, colon).strip();
        String verb = written.substring(colon + 1).strip();
        int bar = verb.indexOf('|');
        int space = verb.indexOf(' ', Math.max(bar, 0));
        String ending = verb.substring(bar + 1, space < 0 ? verb.length() : space);
        String rest = space < 0 ? "" : verb.substring(space);
        Paradigm paradigm = paradigms.get(ending);
        List<String> before = auxiliaries.get(auxiliary);
        if (bar < 0 || paradigm == null || before == null) {
            throw new IllegalArgumentException("no conjugation of “" + written + "”");
        }
        String head = verb.substring(0, bar);
        boolean agrees = !auxiliary.equals(usual);
        String stem = agrees ? head.substring(behindPronoun(head)) : head;
        List<String> participles = agrees ? paradigm.agreeing() : List.of(paradigm.participle());
        List<String> plain = new ArrayList<>(forms(head, paradigm.finite(), rest));
        for (String word : before) {
            participles.forEach(form -> plain.add(word + " " + stem + form + rest));
        }
        return new Forms(
                plain,
                forms(head, paradigm.infinitive(), rest),
                forms(head, paradigm.future(), rest),
                forms(head, paradigm.possible(), rest),
                agrees || !rest.isEmpty() ? List.of() : forms(head, paradigm.agreeing(), ""));
    }

    private static List<String> forms(String head, List<String> endings, String rest) {
        return endings.stream().map(ending -> head + ending + rest).toList();
    }

    private static int behindPronoun(String head) {
        return Math.max(head.lastIndexOf('\''), head.lastIndexOf(' ')) + 1;
    }
}
