package org.polygraph.graph.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

class MentionRecordTest {

    @Test
    void whatWasSettledOnTakesThePlaceOfTheValueAndOfNothingElse() {
        MentionRecord trillion =
                new MentionRecord(
                        "m",
                        "money",
                        "$7 trillones",
                        3,
                        15,
                        new BigDecimal("7E+12"),
                        null,
                        null,
                        "USD",
                        "exactly",
                        List.of(new AlternativeRecord(new BigDecimal("7E+18"), "long-scale")),
                        null,
                        null,
                        null,
                        List.of("es/trillones"),
                        List.of("USD", "MXN"),
                        "$ read as USD");
        MentionRecord settled = trillion.with(new BigDecimal("7E+18"));
        assertThat(settled.value()).isEqualByComparingTo("7E+18");
        assertThat(settled.with(new BigDecimal("7E+12"))).isEqualTo(trillion);
        assertThat(settled.unitAssumption()).isEqualTo("$ read as USD");
    }
}
