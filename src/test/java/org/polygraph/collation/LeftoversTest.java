package org.polygraph.collation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.polygraph.graph.record.ReadingRecord;
import org.polygraph.graph.record.StatementRecord;

import java.util.List;

/** One amount in one place, of which extraction made other subjects and relations. */
class LeftoversTest {

    @Test
    void sameAmountInTheSamePlaceIsOneStatement() {
        StatementRecord sold = sold("48万辆", "480000", "48.000 Fahrzeuge", "48000");
        assertThat(sold.agreement()).isEqualTo("disputed");
        assertThat(sold.kind()).isEqualTo("magnitude");
        assertThat(sold.readings())
                .extracting(ReadingRecord::languages)
                .containsExactly(List.of("en", "id", "zh"), List.of("de"));
    }

    @Test
    void whereAllAgreeThereIsOneReading() {
        StatementRecord sold = sold("48万辆", "480000", "480.000 Fahrzeuge", "480000");
        assertThat(sold.agreement()).isEqualTo("agreed");
        assertThat(sold.readings())
                .extracting(ReadingRecord::languages)
                .containsExactly(List.of("de", "en", "id", "zh"));
    }

    @Test
    void whatOneDeniesIsNotTheSame() {
        List<Report> story = story("48万辆", "480000", "480.000 Fahrzeuge", "480000");
        story.get(3)
                .in("Das")
                .add(
                        "factory",
                        "opens",
                        null,
                        Report.Figure.count("7.700", "7700"),
                        null,
                        "denied");
        story.get(0)
                .in("It")
                .add(
                        "plant-en",
                        "reaches",
                        null,
                        Report.Figure.count("7,700", "7700"),
                        null,
                        "asserted");
        assertThat(collate(story).statements().values())
                .extracting(statement -> statement.relation().name())
                .containsExactlyInAnyOrder("growsBy", "reaches", "reaches", "opens");
    }

    private static StatementRecord sold(String zh, String value, String de, String deValue) {
        List<StatementRecord> found =
                collate(story(zh, value, de, deValue)).statements().values().stream()
                        .filter(statement -> !statement.relation().name().equals("growsBy"))
                        .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<Report> story(String zh, String value, String de, String deValue) {
        return List.of(
                report("en", "Sales: 480,000 vehicles.", "It has 7,700.")
                        .in("Sales")
                        .claim("sales-en", "reaches", null, count("480,000 vehicles", "480000")),
                report("id", "Penjualan: 480.000 unit.", "Ada 7.700.")
                        .in("Penjualan")
                        .claim("sales-en", "reaches", null, count("480.000 unit", "480000")),
                report("zh", "销量: " + zh + ".", "有 7,700.")
                        .in("销量")
                        .claim("org:changling", "sells", null, count(zh, value)),
                report("de", "Absatz: " + de + ".", "Das 7.700.")
                        .in("Absatz")
                        .claim("org:changling", "sells", null, count(de, deValue)));
    }

    /** A version, whose other lines show that it is one of this story. */
    private static Report report(String language, String sold, String last) {
        String text =
                """
                Changling: %s
                Changling (31%%) 2026.
                %s
                Zhao Liqun – Volkswagen, 1954.
                %s
                """
                        .formatted(language, sold, last);
        return new Report(language, text)
                .in("Changling (")
                .claim("org:changling", "growsBy", null, Report.Figure.percent("31%", "31"));
    }

    private static Report.Figure count(String quote, String value) {
        return Report.Figure.count(quote, value);
    }

    private static Collation collate(List<Report> reports) {
        return new Collator(Report.IRIS, new OntologyForTest())
                .collate(reports.stream().map(Report::version).toList(), _ -> "told");
    }
}
