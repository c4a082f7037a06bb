package org.polygraph.mention;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeDateTimeUnit;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * What CLDR writes is read, in every language it knows: the value comes back, from the whole of the
 * text. What does not is listed with its reason in {@code cldr/exceptions.yaml}, and nothing else
 * is.
 */
class CldrLocalesTest {

    private static final Path EXCEPTIONS = Path.of("src/test/resources/cldr/exceptions.yaml");
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 10, 25);

    /** What is written, and what is to be read from all of it. */
    private record Case(String text, String value) {}

    private static final Map<String, BiFunction<ULocale, DateTimePatternGenerator, Case>> KINDS =
            kinds();

    private static Map<String, BiFunction<ULocale, DateTimePatternGenerator, Case>> kinds() {
        Map<String, BiFunction<ULocale, DateTimePatternGenerator, Case>> kinds =
                new LinkedHashMap<>();
        kinds.put("number", (l, g) -> number(format(l), "1234567"));
        kinds.put("decimal", (l, g) -> number(format(l), "12.75"));
        kinds.put("percent", (l, g) -> number(format(l).unit(MeasureUnit.PERCENT), "12.5"));
        kinds.put(
                "currency", (l, g) -> number(format(l).unit(Currency.getInstance("EUR")), "2500"));
        kinds.put(
                "currency name",
                (l, g) ->
                        number(
                                format(l)
                                        .unit(Currency.getInstance("EUR"))
                                        .unitWidth(NumberFormatter.UnitWidth.FULL_NAME),
                                "2500"));
        kinds.put(
                "compact long",
                (l, g) -> number(format(l).notation(Notation.compactLong()), "5000000"));
        kinds.put(
                "compact short",
                (l, g) -> number(format(l).notation(Notation.compactShort()), "5000000"));
        kinds.put(
                "unit",
                (l, g) ->
                        number(
                                format(l)
                                        .unit(MeasureUnit.KILOMETER)
                                        .unitWidth(NumberFormatter.UnitWidth.FULL_NAME),
                                "25"));
        kinds.put("full date", (l, g) -> day(l, DateFormat.FULL));
        kinds.put("long date", (l, g) -> day(l, DateFormat.LONG));
        kinds.put("medium date", (l, g) -> day(l, DateFormat.MEDIUM));
        kinds.put("short date", (l, g) -> day(l, DateFormat.SHORT));
        kinds.put("month", (l, g) -> pattern(l, g, "yMMM"));
        kinds.put("quarter", (l, g) -> pattern(l, g, "yQQQ"));
        kinds.put("yesterday", (l, g) -> named(l, AbsoluteUnit.DAY, "2024-10-24"));
        kinds.put("last year", (l, g) -> named(l, AbsoluteUnit.YEAR, "2023"));
        kinds.put("in 5 days", (l, g) -> relative(l, 5, RelativeDateTimeUnit.DAY, "2024-10-30"));
        kinds.put("3 months ago", (l, g) -> relative(l, -3, RelativeDateTimeUnit.MONTH, "2024-07"));
        return kinds;
    }

    private static LocalizedNumberFormatter format(ULocale locale) {
        return NumberFormatter.withLocale(locale);
    }

    private static Case number(LocalizedNumberFormatter format, String value) {
        return new Case(format.format(new BigDecimal(value)).toString(), value);
    }

    private static Case day(ULocale locale, int style) {
        DateFormat format = DateFormat.getDateInstance(style, locale);
        return new Case(written(format, LocalDate.of(2024, 3, 5)), "2024-03-05");
    }

    /** A month or quarter, which in a calendar of its own is another stretch of days. */
    private static Case pattern(
            ULocale locale, DateTimePatternGenerator generator, String skeleton) {
        SimpleDateFormat format = new SimpleDateFormat(generator.getBestPattern(skeleton), locale);
        String type = format.getCalendar().getType();
        boolean common = type.equals("gregorian") || type.equals("buddhist");
        String value = skeleton.equals("yMMM") ? "2024-03" : "2024-01/2024-03";
        return new Case(written(format, LocalDate.of(2024, 3, 5)), common ? value : "");
    }

    private static String written(DateFormat format, LocalDate day) {
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private static Case named(ULocale locale, AbsoluteUnit unit, String value) {
        String text = RelativeDateTimeFormatter.getInstance(locale).format(Direction.LAST, unit);
        return new Case(text == null ? "" : text, value);
    }

    private static Case relative(ULocale locale, int n, RelativeDateTimeUnit unit, String value) {
        String text = RelativeDateTimeFormatter.getInstance(locale).formatNumeric(n, unit);
        boolean isWords =
                !text.matches("[+-]?\\p{Nd}+ m|[+-]?\\p{Nd}+ d"); // what the root has is none
        return new Case(isWords ? text : "", value);
    }

    /** The languages of CLDR, each in its own script. */
    private static List<ULocale> languages() {
        return Arrays.stream(ULocale.getAvailableLocales())
                .map(ULocale::getLanguage)
                .distinct()
                .sorted()
                .map(ULocale::forLanguageTag)
                .toList();
    }

    @Test
    void whatCldrWritesIsReadInEveryLanguage() throws IOException {
        Map<String, String> unread = new TreeMap<>();
        int languages = 0;
        for (ULocale locale : languages()) {
            DateTimePatternGenerator generator = DateTimePatternGenerator.getInstance(locale);
            languages++;
            KINDS.forEach(
                    (kind, written) -> {
                        Case it = written.apply(locale, generator);
                        String wrong = wrong(locale.toLanguageTag(), it);
                        if (wrong != null) {
                            unread.put(locale.toLanguageTag() + " " + kind, wrong);
                        }
                    });
        }
        assertThat(languages).isGreaterThanOrEqualTo(200);
        TreeSet<String> expected = new TreeSet<>();
        JsonNode exceptions = new YAMLMapper().readTree(EXCEPTIONS);
        exceptions.forEach(
                group -> group.get("cases").forEach(entry -> expected.add(entry.asString())));
        Map<String, String> unexpected = new TreeMap<>(unread);
        unexpected.keySet().removeAll(expected);
        expected.removeAll(unread.keySet());
        assertThat(unexpected).as("not read, and not listed").isEmpty();
        assertThat(expected).as("listed, and read all the same").isEmpty();
    }

    /** What is wrong with what is read, or null. */
    private static @Nullable String wrong(String language, Case it) {
        if (it.text().isEmpty()) {
            return null; // CLDR has no such word
        }
        List<Mention> mentions = Reading.of(language, PUBLISHED.toString(), it.text()).mentions();
        if (mentions.size() != 1) {
            return it.text()
                    + " → "
                    + mentions.size()
                    + " mentions "
                    + mentions.stream().map(m -> m.span().of(it.text())).toList();
        }
        Mention mention = mentions.getFirst();
        String quote = mention.span().of(it.text());
        if (!bare(quote).equals(bare(it.text()))) {
            return it.text() + " → only " + quote;
        }
        return isValue(mention, it.value()) ? null : it.text() + " → " + mention;
    }

    /** Without what nobody sees, and without the point that ends a sentence. */
    private static String bare(String text) {
        String seen = text.replaceAll("\\p{Cf}", "").strip();
        return seen.endsWith(".") ? seen.substring(0, seen.length() - 1) : seen;
    }

    private static boolean isValue(Mention mention, String value) {
        return switch (mention) {
            case Quantity q ->
                    q.value() != null
                            && !value.contains("-")
                            && q.value().compareTo(new BigDecimal(value)) == 0;
            case TimeExpression t -> value.isEmpty() || t.edtf().equals(value);
            default -> false;
        };
    }
}
