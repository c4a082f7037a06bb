package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.text.Span;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * An amount: {@code value}, or {@code low} and {@code high} for a range.
 *
 * @param span number, magnitude and unit ("$7 trillion", "67,000 people"), without a qualifier
 *     before or behind it
 * @param kind what is measured
 * @param value the likeliest value in units of {@code unit} (75 % is 75), or null for a range
 * @param low lower end of a range, or null
 * @param high upper end of a range, or null
 * @param unit ISO 4217 code; {@code %}; {@code pp}; {@code x}; {@code s min h d wk mo a}; a UCUM
 *     code; the counted noun as it stands in the text; null for a bare number
 * @param qualifier how the value is meant
 * @param alternatives every admissible reading where there are several, the likeliest first and
 *     itself among them; empty where the value can be read in one way only
 * @param derivation what made it
 * @param sharedUnit what the currency was taken for, where the text's word or sign for it is shared
 *     by several; else null
 */
public record Quantity(
        Span span,
        Kind kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable String unit,
        Qualifier qualifier,
        List<Alternative> alternatives,
        List<String> derivation,
        @Nullable SharedUnit sharedUnit)
        implements Mention {

    public Quantity {
        if ((value == null) != (low != null && high != null)) {
            throw new IllegalArgumentException(
                    "a quantity has a value, or else a low and a high end");
        }
        alternatives = List.copyOf(alternatives);
        derivation = List.copyOf(derivation);
    }

    /** By its place alone: hardly two amounts share one. */
    @Override
    public int hashCode() {
        return span.hashCode();
    }

    /** An amount of one value and one reading, whose unit is what the text says. */
    public static Quantity of(
            Span span,
            Kind kind,
            BigDecimal value,
            @Nullable String unit,
            Qualifier qualifier,
            List<String> derivation) {
        return new Quantity(
                span, kind, value, null, null, unit, qualifier, List.of(), derivation, null);
    }

    /**
     * The same amount, meant otherwise than its own words say.
     *
     * @param why what the sentence says around it, for the derivation
     */
    public Quantity with(Qualifier other, String why) {
        List<String> steps = new ArrayList<>(derivation);
        steps.add("“" + why + "” → " + other.label());
        return new Quantity(
                span, kind, value, low, high, unit, other, alternatives, steps, sharedUnit);
    }

    /** What is measured; the label is the mention's class in JSON. */
    public enum Kind {
        MONEY("money"),
        PERCENT("percent"),
        PERCENTAGE_POINT("percentagePoint"),
        COUNT("count"),
        RATIO("ratio"),
        DURATION("duration"),
        NUMBER("number");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One admissible reading.
     *
     * @param value in units of the quantity's unit
     * @param convention why it can be read so, for example {@code long-scale}, {@code short-scale},
     *     {@code comma-decimal}
     */
    public record Alternative(BigDecimal value, String convention) {}
}
