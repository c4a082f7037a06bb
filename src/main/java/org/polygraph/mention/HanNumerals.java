package org.polygraph.mention;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * Numerals of Han and Hangul signs, also with digits before ten, hundred and thousand: 三千五百, 3千5百,
 * 二〇二三, 三点五.
 *
 * @param end the token after the last
 * @param value their value
 */
record HanNumerals(int end, BigDecimal value) {

    private static final String POINTS = "点點";

    /** More digits than this without a ten, hundred or thousand are no number. */
    private static final int MOST_DIGITS = 6;

    /** More signs than this are no number, and more decimals are not read. */
    private static final int MOST_SIGNS = 16;

    /** The numerals that start at a token, or null where there are none. */
    static @Nullable HanNumerals at(Tokens tokens, int start) {
        int position = start;
        BigDecimal section = BigDecimal.ZERO;
        BigDecimal pending = null;
        boolean powers = false;
        while (position == start || tokens.isTight(position)) {
            if (position - start > MOST_SIGNS) {
                return null;
            }
            Sense.Han han = tokens.get(position).sense(Sense.Han.class);
            if (han != null && han.power() > 0) {
                BigDecimal times = pending == null ? BigDecimal.ONE : pending;
                section = section.add(times.scaleByPowerOfTen(han.power()));
                pending = null;
                powers = true;
            } else if (han != null) {
                BigDecimal digit = BigDecimal.valueOf(han.digit());
                pending = pending == null ? digit : pending.multiply(BigDecimal.TEN).add(digit);
            } else if (tokens.get(position).isNumber() && pending == null) {
                pending = digits(tokens, position);
            } else {
                break;
            }
            position++;
        }
        if (position == start || position - start > MOST_DIGITS && !powers) {
            return null;
        }
        HanNumerals whole =
                new HanNumerals(position, pending == null ? section : section.add(pending));
        return isDigit(tokens, position + 1) && tokens.isAnyMark(position, POINTS)
                ? whole.withDecimals(tokens)
                : whole;
    }

    /** Whether ten, hundred or thousand stands directly behind a token. */
    static boolean isPowerBehind(Tokens tokens, int index) {
        Sense.Han han = tokens.get(index + 1).sense(Sense.Han.class);
        return han != null && han.power() > 0 && tokens.isTight(index + 1);
    }

    private HanNumerals withDecimals(Tokens tokens) {
        BigDecimal decimals = BigDecimal.ZERO;
        int scale = 0;
        int position = end + 1;
        Sense.Han han = tokens.get(position).sense(Sense.Han.class);
        while (han != null && han.power() == 0 && scale < MOST_SIGNS) {
            scale++;
            decimals = decimals.add(BigDecimal.valueOf(han.digit(), scale));
            position++;
            han = tokens.get(position).sense(Sense.Han.class);
        }
        return new HanNumerals(position, value.add(decimals));
    }

    private static boolean isDigit(Tokens tokens, int index) {
        Sense.Han han = tokens.get(index).sense(Sense.Han.class);
        return han != null && han.power() == 0;
    }

    private static BigDecimal digits(Tokens tokens, int index) {
        NumberLiteral number = tokens.get(index).number();
        return number == null ? BigDecimal.ZERO : number.readings().getFirst().value();
    }
}
