package org.polygraph.collation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.polygraph.graph.Iris;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.LikelyReading;
import org.polygraph.graph.record.ReadingRecord;
import org.polygraph.graph.record.StatementRecord;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One version against all others by its words, where extraction has made no claim of them. */
class ContrastsTest {

    @Test
    void anotherYearIsAConflictThoughNoClaimHasIt() {
        StatementRecord sale =
                sale(
                        report("en", year("2028")),
                        report("de", year("2028")),
                        report("fr", year("2038")));
        assertThat(sale.kind()).isEqualTo("year");
        assertThat(sale.agreement()).isEqualTo("disputed");
        assertThat(sale.readings()).hasSize(2);
        ReadingRecord odd = sale.readings().getLast();
        assertThat(odd.languages()).containsExactly("fr");
        assertThat(odd.note())
                .contains("The passage has 2038 in fr, and 2028 in all other versions of it.");
        assertThat(sale.likely())
                .isNotNull()
                .extracting(LikelyReading::reading)
                .isEqualTo(sale.readings().getFirst().id());
    }

    @Test
    void aVersionWithoutAnyClaimThereStandsAgainstTheOthers() {
        StatementRecord sale =
                sale(
                        report("en", year("2028")),
                        report("de", year("2028")),
                        mute("fr", year("2038")));
        assertThat(sale.kind()).isEqualTo("year");
        assertThat(sale.readings().getLast().languages()).containsExactly("fr");
        assertThat(sale.readings().getLast().claims()).isEmpty();
    }

    @Test
    void aYearLessIsNoConflict() {
        assertThat(
                        sale(
                                        report("en", year("2028")),
                                        report("de", year("2028")),
                                        report("fr", Wording.NONE))
                                .kind())
                .isNull();
    }

    @Test
    void twoVersionsDoNotTellWhichLanguageDiffers() {
        assertThat(sale(report("en", year("2028")), report("fr", year("2038"))).kind()).isNull();
    }

    @Test
    void whomNoOtherVersionKnowsIsAConflict() {
        StatementRecord sale =
                sale(
                        report("en", named("bosch")),
                        report("de", named("bosch")),
                        report("fr", named("bayer")));
        assertThat(sale.kind()).isNull();
        StatementRecord about =
                sale(
                        report("en", named("siemens")),
                        report("de", named("siemens")),
                        report("fr", named("bayer")));
        assertThat(about.kind()).isEqualTo("entity");
        assertThat(about.readings().getLast().note())
                .contains("The passage names bayer in fr, and siemens in the other versions");
    }

    private static Wording year(String year) {
        return new Wording(Set.of(year), List.of(), false);
    }

    private static Wording named(String organisation) {
        return new Wording(
                Set.of(),
                List.of(new EntityRef(organisation, "", organisation, "organization")),
                false);
    }

    private static Report mute(String language, Wording wording) {
        Report report =
                new Report(
                        language,
                        "%1$s: Siemens, Leipzig\nSiemens %1$s Leipzig 700.\nSiemens (%1$s) 1,200?"
                                .formatted(language));
        report.in("(" + language).says(wording);
        report.in("700")
                .claim("org:siemens", "invests", null, Report.Figure.money("700", "700", "EUR"));
        return report;
    }

    private static Report report(String language, Wording wording) {
        return mute(language, wording)
                .in("1,200")
                .claim("org:siemens", "hires", null, Report.Figure.count("1,200", "1200"));
    }

    private static StatementRecord sale(Report... reports) {
        Collation collation =
                new Collator(new Iris("http://localhost:8080"), new StoryReader().relations())
                        .collate(Stream.of(reports).map(Report::version).toList(), _ -> "told");
        return collation.statements().values().stream()
                .filter(statement -> statement.relation().name().equals("hires"))
                .findFirst()
                .orElseThrow();
    }
}
