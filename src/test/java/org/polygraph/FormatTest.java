package org.polygraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every source is as google-java-format (AOSP style) writes it. {@code ./mvnw test
 * -Dtest=FormatTest -Dformat.update=true} rewrites those that are not.
 */
class FormatTest {

    private static final boolean UPDATE = Boolean.getBoolean("format.update");

    private final Formatter formatter =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    @Test
    void sourcesAreFormatted() throws IOException, FormatterException {
        List<Path> unformatted = new ArrayList<>();
        for (Path source : sources()) {
            String text = Files.readString(source);
            String formatted =
                    formatter.formatSourceAndFixImports(
                            RemoveUnusedImports.removeUnusedImports(text));
            if (text.equals(formatted)) {
                continue;
            }
            if (UPDATE) {
                Files.writeString(source, formatted);
            } else {
                unformatted.add(source);
            }
        }
        assertThat(unformatted).as("not formatted; -Dformat.update=true formats them").isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
