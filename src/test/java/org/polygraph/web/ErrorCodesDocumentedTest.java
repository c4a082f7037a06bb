package org.polygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.polygraph.web.api.ProblemCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code docs/errors.md} lists every code with its status, and no other. */
class ErrorCodesDocumentedTest {

    /** The first cell of a row of the table, which is a code. */
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\|");

    @Test
    void everyCodeIsInTheDocs() throws IOException {
        String docs = Files.readString(Path.of("docs/errors.md"));
        for (ProblemCode code : ProblemCode.values()) {
            assertThat(docs)
                    .contains("| `%s` | %d |".formatted(code.code(), code.status().value()));
        }
    }

    @Test
    void everyDocumentedCodeExists() throws IOException {
        List<String> documented =
                Files.readAllLines(Path.of("docs/errors.md")).stream()
                        .map(ROW::matcher)
                        .filter(Matcher::find)
                        .map(row -> row.group(1))
                        .toList();
        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ProblemCode.values()).map(ProblemCode::code).toList());
    }
}
