package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Quantity.Kind;
import org.polygraph.mention.Sense.Numeral;
import org.polygraph.mention.Sense.Part;
import org.polygraph.mention.Sense.Role;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads parts of a whole: two thirds, 3分の1, 2/3 of, three out of four, un Français sur cinq, 5人に1人.
 * Their value is a ratio to four places.
 */
final class FractionParser {

    private static final int PLACES = 4;
    private static final int GREATEST_WHOLE = 1000;
    private static final int MOST_OF_RATIO = 10;

    private final Tokens tokens;
    private final QualifierReader qualifiers;

    FractionParser(Tokens tokens, QualifierReader qualifiers) {
        this.tokens = tokens;
        this.qualifiers = qualifiers;
    }

    /** The value of a part. */
    static BigDecimal part(BigDecimal numerator, BigDecimal denominator) {
        return Amount.plain(numerator.divide(denominator, PLACES, RoundingMode.HALF_UP));
    }

    /** The part that starts at a token, or null. */
    @Nullable Found at(int start) {
        Part word = tokens.get(start).sense(Part.class);
        if (word != null && (!word.beforeOf() || isPartHere(start))) {
            return found(start, start + 1, word.value(), word.source());
        }
        if (tokens.get(start).is(Role.ONE_OUT_OF)) {
            int whole = small(start + 1);
            return whole < 2 || isMeasured(start + 2)
                    ? null
                    : found(start, start + 2, ratio(1, whole), "part of a whole");
        }
        int first = small(start);
        if (first < 1 || isBehindNumber(start)) {
            return null;
        }
        Found slashed = slashed(start, first);
        if (slashed != null) {
            return slashed;
        }
        Found marked = marked(start);
        if (marked != null) {
            return marked;
        }
        Found outOf = outOf(start, first);
        return outOf == null ? withPart(start, first) : outOf;
    }

    /**
     * A word such as "half" or "a third" is a part before "of", or behind "by" or a qualifier; but
     * not in "second half of", and before a magnitude it is a number: أكثر من | نصف مليون.
     */
    private boolean isPartHere(int start) {
        Token before = tokens.get(start - 1);
        if (before.sense(Sense.Ordinal.class) != null) {
            return false;
        }
        Token behind = tokens.get(start + 1);
        if (behind.sense(Sense.Scale.class) != null
                && tokens.get(start).sense(Sense.Numeral.class) != null) {
            return false;
        }
        return behind.is(Role.OF)
                || behind.is(Role.TIMES_AFTER)
                || before.is(Role.TIMES_BEFORE)
                || qualifiers.isQualified(start, start + 1, Kind.RATIO);
    }

    /** 2/3 before "of". */
    private @Nullable Found slashed(int start, int first) {
        int second = tokens.get(start + 2).plain();
        boolean fraction =
                tokens.isMark(start + 1, '/')
                        && tokens.isTight(start + 1)
                        && tokens.isTight(start + 2)
                        && first < second
                        && second <= 10
                        && tokens.get(start + 3).is(Role.OF)
                        && !tokens.get(start + 4).isNumber();
        return fraction ? found(start, start + 3, ratio(first, second), "fraction") : null;
    }

    /** 3分の1, 四分之三: denominator, mark, numerator. */
    private @Nullable Found marked(int start) {
        Numbers denominator = Numbers.at(tokens, start);
        if (denominator == null || !tokens.get(denominator.end()).is(Role.FRACTION_MARK)) {
            return null;
        }
        Numbers numerator = Numbers.at(tokens, denominator.end() + 1);
        if (numerator == null) {
            return null;
        }
        BigDecimal below = denominator.readings().getFirst().value();
        BigDecimal above = numerator.readings().getFirst().value();
        boolean part = above.signum() > 0 && above.compareTo(below) < 0;
        return part ? found(start, numerator.end(), part(above, below), "fraction") : null;
    }

    /** "three out of four", with a noun after the first number or without. */
    private @Nullable Found outOf(int start, int first) {
        int next = start + 1;
        boolean named = !tokens.get(next).is(Role.OUT_OF) && isNoun(next);
        if (named) {
            next++;
        }
        if (!tokens.get(next).is(Role.OUT_OF)) {
            return null;
        }
        int whole = small(next + 1);
        boolean round = whole <= 10 || whole % 10 == 0;
        boolean other = named && (tokens.get(next + 2).is(Role.NOUN) || isCount(first, whole));
        if (whole <= first || !round || other || isMeasured(next + 2)) {
            return null;
        }
        return found(start, next + 2, ratio(first, whole), "part of a whole");
    }

    /** "22 magasins sur 150" counts shops, "95 patients sur 100" tells a share. */
    private static boolean isCount(int first, int whole) {
        return first > MOST_OF_RATIO && whole != 100 && whole != GREATEST_WHOLE;
    }

    /** 5人に1人: the whole first, both with the same counter where they have one. */
    private @Nullable Found withPart(int start, int whole) {
        int next = start + 1;
        if (tokens.get(next).is(Role.WITH_ONE)) {
            return whole < 2 ? null : found(start, next + 1, ratio(1, whole), "part of a whole");
        }
        String counter = null;
        if (!tokens.get(next).is(Role.WITH_PART)) {
            counter = tokens.folded(next);
            next++;
        }
        if (!tokens.get(next).is(Role.WITH_PART)) {
            return null;
        }
        int first = small(next + 1);
        boolean same = counter == null || tokens.folded(next + 2).equals(counter);
        if (first < 1 || first >= whole || !same) {
            return null;
        }
        int end = counter == null ? next + 2 : next + 3;
        return found(start, end, ratio(first, whole), "part of a whole");
    }

    private static BigDecimal ratio(int part, int whole) {
        return part(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    private Found found(int start, int end, BigDecimal value, String step) {
        List<String> steps = new ArrayList<>();
        steps.add(
                tokens.span(start, end).of(tokens.text().original())
                        + " = "
                        + value.toPlainString()
                        + " ("
                        + step
                        + ")");
        Qualifier qualifier = qualifiers.around(start, end, Kind.RATIO, steps);
        Quantity quantity =
                Quantity.of(tokens.span(start, end), Kind.RATIO, value, "x", qualifier, steps);
        return new Found(quantity, end);
    }

    /** A whole number up to a thousand in one token, or -1. */
    private int small(int index) {
        Token token = tokens.get(index);
        int plain = token.plain();
        if (plain >= 0) {
            return plain <= GREATEST_WHOLE ? plain : -1;
        }
        Sense.Han han = token.sense(Sense.Han.class);
        if (han != null) {
            return han.power() == 0 ? han.digit() : (int) Math.pow(10, han.power());
        }
        Numeral numeral = token.sense(Numeral.class);
        if (numeral == null || numeral.value().stripTrailingZeros().scale() > 0) {
            return -1;
        }
        boolean counts =
                numeral.use() == Numeral.Use.CARDINAL || numeral.use() == Numeral.Use.ARTICLE;
        int value = numeral.value().intValue();
        return counts && value <= GREATEST_WHOLE ? value : -1;
    }

    private boolean isBehindNumber(int start) {
        return tokens.isTight(start)
                && (tokens.get(start - 1).isNumber()
                        || tokens.isAnyMark(start - 1, "/.,-")
                                && tokens.get(start - 2).kind() == Token.Kind.NUMBER);
    }

    private boolean isNoun(int index) {
        Token token = tokens.get(index);
        return token.kind() == Token.Kind.WORD && token.spaced() || token.is(Role.NOUN);
    }

    /** "one in five years" is no part. */
    private boolean isMeasured(int index) {
        Token token = tokens.get(index);
        return token.sense(Sense.Unit.class) != null
                || token.sense(Sense.Scale.class) != null
                || token.sense(Sense.Month.class) != null
                || token.sense(Sense.CurrencyWord.class) != null
                || tokens.isAnyMark(index, "/:-–") && tokens.isTight(index);
    }
}
