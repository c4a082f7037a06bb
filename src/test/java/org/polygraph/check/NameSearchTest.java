package org.polygraph.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Subjects that no gazetteer has, looked for in articles that have their names. */
class NameSearchTest {

    @TempDir static Path folder;
    private static CheckStore store;

    @BeforeAll
    static void ingest() {
        store =
                CheckStore.in(folder)
                        .with(
                                "en",
                                "Vexatron opens wind farm\n\nVexatron Power employs 2,750 people."
                                        + " The wind farm costs 4.4 billion euros.")
                        .with("pt", "Vacinas\n\nAngola não encomendou doses.");
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void theSameFigureInTheArticleSupports() {
        assertThat(store.verdict("nl", "Het windpark van Vexatron kost 4,4 miljard euro."))
                .isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void theSameFigureInAnotherMagnitudeContradicts() {
        assertThat(store.verdict("nl", "Het windpark van Vexatron kost 4,4 miljoen euro."))
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void anotherFigureMayBeOfAnotherThing() {
        assertThat(store.verdict("nl", "Het windpark van Vexatron kost 5,9 miljard euro."))
                .isEqualTo(Verdict.NOT_ENOUGH_INFO);
    }

    @Test
    void whatIsDeniedOfAnyIsDeniedOfSoMany() {
        assertThat(store.verdict("en", "Angola has ordered two million doses of the vaccine."))
                .isEqualTo(Verdict.CONTRADICTED);
        assertThat(store.verdict("en", "Angola has ordered two million tonnes of wheat."))
                .isNotEqualTo(Verdict.CONTRADICTED);
    }
}
