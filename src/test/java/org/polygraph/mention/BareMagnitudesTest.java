package org.polygraph.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polygraph.mention.BareMagnitudes.BareMagnitude;

import java.util.List;

/** Magnitudes of which the number is missing, or was never said. */
class BareMagnitudesTest {

    @ParameterizedTest
    @CsvSource({
        "de, Das kostet Milliarden Euro., 9, Milliarden Euro",
        "es, Cuesta miles de millones de dólares., 9, miles de millones de dólares",
        "ru, Стоит сотни миллионов долларов., 8, сотни миллионов долларов",
        "ru, Стоит миллиарды рублей., 9, миллиарды рублей",
        "tr, Milyarlarca liraya mal oldu., 9, Milyarlarca liraya",
        "id, Biayanya triliunan rupiah., 12, triliunan rupiah",
        "zh, 耗资数十亿美元。, 9, 数十亿美元",
        "ja, 費用は数億円。, 8, 数億円",
        "ko, 비용은 수백만 유로다., 6, 수백만 유로"
    })
    void isReadWithWhatStandsBeforeIt(
            String language, String sentence, int exponent, String quote) {
        List<BareMagnitude> found = BareMagnitudes.in(sentence, language);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().exponents()).containsExactly(exponent);
        assertThat(found.getFirst().span().of(sentence)).isEqualTo(quote);
        assertThat(found.getFirst().money()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "de, Das kostet drei Milliarden Euro.",
        "zh, 耗资三十亿美元。",
        "id, Biayanya 5 triliun rupiah."
    })
    void isNoneWhereItIsCounted(String language, String sentence) {
        assertThat(BareMagnitudes.in(sentence, language)).isEmpty();
    }
}
