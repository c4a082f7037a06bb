package org.polygraph.check;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A text of {@code corpus/check} and what is to be said of it.
 *
 * @param sentences the verdict of each, by words that stand in it
 */
record CheckCase(String language, String text, SortedMap<String, Verdict> sentences) {

    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    /** A stored article; those of one event have one story. */
    record Stored(String story, String language, String published, String text) {}

    static List<CheckCase> all() {
        List<CheckCase> cases = new ArrayList<>();
        for (JsonNode check : root().get("checks")) {
            String text = check.get("text").asString();
            SortedMap<String, Verdict> sentences = new TreeMap<>();
            if (check.has("verdict")) {
                sentences.put(text, verdict(check.get("verdict")));
            } else {
                check.get("sentences")
                        .properties()
                        .forEach(e -> sentences.put(e.getKey(), verdict(e.getValue())));
            }
            cases.add(new CheckCase(check.get("language").asString(), text, sentences));
        }
        return cases;
    }

    /** What the cases are held against, besides the seeds. */
    static List<Stored> stored() {
        List<Stored> stored = new ArrayList<>();
        for (JsonNode story : root().get("stories")) {
            String name = story.asString();
            JsonNode file = read(CORPUS.resolve("stories/train/" + name + ".yaml"));
            String published = file.get("published").asString();
            file.get("versions")
                    .properties()
                    .forEach(
                            version ->
                                    stored.add(
                                            new Stored(
                                                    name,
                                                    version.getKey(),
                                                    published,
                                                    version.getValue().asString())));
        }
        for (JsonNode article : root().get("articles")) {
            stored.add(
                    new Stored(
                            article.get("story").asString(),
                            article.get("language").asString(),
                            "2026-06-04",
                            article.get("text").asString()));
        }
        return stored;
    }

    private static JsonNode root() {
        return read(CORPUS.resolve("check/cases.yaml"));
    }

    private static JsonNode read(Path file) {
        return new YAMLMapper().readTree(file);
    }

    private static Verdict verdict(JsonNode label) {
        for (Verdict verdict : Verdict.values()) {
            if (verdict.label().equals(label.asString())) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("no verdict is called " + label);
    }
}
