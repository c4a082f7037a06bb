package org.polygraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

class EdtfTest {

    @ParameterizedTest
    @CsvSource({
        "2030, 2030-01-01, 2030-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2024-03-05, 2024-03-05, 2024-03-05",
        "2024-03-05T10:00:00Z, 2024-03-05, 2024-03-05",
        "2021/2022, 2021-01-01, 2022-12-31",
        "2021-11/2022-02, 2021-11-01, 2022-02-28",
        "203X, 2030-01-01, 2039-12-31",
        "20XX, 2000-01-01, 2099-12-31",
        "2024-XX, 2024-01-01, 2024-12-31",
        "2024-05-XX, 2024-05-01, 2024-05-31",
        "2030~, 2030-01-01, 2030-12-31",
        "2030?, 2030-01-01, 2030-12-31",
        "2024-33, 2024-01-01, 2024-03-31",
        "2024-36, 2024-10-01, 2024-12-31",
        "2024-21, 2024-03-01, 2024-05-31",
        "2024-24, 2024-12-01, 2025-02-28",
        "2024-41, 2024-07-01, 2024-12-31"
    })
    void coversItsDays(String text, LocalDate first, LocalDate last) {
        assertThat(Edtf.parse(text)).contains(new Edtf(first, last));
    }

    @Test
    void openEnds() {
        assertThat(Edtf.parse("../2030"))
                .contains(new Edtf(LocalDate.MIN, LocalDate.of(2030, 12, 31)));
        assertThat(Edtf.parse("2030/")).contains(new Edtf(LocalDate.of(2030, 1, 1), LocalDate.MAX));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "20300", "2024-13", "2024-02-30", "2024/soon", "30"})
    void whatIsNoDateIsNone(String text) {
        assertThat(Edtf.parse(text)).isEmpty();
    }
}
