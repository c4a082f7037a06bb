package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Quantity.Kind;
import org.polygraph.mention.Sense.Role;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Reads two amounts that are the ends of one: 3 to 5 billion, between -5 and -10 degrees. */
final class RangeParser {

    /** Words between a verb of change and what something changed from. */
    private static final int FARTHEST_CHANGE = 5;

    /** What is so many times as much is no other end of a range, but what it became. */
    private static final BigDecimal SPREAD = BigDecimal.valueOf(3);

    private static final String DASHES = "-–—~〜−";

    private final Tokens tokens;
    private final UnitParser units;

    RangeParser(Tokens tokens, UnitParser units) {
        this.tokens = tokens;
        this.units = units;
    }

    /** The range that begins with an amount, or null. */
    @Nullable Found at(Measured first) {
        int connective = first.end();
        boolean minus = isNegative(first.start());
        int from = minus ? first.start() - 1 : first.start();
        boolean isBetween = tokens.get(from - 1).is(Role.BETWEEN);
        boolean ellipsis = isEllipsis(connective);
        boolean dash = tokens.isAnyMark(connective, DASHES) || ellipsis;
        boolean word = tokens.get(connective).is(Role.RANGE);
        boolean and = isBetween && tokens.get(connective).is(Role.AND);
        if (!dash && !word && !and) {
            return null;
        }
        int next = ellipsis ? connective + 3 : connective + 1;
        boolean minuses = minus && isMinus(next);
        boolean plus = ellipsis && tokens.isMark(next, '+');
        Measured second = units.at(minuses || plus ? next + 1 : next);
        if (second == null
                || second.isBare()
                        && !isPrefixed(first)
                        && !(isBetween || first.amount().scaled() || second.amount().scaled())
                || !fits(first, second)) {
            return null;
        }
        if (word
                && !dash
                && !isBetween
                && !isRangeOfTwo(first, second, connective)
                && !first.isBare()
                && !second.isBare()
                && (!isPrefixed(first) || isPrefixed(second))) {
            return null; // "rose from 3 % to 5 %" names two values
        }
        if (word && !isBetween && isMeasuredInFull(first, second)) {
            return null; // "groeide met 400 miljoen euro tot | 3,3 miljard"
        }
        if (word && isChangeFrom(first.start())) {
            return null;
        }
        String between = isBetween ? tokens.original(from - 1) + " … " : "";
        String step = "range by " + between + tokens.original(connective);
        return found(first, second, minuses ? from : first.start(), step);
    }

    /** The range from a token on, which is the sign of the first amount where both are negative. */
    private @Nullable Found found(Measured first, Measured second, int start, String step) {
        BigDecimal high = second.value();
        BigDecimal low = lowEnd(first, second);
        if (start < first.start()) {
            BigDecimal nearer = low.min(high);
            low = low.max(high).negate();
            high = nearer.negate();
        }
        if (low.compareTo(high) >= 0) {
            return null;
        }
        List<String> steps = new ArrayList<>(first.steps());
        steps.addAll(second.steps());
        steps.add(step);
        Measured unit = second.isBare() ? first : second;
        Quantity quantity =
                new Quantity(
                        tokens.span(start, second.end()),
                        unit.kind(),
                        null,
                        low,
                        high,
                        unit.unit(),
                        Qualifier.BETWEEN,
                        List.of(),
                        steps,
                        unit.sharedUnit());
        return new Found(quantity, second.end());
    }

    /** Whether the first end has all that the second would lend it. */
    private static boolean isMeasuredInFull(Measured first, Measured second) {
        return !first.isBare()
                && !isPrefixed(first)
                && first.amount().scaled()
                && second.isBare()
                && second.amount().scaled();
    }

    /**
     * What stands before "from" rose or fell: "sale dal 4 al 4,25 per cento", with what does so in
     * between where the verb comes first: ارتفعت | كلفة المشروع | من 2 مليار إلى 3 مليارات.
     */
    private boolean isChangeFrom(int start) {
        if (!tokens.get(start - 1).is(Role.FROM)) {
            return false;
        }
        for (int i = start - 2; i > start - 2 - FARTHEST_CHANGE && !tokens.endsClause(i); i--) {
            if (tokens.get(i).is(Role.CHANGE)) {
                return true;
            }
        }
        return false;
    }

    /** "$3 billion to $5 billion", but not behind "from", nor "by 0.5 percent to 4 percent". */
    private boolean isRangeOfTwo(Measured first, Measured second, int connective) {
        Token before = tokens.get(first.start() - 1);
        boolean change =
                before.is(Role.UNTIL_BEFORE)
                        && second.value().compareTo(first.value().multiply(SPREAD)) > 0;
        return tokens.get(connective).is(Role.RANGE_OF_TWO) && !before.is(Role.FROM) && !change;
    }

    /** "$3–5", "yüzde 20 ile 30": the unit stands before the first number. */
    private static boolean isPrefixed(Measured measured) {
        return !measured.isBare() && measured.end() == measured.amount().end();
    }

    private static boolean fits(Measured first, Measured second) {
        boolean millions = second.isBare() && second.amount().scaled();
        if (millions && first.kind() == Kind.PERCENT) {
            return false; // "sjönk med 31 procent till | 620 miljoner"
        }
        if (first.isBare() || second.isBare()) {
            return true;
        }
        return first.kind() == second.kind()
                && (first.kind() == Kind.COUNT
                        || java.util.Objects.equals(first.unit(), second.unit()));
    }

    /** "3 to 5 billion" shares the magnitude, "3 to 5 decades" the factor. */
    private static BigDecimal lowEnd(Measured first, Measured second) {
        BigDecimal factor = first.isBare() ? second.factor() : first.factor();
        BigDecimal low = first.amount().value().multiply(factor);
        Amount end = second.amount();
        if (!first.amount().scaled()
                && end.scaled()
                && end.mantissa().signum() > 0
                && first.amount().value().compareTo(end.mantissa()) < 0) {
            low = low.multiply(end.value().divide(end.mantissa(), MathContext.DECIMAL64));
        }
        return Amount.plain(low);
    }

    private boolean isMinus(int index) {
        return tokens.get(index).is(Role.MINUS)
                || tokens.isAnyMark(index, "-−–") && tokens.isTight(index + 1);
    }

    /** −9…−11, +5…+10: how weather reports in Russian write a range. */
    private boolean isEllipsis(int index) {
        return tokens.isMark(index, '.')
                && tokens.isMark(index + 1, '.')
                && tokens.isMark(index + 2, '.')
                && tokens.isTight(index)
                && tokens.isTight(index + 3);
    }

    /** Whether a minus stands before a number. */
    boolean isNegative(int start) {
        if (tokens.get(start - 1).is(Role.MINUS)) {
            return true;
        }
        return tokens.isAnyMark(start - 1, "-−–")
                && tokens.isTight(start)
                && (tokens.get(start - 1).spaced() || tokens.isMark(start - 2, '('))
                && !tokens.get(start - 2).isNumber();
    }
}
