package org.polygraph.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polygraph.mention.Quantity;

import java.math.BigDecimal;
import java.util.Objects;

/** No amount is lost where a language has no pack: it is reported of the words beside it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordsBesideTest {

    private final TextReader reader = new TextReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    hu | A kormány 300 milliárd forintot költ útépítésre. | A kormány | 300000000000 HUF
                    hu | 40 millió euró volt a bevétel 2025-ben. | volt a bevétel | 40000000 EUR
                    ta | நிறுவனம் 300 ஊழியர்களை பணிநீக்கம் செய்தது. | நிறுவனம் | 300 ஊழியர்களை
                    he | חברת אינטל פיטרה 300 עובדים בשנת 2025. | חברת אינטל פיטרה | 300 עובדים
                    bn | প্রতিষ্ঠানটি ২০২৫ সালে ৩০০ কর্মী ছাঁটাই করেছে। | প্রতিষ্ঠানটি | 300 কর্মী
                    ms | Pada 2025 Petronas melabur RM500 juta. | Petronas melabur | 500000000 MYR
                    """)
    void areWhatAnAmountIsAbout(String language, String text, String subject, String amount) {
        assertThat(reader.claims(language, text))
                .singleElement()
                .satisfies(
                        claim -> {
                            assertThat(claim.relation().name()).isEqualTo("reports");
                            assertThat(claim.subject().label()).isEqualTo(subject);
                            Quantity quantity = Objects.requireNonNull(claim.quantity());
                            BigDecimal value = Objects.requireNonNull(quantity.value());
                            assertThat(value.toPlainString() + " " + quantity.unit())
                                    .isEqualTo(amount);
                            assertThat(claim.confidence()).isLessThan(0.2);
                        });
    }
}
