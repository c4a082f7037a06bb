package org.polygraph.mention;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * An amount with what it measures.
 *
 * @param start its first token
 * @param end the token after its last
 * @param amount the number
 * @param kind what it measures
 * @param unit as in {@link Quantity#unit()}
 * @param factor by which the number is multiplied
 * @param qualifier one that stands between number and unit, or null
 * @param steps for the derivation
 * @param sharedUnit as in {@link Quantity#sharedUnit()}
 */
record Measured(
        int start,
        int end,
        Amount amount,
        Quantity.Kind kind,
        @Nullable String unit,
        BigDecimal factor,
        @Nullable Qualifier qualifier,
        List<String> steps,
        @Nullable SharedUnit sharedUnit) {

    Measured(
            int start,
            int end,
            Amount amount,
            Quantity.Kind kind,
            @Nullable String unit,
            BigDecimal factor,
            @Nullable Qualifier qualifier,
            List<String> steps) {
        this(start, end, amount, kind, unit, factor, qualifier, steps, null);
    }

    BigDecimal value() {
        return Amount.plain(amount.value().multiply(factor));
    }

    boolean isBare() {
        return kind == Quantity.Kind.NUMBER && unit == null;
    }
}
