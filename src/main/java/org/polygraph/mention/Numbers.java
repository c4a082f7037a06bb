package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Amount.Form;
import org.polygraph.mention.Amount.Reading;
import org.polygraph.mention.Sense.Numeral;
import org.polygraph.mention.Sense.Role;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A number without magnitude: in digits, in words, or in Han numerals.
 *
 * @param end the token after its last
 * @param readings its values, the likeliest first
 * @param inDigits whether it has digits
 * @param needsScale whether it is a number only before a magnitude: half, several, a
 * @param form what else is known of it
 * @param steps for the derivation
 */
record Numbers(
        int end,
        List<Reading> readings,
        boolean inDigits,
        boolean needsScale,
        Form form,
        List<String> steps) {

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final int TENS = 10;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** The number that starts at a token, or null. */
    static @Nullable Numbers at(Tokens tokens, int start) {
        Token token = tokens.get(start);
        if (isSaidTwice(tokens, start)) {
            return at(tokens, start + 2);
        }
        Numbers fraction = fraction(tokens, start);
        if (fraction != null) {
            return fraction;
        }
        if (token.isNumber()) {
            return HanNumerals.isPowerBehind(tokens, start)
                    ? han(tokens, start, Form.PLAIN)
                    : digits(tokens, start);
        }
        Numeral numeral = token.sense(Numeral.class);
        if (numeral != null) {
            return words(tokens, start, numeral);
        }
        return token.sense(Sense.Han.class) == null ? null : han(tokens, start, Form.HAN);
    }

    /** 4-4 लाख, दो-दो लाख: so much each. */
    static boolean isSaidTwice(Tokens tokens, int start) {
        Token behind = tokens.get(start + 3);
        boolean pair =
                tokens.lexicon().style().joins()
                        && tokens.isMark(start + 1, '-')
                        && tokens.isTight(start + 1)
                        && tokens.isTight(start + 2);
        if (!pair) {
            return false;
        }
        String first = tokens.folded(start);
        String second = tokens.folded(start + 2);
        if (second.startsWith(first + " ")) {
            return true; // "दो लाख" is one phrase
        }
        return first.equals(second)
                && (behind.sense(Sense.Scale.class) != null
                        || behind.sense(Sense.CurrencyWord.class) != null);
    }

    /** 10 1/2, 7 ¾, ½: a fraction in digits or as one sign, behind a whole number or alone. */
    private static @Nullable Numbers fraction(Tokens tokens, int start) {
        int whole = tokens.get(start).plain();
        WrittenFraction alone = WrittenFraction.at(tokens, start);
        WrittenFraction behind =
                alone == null && whole >= 0 ? WrittenFraction.at(tokens, start + 1) : null;
        WrittenFraction fraction = alone == null ? behind : alone;
        if (fraction == null) {
            return null;
        }
        BigDecimal value = fraction.value().add(BigDecimal.valueOf(alone == null ? whole : 0));
        String step =
                tokens.span(start, fraction.end()).of(tokens.text().original())
                        + " = "
                        + value.toPlainString();
        return new Numbers(
                fraction.end(),
                List.of(new Reading(value, null)),
                alone == null,
                false,
                Form.PLAIN,
                List.of(step));
    }

    private static List<Reading> readings(NumberLiteral number) {
        NumberLiteral.Reading first = number.readings().getFirst();
        Reading likeliest = new Reading(first.value(), first.convention());
        if (number.readings().size() == 1) {
            return List.of(likeliest);
        }
        List<Reading> readings = new ArrayList<>(number.readings().size());
        for (NumberLiteral.Reading reading : number.readings()) {
            readings.add(new Reading(reading.value(), reading.convention()));
        }
        return readings;
    }

    private static @Nullable Numbers digits(Tokens tokens, int start) {
        NumberLiteral number = tokens.get(start).number();
        if (number == null) {
            return null;
        }
        List<Reading> readings = readings(number);
        StringBuilder step = new StringBuilder("digits ").append(tokens.original(start));
        for (Reading reading : readings) {
            if (reading.convention() != null) {
                step.append(reading == readings.getFirst() ? " = " : " or ")
                        .append(reading.value().toPlainString())
                        .append(" (")
                        .append(reading.convention())
                        .append(')');
            }
        }
        return new Numbers(start + 1, readings, true, false, Form.PLAIN, List.of(step.toString()));
    }

    private static @Nullable Numbers han(Tokens tokens, int start, Form form) {
        HanNumerals numerals = HanNumerals.at(tokens, start);
        if (numerals == null) {
            return null;
        }
        String step =
                "numerals "
                        + tokens.span(start, numerals.end()).of(tokens.text().original())
                        + " = "
                        + numerals.value().toPlainString();
        return new Numbers(
                numerals.end(),
                List.of(new Reading(numerals.value(), null)),
                form == Form.PLAIN,
                false,
                form,
                List.of(step));
    }

    private static @Nullable Numbers words(Tokens tokens, int start, Numeral numeral) {
        int next = start + 1;
        Numeral second = tokens.get(next).sense(Numeral.class);
        return switch (numeral.use()) {
            case ADDEND ->
                    tokens.behindAnd(start) > 0 // "y medio millón" behind no number
                            ? of(tokens, start, next, numeral, numeral.value(), true, Form.PLAIN)
                            : null;
            case ADDEND_BEFORE -> addedBefore(tokens, start, numeral);
            case ARTICLE ->
                    second != null && canFollowArticle(second)
                            ? words(tokens, next, second)
                            : of(tokens, start, next, numeral, numeral.value(), true, Form.PLAIN);
            case FRACTION -> {
                boolean article = second != null && second.use() == Numeral.Use.ARTICLE;
                int end = article ? next + 1 : next;
                yield of(tokens, start, end, numeral, numeral.value(), true, Form.PLAIN);
            }
            case SEVERAL -> several(tokens, start, numeral);
            case ROUND -> {
                boolean of = tokens.get(next).is(Role.OF);
                int end = of && Magnitudes.at(tokens, next + 1, false) != null ? next + 1 : next;
                yield of(tokens, start, end, numeral, numeral.value(), false, Form.ROUND);
            }
            case CARDINAL -> cardinal(tokens, start, numeral);
        };
    }

    private static Numbers addedBefore(Tokens tokens, int start, Numeral numeral) {
        Numeral number = tokens.get(start + 1).sense(Numeral.class);
        if (number == null || number.use() != Numeral.Use.CARDINAL) {
            BigDecimal value = numeral.value().add(BigDecimal.ONE);
            return of(tokens, start, start + 1, numeral, value, true, Form.PLAIN);
        }
        BigDecimal more = numeral.value().multiply(indianUnit(number.value()));
        return of(tokens, start, start + 2, numeral, number.value().add(more), false, Form.PLAIN);
    }

    /** What a number word counts where it has its magnitude in it: a lakh in तीन लाख, else one. */
    private static BigDecimal indianUnit(BigDecimal value) {
        int digits = value.precision() - value.scale();
        return digits < 4
                ? BigDecimal.ONE
                : BigDecimal.ONE.scaleByPowerOfTen((digits - 2) / 2 * 2 + 1);
    }

    /** A dozen, a half, un millón y medio. */
    private static boolean canFollowArticle(Numeral numeral) {
        return switch (numeral.use()) {
            case ROUND, FRACTION -> true;
            case CARDINAL -> numeral.value().compareTo(THOUSAND) > 0;
            default -> false;
        };
    }

    /** "several" before a magnitude, or glued to ten, hundred, thousand: 数千. */
    private static Numbers several(Tokens tokens, int start, Numeral numeral) {
        Sense.Han power = tokens.get(start + 1).sense(Sense.Han.class);
        if (power == null || power.power() == 0) {
            boolean of =
                    tokens.get(start + 1).is(Role.OF)
                            && Magnitudes.at(tokens, start + 2, false) != null;
            int end = of ? start + 2 : start + 1;
            return of(tokens, start, end, numeral, numeral.value(), true, Form.SEVERAL);
        }
        BigDecimal value = numeral.value().scaleByPowerOfTen(power.power());
        return of(tokens, start, start + 2, numeral, value, false, Form.SEVERAL);
    }

    /**
     * A number word, and smaller ones behind it: deux mille / trois cents; one hundred / and five.
     */
    private static Numbers cardinal(Tokens tokens, int start, Numeral numeral) {
        BigDecimal value = numeral.value();
        int position = start + 1;
        int unit = roundness(value);
        while (unit > 1) {
            int next = tokens.get(position).is(Role.AND) ? position + 1 : position;
            Numeral smaller = tokens.get(next).sense(Numeral.class);
            boolean tens = unit == TENS;
            if (smaller == null
                    || smaller.use() != Numeral.Use.CARDINAL
                    || tens && !isUnitOfTens(tokens, position, next, smaller)
                    || smaller.value().intValue() >= unit
                    || smaller.value().intValue() >= 1000
                            && Magnitudes.at(tokens, next, false) != null) {
                break;
            }
            value = value.add(smaller.value());
            unit = roundness(smaller.value());
            position = next + 1;
        }
        Numbers dozens = dozens(tokens, start, position, value);
        return dozens == null
                ? of(tokens, start, position, numeral, value, false, Form.PLAIN)
                : dozens;
    }

    /** "three dozen", "2 douzaines": so many times the round number behind, or null. */
    private static @Nullable Numbers dozens(Tokens tokens, int start, int next, BigDecimal times) {
        Numeral round = tokens.get(next).sense(Numeral.class);
        if (round == null || round.use() != Numeral.Use.ROUND || times.compareTo(TEN) > 0) {
            return null;
        }
        return of(tokens, start, next + 1, round, times.multiply(round.value()), false, Form.ROUND);
    }

    private static Numbers of(
            Tokens tokens,
            int start,
            int end,
            Numeral numeral,
            BigDecimal value,
            boolean needsScale,
            Form form) {
        String step =
                tokens.span(start, end).of(tokens.text().original())
                        + " = "
                        + value.toPlainString()
                        + " ("
                        + numeral.source()
                        + ")";
        List<String> steps = new ArrayList<>(3);
        steps.add(step);
        return new Numbers(end, List.of(new Reading(value, null)), false, needsScale, form, steps);
    }

    /** "ninety five": a digit in words directly behind the tens, that no hyphen ties further. */
    private static boolean isUnitOfTens(Tokens tokens, int position, int next, Numeral smaller) {
        return next == position
                && tokens.get(next).spaced()
                && smaller.value().signum() > 0
                && !tokens.isMark(next + 1, '-');
    }

    /** 1000 for thousands, 100 for hundreds, 10 for tens from twenty, else 1. */
    private static int roundness(BigDecimal value) {
        if (value.scale() > 0) {
            return 1;
        }
        int n = value.intValue();
        if (n % 100 >= 20 && n % 10 == 0) {
            return TENS;
        }
        if (n >= 1000 && n % 1000 == 0) {
            return 1000;
        }
        return n >= 100 && n % 100 == 0 ? 100 : 1;
    }
}
