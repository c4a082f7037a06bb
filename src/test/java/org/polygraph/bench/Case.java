package org.polygraph.bench;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A text of the corpus with what is to be found in it.
 *
 * @param published the day its relative times are counted from (ISO 8601), or null
 */
record Case(String language, String text, @Nullable String published, List<Answer> answers) {

    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    /** Every case with amounts or times in a language. */
    static List<Case> of(String language) {
        List<Case> cases = new ArrayList<>();
        for (String kind : List.of("quantity", "time")) {
            Path file = CORPUS.resolve(kind).resolve(language + ".yaml");
            if (Files.exists(file)) {
                new YAMLMapper().readTree(file).forEach(e -> cases.add(of(language, e)));
            }
        }
        return cases;
    }

    private static Case of(String language, JsonNode example) {
        String text = example.get("text").asString();
        @Nullable JsonNode published = example.get("published");
        List<Answer> answers = new ArrayList<>();
        int from = 0;
        for (JsonNode line : example.get("found")) {
            Answer answer = Answer.ofCorpus(line.asString(), text, from);
            if (answer != null) {
                answers.add(answer);
                from = answer.start();
            }
        }
        return new Case(language, text, published == null ? null : published.asString(), answers);
    }
}
