package org.polygraph.collation;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.AlternativeRecord;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.mention.Qualifier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A quantity under one of its admissible readings, in the base unit of its dimension, so that it
 * can be compared.
 *
 * @param dimension what it measures: {@code money}, {@code percent}, {@code count}, {@code ratio},
 *     {@code s}, {@code m}, …; two amounts of different dimensions cannot be compared
 * @param unit the currency, or {@code pp} against {@code %}; null where the dimension says it all
 * @param low lower end; equals {@code high} unless it is a range
 * @param high upper end
 * @param step the place of the last digit written: 7.2 trillion has 10^11
 * @param qualifier how it is meant
 * @param convention by which it is read so, or null where there is one reading only
 * @param quote as the article has it
 * @param units where its word or sign is shared by several currencies, those it can mean; else none
 */
record Amount(
        String dimension,
        @Nullable String unit,
        BigDecimal low,
        BigDecimal high,
        BigDecimal step,
        Qualifier qualifier,
        @Nullable String convention,
        String quote,
        List<String> units) {

    Amount {
        units = List.copyOf(units);
    }

    /** Every admissible reading of a quantity, the likeliest first. */
    static List<Amount> readings(MentionRecord quantity) {
        List<Amount> readings = new ArrayList<>();
        likeliest(quantity).ifPresent(readings::add);
        if (quantity.alternatives() == null || quantity.value() == null) {
            return readings;
        }
        for (AlternativeRecord alternative : quantity.alternatives()) {
            if (alternative.value().compareTo(quantity.value()) == 0) {
                readings.set(
                        0, of(quantity, alternative.value(), alternative.value(), alternative));
                continue;
            }
            readings.add(of(quantity, alternative.value(), alternative.value(), alternative));
        }
        return readings;
    }

    /** The likeliest reading; empty for a mention that is no quantity. */
    static Optional<Amount> likeliest(MentionRecord quantity) {
        BigDecimal low = quantity.value() == null ? quantity.low() : quantity.value();
        BigDecimal high = quantity.value() == null ? quantity.high() : quantity.value();
        if (low == null || high == null) {
            return Optional.empty();
        }
        return Optional.of(of(quantity, low, high, null));
    }

    private static Amount of(
            MentionRecord quantity,
            BigDecimal low,
            BigDecimal high,
            @Nullable AlternativeRecord alternative) {
        Measure measure = Measure.of(quantity.kind(), quantity.unit());
        BigDecimal step = step(low).min(step(high));
        return new Amount(
                measure.dimension(),
                measure.unit(),
                measure.toBase(low.min(high)),
                measure.toBase(low.max(high)),
                measure.scale(step),
                quantity.qualifier() == null
                        ? Qualifier.EXACTLY
                        : Qualifier.of(quantity.qualifier()),
                alternative == null ? null : alternative.convention(),
                quantity.quote(),
                quantity.unitAlternatives() == null ? List.of() : quantity.unitAlternatives());
    }

    private static BigDecimal step(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ONE;
        }
        return BigDecimal.ONE.scaleByPowerOfTen(-value.stripTrailingZeros().scale());
    }

    /** The same for the same amount, however it is written. */
    String form() {
        return dimension
                + ":"
                + plain(low)
                + (isRange() ? "/" + plain(high) : "")
                + (unit == null ? "" : unit);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /** Whether both can be of one currency, since the word of one of them is shared by several. */
    boolean mayShareUnit(Amount other) {
        return units.contains(other.unit)
                || other.units.contains(unit)
                || !Collections.disjoint(units, other.units);
    }

    boolean isRange() {
        return low.compareTo(high) != 0;
    }

    boolean isShare() {
        return dimension.equals(Measure.PERCENT);
    }

    boolean isPercentage() {
        return isShare() && "%".equals(unit);
    }

    boolean isRatio() {
        return dimension.equals(Measure.RATIO);
    }

    /** A bare number or a count: what a number is where its unit was not understood. */
    boolean isPlain() {
        return dimension.equals(Measure.COUNT);
    }

    /** For a person: {@code 7×10^12 USD}, {@code 75 %}, {@code 67,000}. */
    String shown() {
        String figure = isRange() ? figure(low) + "–" + figure(high) : figure(low);
        return switch (dimension) {
            case Measure.PERCENT -> figure + ("pp".equals(unit) ? " percentage points" : " %");
            case Measure.COUNT -> figure;
            case Measure.RATIO -> figure + " times";
            case Measure.MONEY -> unit == null ? figure : figure + " " + unit;
            default -> figure + " " + dimension;
        };
    }

    private static String figure(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        int magnitude = stripped.precision() - stripped.scale() - 1;
        if (magnitude < 6) {
            return String.format(java.util.Locale.ROOT, "%,.10f", stripped)
                    .replaceAll("0+$", "")
                    .replaceAll("\\.$", "");
        }
        int exponent = magnitude - magnitude % 3;
        return stripped.movePointLeft(exponent).stripTrailingZeros().toPlainString()
                + "×10^"
                + exponent;
    }
}
