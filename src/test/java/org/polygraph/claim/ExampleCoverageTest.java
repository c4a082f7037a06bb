package org.polygraph.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.polygraph.language.LanguageFiles;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Of how many of the relations that a language has cues of it has an example that runs, held
 * against the committed table {@code corpus/examples.md}; {@code -Dgolden.update=true} writes it
 * anew.
 */
class ExampleCoverageTest {

    private static final Path TABLE = Path.of("src/test/resources/corpus/examples.md");

    /** The sections of {@code cues.yaml} that have words by relation. */
    private static final List<String> BY_RELATION =
            List.of("roles", "relations", "passives", "participles", "separables");

    @Test
    void examplesAreAsManyAsCommitted() throws IOException {
        String table = table();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(TABLE, table);
        }
        assertThat(table).isEqualTo(Files.readString(TABLE));
    }

    private static String table() {
        List<String> lines = new ArrayList<>();
        lines.add("# Examples that run");
        lines.add("");
        lines.add("Written by `ExampleCoverageTest` with `-Dgolden.update=true`.");
        lines.add("");
        lines.add("| language | examples | relations with cues | of these without an example |");
        lines.add("|---|---|---|---|");
        for (String tag : LanguageFiles.tags()) {
            LanguageFiles.read(tag, "cues.yaml").ifPresent(cues -> lines.add(line(tag, cues)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(String tag, JsonNode cues) {
        Set<String> cued = new TreeSet<>();
        BY_RELATION.forEach(section -> cued.addAll(cues.path(section).propertyNames()));
        cued.removeIf(name -> name.startsWith("-"));
        List<CueExample> examples = CueExample.of(tag);
        Set<String> without = new TreeSet<>(cued);
        for (CueExample example : examples) {
            for (JsonNode claim : example.node().path("claims")) {
                Optional.ofNullable(claim.get("relation"))
                        .map(JsonNode::asString)
                        .ifPresent(without::remove);
            }
        }
        return "| %s | %d | %d | %d: %s |"
                .formatted(
                        tag,
                        examples.size(),
                        cued.size(),
                        without.size(),
                        String.join(", ", without));
    }
}
