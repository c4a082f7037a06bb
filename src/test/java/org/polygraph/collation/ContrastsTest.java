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

    @Test
    void aNotThatOnlyOneLacksIsAConflict() {
        Wording denied = tone(true, Set.of("hires"));
        StatementRecord sale =
                sale(
                        denying("en", denied),
                        denying("de", denied),
                        mute("fr", tone(false, Set.of("hires"))));
        assertThat(sale.kind()).isEqualTo("negation");
        assertThat(sale.readings().getLast().languages()).containsExactly("fr");
        assertThat(sale.readings().getLast().note()).contains("does not deny it in fr");
    }

    @Test
    void aNotThatALanguageMayWriteOtherwiseIsNone() {
        Wording denied = tone(true, Set.of("hires"));
        assertThat(
                        sale(
                                        denying("en", denied),
                                        denying("de", denied),
                                        mute("fr", tone(false, Set.of())))
                                .kind())
                .isNull();
    }

    @Test
    void whatOneAloneDeniesIsAConflictThoughItsNamesWereReadOtherwise() {
        Wording told = tone(false, Set.of("hires"));
        Report odd =
                mute("fr", tone(true, Set.of("hires")))
                        .in("1,200")
                        .add("place:leipzig", "hires", null, null, null, "denied");
        StatementRecord sale = statementOf("siemens", report("en", told), report("de", told), odd);
        assertThat(sale.kind()).isEqualTo("negation");
        assertThat(sale.readings().getLast().languages()).containsExactly("fr");
    }

    private static StatementRecord statementOf(String subject, Report... reports) {
        Collation collation =
                new Collator(new Iris("http://localhost:8080"), new StoryReader().relations())
                        .collate(Stream.of(reports).map(Report::version).toList(), _ -> "told");
        return collation.statements().values().stream()
                .filter(statement -> statement.relation().name().equals("hires"))
                .filter(statement -> statement.subject().id().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWordForTheContraryIsAConflict() {
        Wording rises = tone(false, Set.of("growsBy"));
        Wording falls = tone(false, Set.of("declinesBy"));
        StatementRecord sales =
                statement("growsBy", growing("en", rises), growing("de", rises), mute("fr", falls));
        assertThat(sales.kind()).isEqualTo("negation");
        assertThat(sales.readings().getLast().note()).contains("the contrary");
        assertThat(
                        statement(
                                        "growsBy",
                                        growing("en", rises),
                                        growing("de", rises),
                                        mute("fr", tone(true, Set.of("declinesBy"))))
                                .kind())
                .isNull();
    }

    private static Wording tone(boolean denies, Set<String> relations) {
        return new Wording(Set.of(), List.of(), false, denies, relations);
    }

    private static Report denying(String language, Wording wording) {
        return mute(language, wording)
                .in("1,200")
                .add(
                        "org:siemens",
                        "hires",
                        null,
                        Report.Figure.count("1,200", "1200"),
                        null,
                        "denied");
    }

    private static Report growing(String language, Wording wording) {
        return mute(language, wording)
                .in("1,200")
                .claim("org:siemens", "growsBy", null, Report.Figure.count("1,200", "1200"));
    }

    private static Wording year(String year) {
        return new Wording(Set.of(year), List.of(), false, false, Set.of());
    }

    private static Wording named(String organisation) {
        return new Wording(
                Set.of(),
                List.of(new EntityRef(organisation, "", organisation, "organization")),
                false,
                false,
                Set.of());
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
        return statement("hires", reports);
    }

    private static StatementRecord statement(String relation, Report... reports) {
        Collation collation =
                new Collator(new Iris("http://localhost:8080"), new StoryReader().relations())
                        .collate(Stream.of(reports).map(Report::version).toList(), _ -> "told");
        return collation.statements().values().stream()
                .filter(statement -> statement.relation().name().equals(relation))
                .findFirst()
                .orElseThrow();
    }
}
