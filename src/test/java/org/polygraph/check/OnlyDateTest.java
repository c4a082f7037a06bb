package org.polygraph.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Where the date is all that is said, and there is one of it, another year says otherwise. */
class OnlyDateTest {

    @TempDir static Path folder;
    private static CheckStore store;

    @BeforeAll
    static void ingest() {
        store =
                CheckStore.in(folder)
                        .with(
                                "en",
                                "Vexatron grows\n\nVexatron Power was founded in 1974."
                                        + " In 2019 Vexatron Power laid off 300 workers.");
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void theFoundingIsOfOneYear() {
        assertThat(store.verdict("en", "Vexatron Power was founded in 1974."))
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(store.verdict("en", "Vexatron Power was founded in 1984."))
                .isEqualTo(Verdict.CONTRADICTED);
        assertThat(store.verdict("de", "Vexatron Power wurde 1984 gegründet."))
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void otherDeedsMayComeAgain() {
        assertThat(store.verdict("en", "In 2021 Vexatron Power laid off 300 workers."))
                .isEqualTo(Verdict.NOT_ENOUGH_INFO);
    }
}
