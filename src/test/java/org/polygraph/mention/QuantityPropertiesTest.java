package org.polygraph.mention;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;

import org.junit.jupiter.api.Test;
import org.polygraph.text.Span;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** What holds for any language and any text. */
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
    void anyTextIsReadWithoutErrorAndSpansLieInside() {
        Random random = new Random(42);
        List<String> pieces =
                List.of(
                        "7",
                        "12",
                        "1,234.5",
                        "$",
                        "€",
                        "兆",
                        "億",
                        "三",
                        "百",
                        "万",
                        "million",
                        "Milliarden",
                        "5 March",
                        "2024",
                        "年",
                        "月",
                        "日",
                        "%",
                        "(",
                        ")",
                        "-",
                        "–",
                        " ",
                        " ",
                        "\u00a0",
                        "\n",
                        "to",
                        "between",
                        "and",
                        "Q3",
                        "ألف",
                        "و",
                        "٧",
                        "½",
                        "①",
                        "²",
                        "\ud83d\ude00",
                        "\ud83d",
                        "\udc00",
                        "e\u0301",
                        "\u200f",
                        "ﷺ",
                        "조",
                        "천",
                        "năm",
                        "कروड़",
                        "%75",
                        "+1",
                        "'",
                        ".",
                        "/",
                        ":",
                        "第");
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(12); k >= 0; k--) {
                boolean any = random.nextInt(8) == 0;
                text.append(
                        any
                                ? (char) random.nextInt(0x10000)
                                : pieces.get(random.nextInt(pieces.size())));
            }
            String language = List.of("en", "ja", "ar", "ko", "vi", "tr", "fr", "und").get(i % 8);
            checkSpans(Reading.of(language, "2024-05-14", text.toString()));
        }
    }

    private static void checkSpans(Reading reading) {
        String text = reading.article().text();
        int end = 0;
        for (Mention mention : reading.mentions()) {
            Span span = mention.span();
            assertThat(span.start()).as(text).isGreaterThanOrEqualTo(end);
            assertThat(span.end())
                    .as(text)
                    .isGreaterThan(span.start())
                    .isLessThanOrEqualTo(text.length());
            assertThat(text.codePointAt(span.start())).as(text).isNotEqualTo(' ');
            end = span.end();
        }
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
                        "currency symbol → USD (shared; assumed of 29 written so: the most usual)");
    }
}
