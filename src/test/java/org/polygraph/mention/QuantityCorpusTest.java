package org.polygraph.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sentences as newspapers write them, with everything that is to be found in each: no more, no
 * less, with its exact words. See {@code corpus/README.md}.
 */
class QuantityCorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    @TestFactory
    Stream<DynamicTest> quantities() throws IOException {
        return cases("quantity");
    }

    @TestFactory
    Stream<DynamicTest> times() throws IOException {
        return cases("time");
    }

    private static Stream<DynamicTest> cases(String kind) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(CORPUS.resolve(kind))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                String language = file.getFileName().toString().replace(".yaml", "");
                for (JsonNode example : new YAMLMapper().readTree(file)) {
                    tests.add(test(language, example));
                }
            }
        }
        return tests.stream();
    }

    private static DynamicTest test(String language, JsonNode example) {
        String text = example.get("text").asString();
        @Nullable JsonNode published = example.get("published");
        List<String> expected = example.get("found").valueStream().map(JsonNode::asString).toList();
        return DynamicTest.dynamicTest(
                language + ": " + text,
                () ->
                        assertThat(
                                        Reading.of(
                                                        language,
                                                        published == null
                                                                ? null
                                                                : published.asString(),
                                                        text)
                                                .lines())
                                .isEqualTo(expected));
    }
}
