package org.polygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.polygraph.web.api.ProblemCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code docs/errors.md} lists every code with its status. */
class ErrorCodesDocumentedTest {

    @Test
    void everyCodeIsInTheDocs() throws IOException {
        String docs = Files.readString(Path.of("docs/errors.md"));
        for (ProblemCode code : ProblemCode.values()) {
            assertThat(docs)
                    .contains("| `%s` | %d |".formatted(code.code(), code.status().value()));
        }
    }
}
