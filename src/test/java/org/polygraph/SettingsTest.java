package org.polygraph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The documented settings are those that there are; a wrong one stops the start with one line. */
class SettingsTest {

    private static final Pattern DOCUMENTED =
            Pattern.compile("(?m)^\\| `(polygraph\\.[a-z.-]+)` \\| `(\\w+)`");

    @TempDir Path folder;

    @Test
    void theDocsListWhatThereIs() throws IOException {
        String docs = Files.readString(Path.of("docs/configuration.md"));
        Set<String> documented =
                DOCUMENTED
                        .matcher(docs)
                        .results()
                        .map(row -> row.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(documented).containsExactlyElementsOf(Settings.names());
        DOCUMENTED
                .matcher(docs)
                .results()
                .forEach(
                        row ->
                                assertThat(row.group(2))
                                        .isEqualTo(
                                                row.group(1)
                                                        .toUpperCase(Locale.ROOT)
                                                        .replace('.', '_')
                                                        .replace('-', '_')));
    }

    @ParameterizedTest
    @CsvSource({
        "--polygraph.query-timeout=soon, polygraph.query-timeout",
        "--polygraph.query-timeout=0s, polygraph.query-timeout is not above zero",
        "--polygraph.rate-limit.key=-1, polygraph.rate-limit.key is below zero",
        "--polygraph.base-iri=here, polygraph.base-iri",
        "--polygraph.stroe=data, polygraph.stroe is no setting",
        "--server.port=many, server.port",
        "--polygraph.extractor.llm.model=m, polygraph.extractor.llm.base-url"
    })
    void aWrongValueStopsTheStartWithOneLine(String argument, String told) throws Exception {
        Started started = start(argument);
        assertThat(started.status()).as(started.told()).isEqualTo(1);
        assertThat(started.told().strip().lines().toList()).hasSize(1);
        assertThat(started.told()).startsWith("polygraph: ").contains(told);
    }

    private record Started(int status, String told) {}

    /** In a process of its own, as its users start it. */
    private Started start(String... arguments) throws Exception {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "--polygraph.store=" + folder.resolve("store"),
                                "--server.address=127.0.0.1"));
        all.addAll(List.of(arguments));
        Path output = folder.resolve("output");
        Process process = OwnProcess.of(all).redirectOutput(output.toFile()).start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        String told =
                Files.readString(output, StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.contains(" INFO ") && !line.contains(" WARN "))
                        .collect(Collectors.joining("\n"));
        return new Started(process.waitFor(), told);
    }
}
