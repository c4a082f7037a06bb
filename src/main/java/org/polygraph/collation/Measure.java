package org.polygraph.collation;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

/**
 * What a unit measures and how it becomes the base unit of that dimension.
 *
 * @param dimension a name all units of one dimension share
 * @param unit what stays distinct within the dimension (a currency, {@code pp}), or null
 * @param factor base units in one of this unit
 */
record Measure(String dimension, @Nullable String unit, BigDecimal factor) {

    static final String MONEY = "money";
    static final String PERCENT = "percent";
    static final String RATIO = "ratio";
    static final String COUNT = "count";

    /** UCUM codes of news, and the durations of the REST contract, in SI base units. */
    private static final Map<String, Measure> UNITS =
            Map.ofEntries(
                    unit("s", "s", "1"),
                    unit("min", "s", "60"),
                    unit("h", "s", "3600"),
                    unit("d", "s", "86400"),
                    unit("wk", "s", "604800"),
                    unit("mo", "s", "2629800"),
                    unit("a", "s", "31557600"),
                    unit("m", "m", "1"),
                    unit("cm", "m", "0.01"),
                    unit("mm", "m", "0.001"),
                    unit("km", "m", "1000"),
                    unit("[mi_i]", "m", "1609.344"),
                    unit("[ft_i]", "m", "0.3048"),
                    unit("[in_i]", "m", "0.0254"),
                    unit("m2", "m2", "1"),
                    unit("ha", "m2", "10000"),
                    unit("har", "m2", "10000"),
                    unit("km2", "m2", "1000000"),
                    unit("g", "kg", "0.001"),
                    unit("kg", "kg", "1"),
                    unit("t", "kg", "1000"),
                    unit("[lb_av]", "kg", "0.45359237"),
                    unit("l", "l", "1"),
                    unit("L", "l", "1"),
                    unit("m3", "l", "1000"),
                    unit("kW", "W", "1000"),
                    unit("MW", "W", "1000000"),
                    unit("GW", "W", "1000000000"),
                    unit("W", "W", "1"),
                    unit("kW.h", "W.h", "1000"),
                    unit("MW.h", "W.h", "1000000"),
                    unit("GW.h", "W.h", "1000000000"),
                    unit("TW.h", "W.h", "1000000000000"),
                    unit("km/h", "km/h", "1"),
                    unit("[mi_i]/h", "km/h", "1.609344"),
                    unit("Cel", "Cel", "1"));

    static Measure of(String kind, @Nullable String unit) {
        return switch (kind) {
            case "money" -> new Measure(MONEY, unit, BigDecimal.ONE);
            case "percent" -> new Measure(PERCENT, "%", BigDecimal.ONE);
            case "percentagePoint" -> new Measure(PERCENT, "pp", BigDecimal.ONE);
            case "ratio" -> new Measure(RATIO, null, BigDecimal.ONE);
            default -> known(unit);
        };
    }

    /** Counted nouns are words of a language and do not compare; the number they count does. */
    private static Measure known(@Nullable String unit) {
        Measure measure = unit == null ? null : UNITS.get(unit);
        return measure == null ? new Measure(COUNT, null, BigDecimal.ONE) : measure;
    }

    BigDecimal toBase(BigDecimal value) {
        return scale(value);
    }

    BigDecimal scale(BigDecimal value) {
        return factor.compareTo(BigDecimal.ONE) == 0
                ? value
                : value.multiply(factor, MathContext.DECIMAL64);
    }

    private static Map.Entry<String, Measure> unit(String code, String base, String factor) {
        return Map.entry(code, new Measure(base, null, new BigDecimal(factor)));
    }
}
