package org.polygraph.web.pages;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.MentionRecord;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;

/** Amounts as an English reader writes them. Never rounded. */
final class Amounts {

    private static final Map<String, String> QUALIFIERS =
            Map.of(
                    "approximately", "about ",
                    "nearly", "nearly ",
                    "moreThan", "more than ",
                    "lessThan", "less than ",
                    "atLeast", "at least ",
                    "atMost", "up to ");

    private static final Map<String, String> DURATIONS =
            Map.of(
                    "s", "seconds",
                    "min", "minutes",
                    "h", "hours",
                    "d", "days",
                    "wk", "weeks",
                    "mo", "months",
                    "a", "years");

    private static final Map<Integer, String> SCALES =
            Map.of(6, " million", 9, " billion", 12, " trillion");

    /** More digits after the scale word than these are written out instead. */
    private static final int SHORT_DIGITS = 3;

    private Amounts() {}

    /** {@code up to USD 7 trillion}. */
    static String text(MentionRecord quantity) {
        String number =
                quantity.value() != null
                        ? compact(quantity.value())
                        : range(quantity.low(), quantity.high());
        String qualifier = quantity.qualifier() == null ? "" : quantity.qualifier();
        return QUALIFIERS.getOrDefault(qualifier, "") + withUnit(number, quantity);
    }

    /** {@code USD 7,000,000,000,000}. */
    static String exact(MentionRecord quantity) {
        String number =
                quantity.value() != null
                        ? grouped(quantity.value())
                        : grouped(quantity.low()) + " to " + grouped(quantity.high());
        return withUnit(number, quantity);
    }

    private static String withUnit(String number, MentionRecord quantity) {
        String unit = quantity.unit();
        if (unit == null) {
            return number;
        }
        return switch (quantity.kind()) {
            case "money" -> unit + " " + number;
            case "percentagePoint" -> number + " percentage points";
            case "ratio" -> number + "×";
            case "duration" -> number + " " + DURATIONS.getOrDefault(unit, unit);
            default -> number + " " + unit;
        };
    }

    private static String range(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        return low == null || high == null ? "?" : compact(low) + " to " + compact(high);
    }

    static String compact(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        int exponent = plain.precision() - plain.scale() - 1;
        if (exponent < 6) {
            return grouped(plain);
        }
        if (exponent >= 15) {
            return powerOfTen(plain, exponent);
        }
        int scale = exponent / 3 * 3;
        BigDecimal scaled = plain.movePointLeft(scale).stripTrailingZeros();
        return scaled.scale() > SHORT_DIGITS ? grouped(plain) : grouped(scaled) + SCALES.get(scale);
    }

    /** Words for these are not the same in all English: {@code 7 × 10¹⁸}. */
    private static String powerOfTen(BigDecimal value, int exponent) {
        StringBuilder power = new StringBuilder();
        for (char digit : Integer.toString(exponent).toCharArray()) {
            power.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
        }
        return value.movePointLeft(exponent).stripTrailingZeros().toPlainString() + " × 10" + power;
    }

    private static String grouped(@Nullable BigDecimal value) {
        if (value == null) {
            return "?";
        }
        DecimalFormat format =
                new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }
}
