package org.polygraph.collation;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A small story of {@code corpus/stories}, told in several languages.
 *
 * @param published date of all versions
 * @param versions text by language
 * @param errors what is planted; all else that differs only looks different
 */
record StoryCase(
        String name, String published, SortedMap<String, String> versions, List<Planted> errors) {

    private static final Path CORPUS = Path.of("src/test/resources/corpus/stories");

    /**
     * A mistake that one version makes.
     *
     * @param odd language of that version
     * @param words by language, what says it there; a version that leaves it out has none
     */
    record Planted(Difference kind, String odd, SortedMap<String, String> words) {}

    /**
     * @param half {@code train} or {@code heldout}
     */
    static List<StoryCase> of(String half) throws IOException {
        List<StoryCase> stories = new ArrayList<>();
        try (Stream<Path> files = Files.list(CORPUS.resolve(half))) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .forEach(file -> stories.add(read(file)));
        }
        return stories;
    }

    private static StoryCase read(Path file) {
        JsonNode root = new YAMLMapper().readTree(file);
        List<Planted> errors = new ArrayList<>();
        for (JsonNode error : root.get("errors")) {
            errors.add(
                    new Planted(
                            Difference.of(error.get("kind").asString()),
                            error.get("odd").asString(),
                            strings(error.get("words"))));
        }
        return new StoryCase(
                file.getFileName().toString().replace(".yaml", ""),
                root.get("published").asString(),
                strings(root.get("versions")),
                List.copyOf(errors));
    }

    private static SortedMap<String, String> strings(JsonNode object) {
        SortedMap<String, String> strings = new TreeMap<>();
        object.propertyNames().forEach(name -> strings.put(name, object.get(name).asString()));
        return strings;
    }
}
