package org.polygraph.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSimilarityTest {

    @ParameterizedTest
    @CsvSource({
        "Sam Altman, سام ألتمان",
        "Sam Altman, サム・アルトマン",
        "Samsung, サムスン",
        "Intel, インテル",
        "Intel, إنتل",
        "Tesla, テスラ",
        "Путин, Putin",
        "Зеленский, Zelensky",
        "Merkel, メルケル",
        "नरेंद्र मोदी, Narendra Modi",
        "Jensen Huang, جينسن هوانغ"
    })
    void soundsTheSame(String one, String other) {
        assertThat(NameSimilarity.of(one, other)).isGreaterThanOrEqualTo(NameSimilarity.SAME);
    }

    @ParameterizedTest
    @CsvSource({
        "Amazon, サムスン",
        "Intel, テスラ",
        "Sam Altman, ジョー・バイデン",
        "Путин, Biden",
        "Merkel, マクロン",
        "OpenAI, إنتل"
    })
    void soundsDifferent(String one, String other) {
        assertThat(NameSimilarity.of(one, other)).isLessThan(NameSimilarity.SAME);
    }
}
