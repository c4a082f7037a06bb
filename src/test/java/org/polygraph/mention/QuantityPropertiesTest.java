package org.polygraph.mention;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

/** What holds for any language. */
class QuantityPropertiesTest {

    /** Of all scripts, ways to write digits, and families; with and without a pack. */
    private static final List<String> LANGUAGES =
            List.of(
                    "af", "am", "ar", "as", "az", "be", "bg", "bn", "ca", "cs", "da", "de", "el",
                    "en", "es", "et", "eu", "fa", "fi", "fil", "fr", "ga", "gl", "gu", "he", "hi",
                    "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "km", "kn", "ko", "ky",
                    "lo", "lt", "lv", "mk", "ml", "mn", "mr", "ms", "my", "nb", "ne", "nl", "pa",
                    "pl", "ps", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "ta", "te", "th",
                    "tr", "uk", "ur", "uz", "vi", "zh", "zu");

    @Test
    void whatCldrWritesIsRead() {
        for (String language : LANGUAGES) {
            ULocale locale = ULocale.forLanguageTag(language);
            read(
                    language,
                    NumberFormatter.withLocale(locale).format(1234567).toString(),
                    "1234567");
            read(language, NumberFormatter.withLocale(locale).format(12.75).toString(), "12.75");
            read(
                    language,
                    NumberFormatter.withLocale(locale)
                            .unit(MeasureUnit.PERCENT)
                            .format(12.5)
                            .toString(),
                    "12.5");
            read(
                    language,
                    NumberFormatter.withLocale(locale)
                            .unit(Currency.getInstance("EUR"))
                            .format(2500)
                            .toString(),
                    "2500");
            read(
                    language,
                    NumberFormatter.withLocale(locale)
                            .notation(Notation.compactLong())
                            .format(5_000_000)
                            .toString(),
                    "5000000");
        }
    }

    private static void read(String language, String written, String value) {
        List<Mention> mentions = Reading.of(language, null, written).mentions();
        assertThat(mentions).as("%s: %s", language, written).hasSize(1);
        assertThat(((Quantity) mentions.getFirst()).value())
                .as("%s: %s", language, written)
                .isEqualByComparingTo(new BigDecimal(value));
    }

    @Test
    void everyReadingIsKept() {
        assertThat(alternatives("es", "67,000 personas"))
                .containsExactly("67000 comma-grouping", "67 comma-decimal");
        assertThat(alternatives("es", "$7 trillones"))
                .containsExactly("7000000000000000000 long-scale", "7000000000000 short-scale");
        assertThat(alternatives("fr", "$7 trillions"))
                .containsExactly("7000000000000 short-scale", "7000000000000000000 long-scale");
        assertThat(alternatives("es", "67.000 personas")).isEmpty();
        assertThat(alternatives("en", "$7 trillion")).isEmpty();
    }

    private static List<String> alternatives(String language, String text) {
        Quantity quantity = (Quantity) Reading.of(language, null, text).mentions().getFirst();
        return quantity.alternatives().stream()
                .map(a -> a.value().toPlainString() + " " + a.convention())
                .toList();
    }

    @Test
    void theDerivationSaysWhatWasTakenForGranted() {
        Mention amount = Reading.of("en", null, "$7 trillion").mentions().getFirst();
        assertThat(amount.derivation())
                .containsExactly(
                        "digits 7",
                        "trillion ×10^12 (pack en)",
                        "currency symbol → USD (shared; assumed of 29 written so: the most usual,"
                                + " nothing in the article tells)");
    }
}
