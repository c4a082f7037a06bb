package org.polygraph.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polygraph.text.Span;

import java.util.List;

/** Seen from August 2024. */
class NearestYearTest {

    @ParameterizedTest
    @CsvSource({
        "2024-03, 2025-03",
        "2024-03-05, 2025-03-05",
        "2023-11/2024-01, 2024-11/2025-01",
        "2024-07, 2024-07",
        "2024-10, 2024-10",
        "2024-21, 2024-21",
        "2024-02-29, 2024-02-29"
    })
    void aForecastLiesAhead(String nearest, String ahead) {
        TimeExpression time =
                new TimeExpression(
                        new Span(0, 1),
                        nearest,
                        true,
                        TimeExpression.Bound.AT,
                        List.of("year nearest: seen from 2024-08-14"));
        assertThat(NearestYear.ahead(time).edtf()).isEqualTo(ahead);
    }
}
