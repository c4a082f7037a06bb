package org.polygraph.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polygraph.graph.ArticleGraph;
import org.polygraph.graph.record.EntityRecord;

import java.nio.file.Path;

/** Sentences that are known by the well-known names in them, held against a store. */
class SettingTest {

    @TempDir static Path folder;
    private static CheckStore store;

    @BeforeAll
    static void ingest() {
        store =
                CheckStore.in(folder)
                        .with(
                                "en",
                                "Earthquake on Sumatra\n\nAn earthquake killed at least 74 people"
                                        + " on the Indonesian island of Sumatra on Thursday.")
                        .with(
                                "en",
                                "Japan's trade\n\nJapan recorded a trade surplus of 1.35 trillion"
                                        + " yen, the government said. Exports rose 4.1 percent,"
                                        + " while imports fell 2.3 percent.")
                        .with(
                                "en",
                                "Railway for Vietnam\n\nChina is lending Vietnam $3.5 billion for"
                                        + " a railway.");
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void namesAreThoseOfTheClaimsOwnSentence() {
        ArticleGraph text =
                store.read(
                        "en",
                        "Nvidia employs 36,000 people. China is lending Vietnam $3.5 billion.");
        Setting setting = Setting.of(text.claims().getLast(), text);
        assertThat(setting.named())
                .extracting(EntityRecord::id)
                .containsExactlyInAnyOrder("place-cn", "place-vn");
    }

    @Test
    void aSentenceOfAnotherLanguageIsToldByItsNames() {
        assertThat(store.verdict("ja", "スマトラ島の地震で74人が死亡した。")).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void theSameDigitsInAnotherOrderContradict() {
        assertThat(store.verdict("fr", "La Chine prête 5,3 milliards de dollars au Vietnam."))
                .isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void anotherFigureOfTheSameNamesIsAnotherThing() {
        assertThat(store.verdict("fr", "La Chine prête 8,6 milliards de dollars au Vietnam."))
                .isEqualTo(Verdict.NOT_ENOUGH_INFO);
    }

    @Test
    void oneMeasureIsNotHeldAgainstAnother() {
        assertThat(store.verdict("en", "Japan's exports fell 4.1 percent."))
                .isEqualTo(Verdict.CONTRADICTED);
        assertThat(store.verdict("en", "Japan's imports rose 4.1 percent."))
                .isEqualTo(Verdict.NOT_ENOUGH_INFO);
        assertThat(store.verdict("en", "Japan's wages rose 4.1 percent."))
                .isEqualTo(Verdict.NOT_ENOUGH_INFO);
    }
}
