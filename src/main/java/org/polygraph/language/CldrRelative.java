package org.polygraph.language;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeDateTimeUnit;
import com.ibm.icu.util.ULocale;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How a language says times seen from now, as CLDR has it: "last year", "3 months ago". */
public final class CldrRelative {

    /**
     * A way to say that something is a number of units away.
     *
     * @param before the words before the number, or empty
     * @param after the words behind it, or empty
     * @param unit year, quarter, month, week or day
     * @param sign -1 for the past, 1 for the future
     */
    public record Shift(String before, String after, String unit, int sign) {}

    /** A time {@code offset} units away; the unit {@code weekday-5} is a Friday. */
    public record Term(String unit, int offset) {}

    private static final Map<String, RelativeDateTimeUnit> UNITS =
            Map.of(
                    "year", RelativeDateTimeUnit.YEAR,
                    "quarter", RelativeDateTimeUnit.QUARTER,
                    "month", RelativeDateTimeUnit.MONTH,
                    "week", RelativeDateTimeUnit.WEEK,
                    "day", RelativeDateTimeUnit.DAY);

    private static final Map<String, AbsoluteUnit> NAMED =
            Map.ofEntries(
                    Map.entry("year", AbsoluteUnit.YEAR),
                    Map.entry("quarter", AbsoluteUnit.QUARTER),
                    Map.entry("month", AbsoluteUnit.MONTH),
                    Map.entry("week", AbsoluteUnit.WEEK),
                    Map.entry("day", AbsoluteUnit.DAY),
                    Map.entry("weekday-1", AbsoluteUnit.MONDAY),
                    Map.entry("weekday-2", AbsoluteUnit.TUESDAY),
                    Map.entry("weekday-3", AbsoluteUnit.WEDNESDAY),
                    Map.entry("weekday-4", AbsoluteUnit.THURSDAY),
                    Map.entry("weekday-5", AbsoluteUnit.FRIDAY),
                    Map.entry("weekday-6", AbsoluteUnit.SATURDAY),
                    Map.entry("weekday-7", AbsoluteUnit.SUNDAY));

    /** Those that are said most come first: some languages have one word for two of them. */
    private static final List<Direction> DIRECTIONS =
            List.of(
                    Direction.LAST,
                    Direction.NEXT,
                    Direction.THIS,
                    Direction.LAST_2,
                    Direction.NEXT_2);

    private static final int LARGEST_SAMPLE = 130;

    private final ULocale locale;
    private final RelativeDateTimeFormatter format;

    private CldrRelative(ULocale locale) {
        this.locale = locale;
        NumberFormat digits = NumberFormat.getInstance(locale);
        digits.setGroupingUsed(false);
        this.format = RelativeDateTimeFormatter.getInstance(locale, digits);
    }

    public static CldrRelative of(String tag) {
        return new CldrRelative(ULocale.forLanguageTag(tag).setKeywordValue("numbers", "latn"));
    }

    /** What has words of its own: yesterday, last year, next Friday. */
    public Map<String, Term> terms() {
        Map<String, Term> terms = new LinkedHashMap<>();
        for (Direction direction : DIRECTIONS) {
            NAMED.forEach(
                    (unit, absolute) -> {
                        @Nullable String words = words(direction, absolute);
                        if (words != null && isWords(words)) {
                            terms.putIfAbsent(words, new Term(unit, offset(direction)));
                        }
                    });
        }
        forEachSample(
                (words, n, unit, sign) -> {
                    if (isWords(words)) {
                        terms.putIfAbsent(words, new Term(unit, n * sign));
                    }
                });
        return terms;
    }

    private static int offset(Direction direction) {
        return switch (direction) {
            case LAST_2 -> -2;
            case LAST -> -1;
            case NEXT -> 1;
            case NEXT_2 -> 2;
            default -> 0;
        };
    }

    private @Nullable String words(Direction direction, AbsoluteUnit unit) {
        boolean weekday = unit.name().endsWith("DAY") && unit != AbsoluteUnit.DAY;
        if (weekday && Math.abs(offset(direction)) > 1) {
            return null;
        }
        return format.format(direction, unit);
    }

    /** The ways to say it with a number, for all of the language's plural forms. */
    public Set<Shift> shifts() {
        Set<Shift> shifts = new LinkedHashSet<>();
        forEachSample(
                (words, n, unit, sign) -> {
                    String number = Integer.toString(n);
                    int at = words.indexOf(number);
                    if (at >= 0) {
                        String before = words.substring(0, at).strip();
                        String after = words.substring(at + number.length()).strip();
                        shifts.add(new Shift(before, after, unit, sign));
                    }
                });
        return shifts;
    }

    private interface Sample {
        void accept(String words, int n, String unit, int sign);
    }

    private void forEachSample(Sample sample) {
        Set<Integer> numbers = samples();
        UNITS.forEach(
                (name, unit) -> {
                    for (int n : numbers) {
                        sample.accept(format.formatNumeric(-n, unit), n, name, -1);
                        sample.accept(format.formatNumeric(n, unit), n, name, 1);
                    }
                });
    }

    /** Numbers of each plural form. */
    private Set<Integer> samples() {
        Set<Integer> samples = new TreeSet<>(Set.of(1, 2, 5));
        PluralRules rules = PluralRules.forLocale(locale);
        for (String keyword : rules.getKeywords()) {
            Collection<Double> of = rules.getSamples(keyword);
            if (of == null) {
                continue;
            }
            of.stream()
                    .filter(n -> n >= 1 && n <= LARGEST_SAMPLE && n == Math.rint(n))
                    .findFirst()
                    .ifPresent(n -> samples.add(n.intValue()));
        }
        return samples;
    }

    private static boolean isWords(String words) {
        return words.codePoints().noneMatch(Character::isDigit)
                && words.codePoints().anyMatch(Character::isLetter);
    }
}
