package org.polygraph.mention;

import com.ibm.icu.lang.UCharacter;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Set;

/**
 * A fraction below one in digits (3/4) or as one sign (¾).
 *
 * @param end the token after its last
 * @param value its value, to four places
 */
record WrittenFraction(int end, BigDecimal value) {

    /** What people measure in; others are dates, scores and the like. */
    private static final Set<Integer> DENOMINATORS = Set.of(2, 3, 4, 5, 8, 16);

    private static final int FRACTION_SLASH = 0x2044;

    /** The fraction that starts at a token, or null. */
    static @Nullable WrittenFraction at(Tokens tokens, int start) {
        WrittenFraction sign = sign(tokens, start);
        return sign == null ? slashed(tokens, start) : sign;
    }

    private static @Nullable WrittenFraction slashed(Tokens tokens, int start) {
        int above = tokens.get(start).plain();
        int below = tokens.get(start + 2).plain();
        boolean fraction =
                above > 0
                        && above < below
                        && DENOMINATORS.contains(below)
                        && (tokens.isMark(start + 1, '/')
                                || tokens.isMark(start + 1, (char) FRACTION_SLASH))
                        && tokens.get(start).spaced()
                        && tokens.isTight(start + 1)
                        && tokens.isTight(start + 2)
                        && !(tokens.isAnyMark(start + 3, "/-.") && tokens.isTight(start + 3));
        return fraction ? of(start + 3, above, below) : null;
    }

    private static WrittenFraction of(int end, int above, int below) {
        return new WrittenFraction(
                end, FractionParser.part(BigDecimal.valueOf(above), BigDecimal.valueOf(below)));
    }

    /** One character of the text, which folds to several. */
    private static @Nullable WrittenFraction sign(Tokens tokens, int start) {
        Token token = tokens.get(start);
        if (token.kind() != Token.Kind.MARK) {
            return null;
        }
        int at = tokens.text().span(token.start(), token.end()).start();
        double value = UCharacter.getUnicodeNumericValue(tokens.text().original().codePointAt(at));
        if (value <= 0 || value >= 1) {
            return null;
        }
        int end = start + 1;
        while (tokens.get(end) != Token.NONE && isAt(tokens, end, at)) {
            end++;
        }
        BigDecimal exact = BigDecimal.valueOf(value).setScale(4, java.math.RoundingMode.HALF_UP);
        return new WrittenFraction(end, Amount.plain(exact));
    }

    private static boolean isAt(Tokens tokens, int index, int at) {
        Token token = tokens.get(index);
        return tokens.text().span(token.start(), token.end()).start() == at;
    }
}
