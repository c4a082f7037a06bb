package org.polygraph.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Amounts that stand beside what is known, held against a store. */
class SiblingsTest {

    @TempDir static Path folder;
    private static CheckStore store;

    @BeforeAll
    static void ingest() {
        store =
                CheckStore.in(folder)
                        .with(
                                "de",
                                "Hubschrauber für Polen\n\nPolen kauft 96 Hubschrauber von Boeing."
                                        + " Die Regierung stellt 4.000 Soldaten ein.");
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void anotherCountInTheSamePlaceContradicts() {
        assertThat(verdicts("nl", "Polen koopt 69 helikopters van Boeing."))
                .contains(Verdict.CONTRADICTED);
    }

    @Test
    void aCountThatIsFarOffIsOfSomethingElse() {
        assertThat(verdicts("nl", "Polen koopt 900 helikopters van Boeing."))
                .doesNotContain(Verdict.CONTRADICTED);
    }

    @Test
    void nothingStandsBesideWhatIsNotKnown() {
        assertThat(verdicts("nl", "Polen koopt 69 helikopters van Airbus."))
                .containsOnly(Verdict.NOT_ENOUGH_INFO);
    }

    private static List<Verdict> verdicts(String language, String sentence) {
        return store.check(language, sentence).claims().stream()
                .map(CheckedClaim::verdict)
                .toList();
    }
}
