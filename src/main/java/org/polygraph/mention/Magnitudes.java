package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Amount.Reading;
import org.polygraph.mention.Sense.CurrencyWord;
import org.polygraph.mention.Sense.Power;
import org.polygraph.mention.Sense.Scale;

import java.util.ArrayList;
import java.util.List;

/** Magnitude words and letters, and what they make of the readings of a number. */
final class Magnitudes {

    private static final String CONVENTION_DELIMITER = " ";

    private Magnitudes() {}

    /**
     * The magnitude at a token, or null. A letter or two count only close to the number, or behind
     * a currency.
     *
     * @param afterCurrency whether a currency stands before the number, which makes "5m" millions
     */
    static @Nullable Scale at(Tokens tokens, int index, boolean afterCurrency) {
        Token token = tokens.get(index);
        Scale scale = token.sense(Scale.class);
        if (scale == null || scale.symbol() == null) {
            return scale;
        }
        boolean exact = tokens.original(index).equals(scale.symbol());
        boolean anyCase = tokens.original(index).equalsIgnoreCase(scale.symbol());
        boolean close =
                !token.spaced()
                        || afterCurrency
                        || scale.symbol().length() > 1
                        || isBeforeSymbol(tokens, index + 1);
        return close && (exact || afterCurrency && anyCase) ? scale : null;
    }

    /** "300 M€": a currency symbol glued to the letter. */
    private static boolean isBeforeSymbol(Tokens tokens, int index) {
        CurrencyWord currency = tokens.get(index).sense(CurrencyWord.class);
        return tokens.isTight(index)
                && currency != null
                && currency.form() == CurrencyWord.Form.SYMBOL;
    }

    /** Every reading times every power, the likeliest first. */
    static List<Reading> times(List<Reading> readings, Scale scale) {
        List<Reading> scaled = new ArrayList<>(readings.size() * scale.powers().size());
        for (Power power : scale.powers()) {
            for (Reading reading : readings) {
                scaled.add(
                        new Reading(
                                reading.value().scaleByPowerOfTen(power.exponent()),
                                conventions(reading.convention(), power.convention())));
            }
        }
        return scaled;
    }

    /** The sums of every reading with the likeliest one of a smaller amount. */
    static List<Reading> sums(List<Reading> a, Reading b) {
        List<Reading> sums = new ArrayList<>(a.size());
        for (Reading reading : a) {
            sums.add(
                    new Reading(
                            reading.value().add(b.value()),
                            conventions(reading.convention(), b.convention())));
        }
        return sums;
    }

    private static @Nullable String conventions(@Nullable String a, @Nullable String b) {
        if (a == null || b == null || a.equals(b)) {
            return a == null ? b : a;
        }
        return a + CONVENTION_DELIMITER + b;
    }

    /** "trillones ×10^18 (long-scale) or ×10^12 (short-scale), pack es". */
    static String step(Tokens tokens, int index, Scale scale) {
        StringBuilder step = new StringBuilder(tokens.original(index));
        for (Power power : scale.powers()) {
            step.append(power == scale.powers().getFirst() ? " ×10^" : " or ×10^");
            step.append(power.exponent());
            if (scale.powers().size() > 1) {
                step.append(' ').append(power.convention());
            }
        }
        return step.append(" (").append(scale.source()).append(')').toString();
    }
}
