package org.polygraph.llm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code docs/diagnostics.md} lists every code. */
class FlawsDocumentedTest {

    @ParameterizedTest
    @EnumSource
    void everyCodeIsInTheDocs(Flaw flaw) throws IOException {
        assertThat(Files.readString(Path.of("docs/diagnostics.md")))
                .contains("| `%s` |".formatted(flaw.code()));
    }
}
