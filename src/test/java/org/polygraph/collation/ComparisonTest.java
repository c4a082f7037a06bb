package org.polygraph.collation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polygraph.graph.record.MentionRecord;

import java.math.BigDecimal;

/** Amounts compare by what they mean. */
class ComparisonTest {

    /** quote | kind | value | unit | qualifier */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "67,000|count|67000||exactly; 67 000|count|67000||exactly; AGREE",
                "nearly 300 billion|money|300E9|USD|nearly; $298bn|money|298E9|USD|exactly; AGREE",
                "$300bn|money|300E9|USD|exactly; $298bn|money|298E9|USD|exactly; AGREE",
                "$7tn|money|7E12|USD|exactly; $7.2tn|money|7.2E12|USD|exactly; AGREE",
                "$300bn|money|300E9|USD|exactly; $340bn|money|340E9|USD|exactly; MAGNITUDE",
                "$7bn|money|7E9|USD|exactly; $7tn|money|7E12|USD|exactly; MAGNITUDE",
                "over $100m|money|1E8|USD|moreThan; $108m|money|108E6|USD|exactly; AGREE",
                "over $100m|money|1E8|USD|moreThan; $1bn|money|1E9|USD|exactly; MAGNITUDE",
                "over $100m|money|1E8|USD|moreThan; over $200m|money|2E8|USD|moreThan; MAGNITUDE",
                "up to $7tn|money|7E12|USD|atMost; $9tn|money|9E12|USD|exactly; MAGNITUDE",
                "3-5bn|money|3E9/5E9|EUR|between; 4bn|money|4E9|EUR|exactly; AGREE",
                "3-5bn|money|3E9/5E9|EUR|between; 3-5bn|money|3E9/5E9|EUR|between; AGREE",
                "3-5bn|money|3E9/5E9|EUR|between; 9bn|money|9E9|EUR|exactly; MAGNITUDE",
                "5 bn EUR|money|5E9|EUR|exactly; 5 bn CHF|money|5E9|CHF|exactly; CURRENCY",
                "$5bn|money|5E9|USD|exactly; 4.6bn euros|money|4.6E9|EUR|exactly; INCOMPARABLE",
                "$5bn|money|5E9|USD|exactly; $5bn|money|5E9|CAD|exactly; AGREE",
                "US$5bn|money|5E9|USD|exactly; C$5bn|money|5E9|CAD|exactly; CURRENCY",
                "50亿元|money|5E9|CNY|exactly; 50億円|money|5E9|JPY|exactly; CURRENCY",
                "75 %|percent|75|%|exactly; 75%|percent|75|%|exactly; AGREE",
                "75%|percent|75|%|exactly; 57%|percent|57|%|exactly; PERCENT",
                "75%|percent|75|%|exactly; 80%|percent|80|%|exactly; PERCENT",
                "3.5%|percent|3.5|%|exactly; 3.6%|percent|3.6|%|exactly; PERCENT",
                "5%|percent|5|%|exactly; 4.9%|percent|4.9|%|exactly; AGREE",
                "2%|percent|2|%|exactly; 2 points|percentagePoint|2|pp|exactly; PERCENT",
                "24 months|duration|24|mo|exactly; 2 years|duration|2|a|exactly; AGREE",
                "24 months|duration|24|mo|exactly; 3 years|duration|3|a|exactly; MAGNITUDE",
                "100 km|number|100|km|exactly; 62 miles|number|62|[mi_i]|exactly; AGREE",
                "10 km|number|10|km|exactly; 10,000 m|number|10000|m|exactly; AGREE",
                "12 dead|count|12|dead|exactly; 12 Tote|count|12|Tote|exactly; AGREE",
                "12 dead|count|12|dead|exactly; 13 Tote|count|13|Tote|exactly; MAGNITUDE",
                "5 bn|number|5E9||exactly; 5 bn EUR|money|5E9|EUR|exactly; AGREE",
                "5%|percent|5|%|exactly; 5 bn EUR|money|5E9|EUR|exactly; INCOMPARABLE",
            })
    void comparesByMeaning(String one, String other, String expected) {
        Comparison comparison = Comparison.of(amount(one), amount(other), true);
        Comparison turned = Comparison.of(amount(other), amount(one), true);
        String found =
                comparison.difference() == null
                        ? comparison.verdict().name()
                        : comparison.difference().name();
        assertThat(found).isEqualTo(expected);
        assertThat(turned).isEqualTo(comparison);
    }

    @ParameterizedTest
    @CsvSource({"7E12,USD,7×10^12 USD", "67000,,67,000 x", "298000000000,EUR,298×10^9 EUR"})
    void isShownForAReader(String value, String unit, String shown) {
        assertThat(amount("x|money|" + value + "|" + (unit == null ? "" : unit) + "|exactly"))
                .extracting(Amount::shown)
                .isEqualTo(unit == null ? "67,000" : shown);
    }

    private static Amount amount(String described) {
        String[] parts = described.strip().split("\\|", -1);
        String[] ends = parts[2].split("/");
        boolean range = ends.length > 1;
        return Amount.likeliest(
                        new MentionRecord(
                                "m",
                                parts[1],
                                parts[0],
                                0,
                                parts[0].length(),
                                range ? null : new BigDecimal(ends[0]),
                                range ? new BigDecimal(ends[0]) : null,
                                range ? new BigDecimal(ends[1]) : null,
                                parts[3].isEmpty() ? null : parts[3],
                                parts[4],
                                null,
                                null,
                                null,
                                null,
                                null))
                .orElseThrow();
    }
}
