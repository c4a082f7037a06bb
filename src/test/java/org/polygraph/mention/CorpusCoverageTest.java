package org.polygraph.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.polygraph.language.LanguageFiles;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How many cases each language's corpora have, held against the committed table {@code
 * corpus/coverage.md}; {@code -Dgolden.update=true} writes it anew.
 */
class CorpusCoverageTest {

    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final Path TABLE = CORPUS.resolve("coverage.md");
    private static final int FEWEST_QUANTITIES = 60;
    private static final List<String> KINDS = List.of("quantity", "time", "names");

    /** Cases in which something is to be found, and cases in which nothing is. */
    private record Count(int positive, int negative) {

        static final Count NONE = new Count(0, 0);

        static Count of(Path file) throws IOException {
            JsonNode root = new YAMLMapper().readTree(file);
            JsonNode cases = root.isArray() ? root : root.path("cases");
            int positive = 0;
            for (JsonNode example : cases) {
                positive += isPositive(example) ? 1 : 0;
            }
            return new Count(positive, cases.size() - positive);
        }

        /** A case is a text with what is found in it, or a text with its names marked. */
        private static boolean isPositive(JsonNode example) {
            return example.isString()
                    ? example.asString().contains("|")
                    : !example.path("found").isEmpty();
        }

        int all() {
            return positive + negative;
        }

        @Override
        public String toString() {
            return all() == 0 ? "–" : all() + " (" + positive + " + " + negative + ")";
        }
    }

    @Test
    void coverageIsAsCommitted() throws IOException {
        String table = table(counts());
        System.out.println(table);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(TABLE, table);
        }
        assertThat(table).isEqualTo(Files.readString(TABLE));
    }

    @Test
    void everyLanguageWithPackHasSixtyCasesOfAmounts() throws IOException {
        Map<String, Map<String, Count>> counts = counts();
        for (String language : LanguageFiles.tags()) {
            Count count =
                    counts.getOrDefault(language, Map.of()).getOrDefault("quantity", Count.NONE);
            assertThat(count.all()).as(language).isGreaterThanOrEqualTo(FEWEST_QUANTITIES);
        }
    }

    private static Map<String, Map<String, Count>> counts() throws IOException {
        Map<String, Map<String, Count>> counts = new TreeMap<>();
        for (String kind : KINDS) {
            for (Path file : files(CORPUS.resolve(kind))) {
                String language = file.getFileName().toString().replace(".yaml", "");
                counts.computeIfAbsent(language, l -> new TreeMap<>()).put(kind, Count.of(file));
            }
        }
        return counts;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    private static String table(Map<String, Map<String, Count>> counts) {
        List<String> lines = new ArrayList<>();
        lines.add("# Cases in the corpora");
        lines.add("");
        lines.add(
                "All, and in brackets those in which something is to be found + those in which"
                        + " nothing is.");
        lines.add("Written by `CorpusCoverageTest` with `-Dgolden.update=true`.");
        lines.add("");
        lines.add("| language | " + String.join(" | ", KINDS) + " |");
        lines.add("|---|" + "---|".repeat(KINDS.size()));
        counts.forEach(
                (language, byKind) -> {
                    StringBuilder line = new StringBuilder("| ").append(language).append(" |");
                    for (String kind : KINDS) {
                        line.append(' ').append(byKind.getOrDefault(kind, Count.NONE)).append(" |");
                    }
                    lines.add(line.toString());
                });
        return String.join("\n", lines) + "\n";
    }
}
