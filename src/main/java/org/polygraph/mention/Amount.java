package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Quantity.Alternative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A number with its magnitude, without what it measures.
 *
 * @param end the token after its last
 * @param mantissa the number before its magnitude
 * @param readings its values, the likeliest first, never empty
 * @param inDigits whether it has digits (2 million), or is all words (two)
 * @param scaled whether it has a magnitude word
 * @param form what else is known of it
 * @param qualifier one that stands between number and magnitude (30多亿), or null
 * @param steps for the derivation
 */
record Amount(
        int end,
        BigDecimal mantissa,
        List<Reading> readings,
        boolean inDigits,
        boolean scaled,
        Form form,
        @Nullable Qualifier qualifier,
        List<String> steps) {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    enum Form {
        PLAIN,
        /** A round number meant roughly. */
        ROUND,
        /** Known only to be some of its magnitude: 数千億. */
        SEVERAL,
        /** In Han numerals only, which needs a unit to be a number. */
        HAN
    }

    /** A value and the conventions that read it so, or null. */
    record Reading(BigDecimal value, @Nullable String convention) {}

    BigDecimal value() {
        return readings.getFirst().value();
    }

    /** Whether "of" can stand between it and what it counts: a million of, a dozen of. */
    boolean takesOf() {
        return scaled || form == Form.ROUND || value().compareTo(MILLION) >= 0;
    }

    /** The readings as a quantity keeps them, or none where there is only one. */
    List<Alternative> alternatives(BigDecimal factor) {
        if (readings.size() < 2) {
            return List.of();
        }
        List<Alternative> alternatives = new ArrayList<>();
        for (Reading reading : readings) {
            String convention = reading.convention() == null ? "plain" : reading.convention();
            alternatives.add(new Alternative(plain(reading.value().multiply(factor)), convention));
        }
        return alternatives;
    }

    /** Without trailing zeros and without an exponent. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** All readings times a magnitude that stands apart from the number. */
    Amount times(Sense.Scale scale, String step) {
        List<String> more = new ArrayList<>(steps);
        more.add(step);
        List<Reading> scaledReadings = Magnitudes.times(readings, scale);
        return new Amount(end, mantissa, scaledReadings, inDigits, true, form, qualifier, more);
    }

    /** All readings with something added. */
    Amount plus(BigDecimal more) {
        List<Reading> sums = Magnitudes.sums(readings, new Reading(more, null));
        return new Amount(end, mantissa, sums, inDigits, scaled, form, qualifier, steps);
    }
}
