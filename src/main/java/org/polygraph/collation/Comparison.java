package org.polygraph.collation;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.mention.Qualifier;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What two amounts of the same thing say of each other.
 *
 * @param verdict whether they can both be right
 * @param difference what sets them apart where they differ, else null
 */
record Comparison(Verdict verdict, @Nullable Difference difference) {

    /** Whether two amounts can both be right. */
    enum Verdict {
        AGREE,
        DIFFER,
        /** Of different dimensions, or of currencies nobody converted: neither agree nor differ. */
        INCOMPARABLE
    }

    private static final Comparison AGREE = new Comparison(Verdict.AGREE, null);
    private static final Comparison INCOMPARABLE = new Comparison(Verdict.INCOMPARABLE, null);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** "A third" is written as 33 %, 33.3 % or, now and then, 33.5 %. */
    private static final BigDecimal HALF_PERCENT = new BigDecimal("0.5");

    /** How far rounding may move an amount: 300 for 298, 7 trillion for 7.2. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.05");

    /** The same where one of the two says that it is about so much. */
    private static final BigDecimal ABOUT = new BigDecimal("0.10");

    /** The same of a few tens of things. */
    private static final BigDecimal SCORE = new BigDecimal("0.20");

    /** Units of time are converted by their mean lengths. */
    private static final BigDecimal CALENDAR = new BigDecimal("0.02");

    /**
     * "More than 100" agrees with 130; with 900 it does so by logic only, and versions of one
     * sentence do not say such things of each other.
     */
    private static final BigDecimal BOUND = new BigDecimal("1.5");

    /**
     * @param sameSentence whether both translate one sentence, so that bounds are held against each
     *     other more strictly
     */
    static Comparison of(Amount one, Amount other, boolean sameSentence) {
        if (!one.dimension().equals(other.dimension())) {
            if (one.isPercentage() && other.isRatio() || other.isPercentage() && one.isRatio()) {
                return ofShare(one.isRatio() ? one : other, one.isRatio() ? other : one);
            }
            boolean unitLost = one.isPlain() || other.isPlain();
            return unitLost && one.low().compareTo(other.low()) == 0 && !one.isRange()
                    ? AGREE
                    : INCOMPARABLE;
        }
        if (one.unit() != null && other.unit() != null && !one.unit().equals(other.unit())) {
            return ofOtherUnits(one, other, sameSentence);
        }
        if (near(one, other, sameSentence)) {
            return AGREE;
        }
        return new Comparison(
                Verdict.DIFFER, one.isShare() ? Difference.PERCENT : Difference.MAGNITUDE);
    }

    /**
     * "Halved" and "fell by 50 %", "a third" and "33 %", "to a third" and "by 67 %", "doubled" and
     * "rose by 100 %" say the same. Whether others do not depends on the verb.
     */
    private static Comparison ofShare(Amount ratio, Amount percentage) {
        BigDecimal part = ratio.low().movePointRight(2);
        BigDecimal rest = part.subtract(HUNDRED).abs();
        boolean equal =
                !ratio.isRange()
                        && !percentage.isRange()
                        && (isPart(part, percentage) || isPart(rest, percentage));
        return equal ? AGREE : INCOMPARABLE;
    }

    private static boolean isPart(BigDecimal part, Amount percentage) {
        return part.subtract(percentage.low()).abs().compareTo(HALF_PERCENT) <= 0;
    }

    /**
     * What the admissible readings of two amounts say of each other: agreement where any two agree,
     * else what the likeliest ones say.
     */
    static Comparison ofReadings(List<Amount> ones, List<Amount> others, boolean sameSentence) {
        for (Amount one : ones) {
            for (Amount other : others) {
                Comparison comparison = of(one, other, sameSentence);
                if (comparison.verdict == Verdict.AGREE) {
                    return comparison;
                }
            }
        }
        return of(ones.getFirst(), others.getFirst(), sameSentence);
    }

    private static Comparison ofOtherUnits(Amount one, Amount other, boolean sameSentence) {
        boolean equal = near(one, other, sameSentence);
        if (one.isShare()) {
            return new Comparison(Verdict.DIFFER, Difference.PERCENT);
        }
        if (one.mayShareUnit(other) || SharedSign.leavesOpen(one, other)) {
            return equal ? AGREE : new Comparison(Verdict.DIFFER, Difference.MAGNITUDE);
        }
        return equal ? new Comparison(Verdict.DIFFER, Difference.CURRENCY) : INCOMPARABLE;
    }

    private static boolean near(Amount one, Amount other, boolean sameSentence) {
        if (one.low().compareTo(other.low()) == 0 && one.high().compareTo(other.high()) == 0) {
            return true;
        }
        if (one.isRange() || other.isRange()) {
            BigDecimal slack = one.high().abs().max(other.high().abs()).multiply(CALENDAR);
            return one.low().subtract(slack).compareTo(other.high()) <= 0
                    && other.low().subtract(slack).compareTo(one.high()) <= 0;
        }
        return rounded(one, other)
                || bounded(one, other, sameSentence)
                || bounded(other, one, sameSentence);
    }

    private static boolean rounded(Amount one, Amount other) {
        BigDecimal difference = one.low().subtract(other.low()).abs();
        BigDecimal larger = one.low().abs().max(other.low().abs());
        boolean about = isAbout(one) || isAbout(other);
        if (about && within(difference, larger, ABOUT) || isScore(one, other)) {
            return true;
        }
        if (one.dimension().equals("s") && within(difference, larger, CALENDAR)) {
            return true;
        }
        BigDecimal step = one.step().max(other.step());
        if (one.isShare() || larger.compareTo(BigDecimal.valueOf(100)) < 0) {
            step = step.min(BigDecimal.ONE);
        }
        return difference.multiply(BigDecimal.TWO).compareTo(step) <= 0
                && within(difference, larger, ROUNDED);
    }

    /** "A score or so" of few things goes for what lies nearer to it than to the next ten. */
    private static boolean isScore(Amount one, Amount other) {
        Amount score = isAbout(one) ? one : other;
        BigDecimal difference = one.low().subtract(other.low()).abs();
        return isAbout(score)
                && score.isPlain()
                && score.step().compareTo(BigDecimal.TEN) == 0
                && score.low().compareTo(BigDecimal.TEN) > 0
                && difference.multiply(BigDecimal.TWO).compareTo(BigDecimal.TEN) < 0
                && within(difference, one.low().abs().max(other.low().abs()), SCORE);
    }

    private static boolean isAbout(Amount amount) {
        return switch (amount.qualifier()) {
            case APPROXIMATELY, NEARLY -> true;
            default -> false;
        };
    }

    private static boolean within(BigDecimal difference, BigDecimal of, BigDecimal share) {
        return difference.compareTo(of.multiply(share)) <= 0;
    }

    /** Whether {@code bound} is a limit that {@code amount} keeps, itself not the same limit. */
    private static boolean bounded(Amount bound, Amount amount, boolean sameSentence) {
        boolean below = isUpper(bound.qualifier());
        boolean above = isLower(bound.qualifier());
        if (!below && !above
                || below && isUpper(amount.qualifier())
                || above && isLower(amount.qualifier())) {
            return false;
        }
        int side = amount.low().compareTo(bound.low());
        if (below && side > 0 || above && side < 0 || powerOfTenApart(bound, amount)) {
            return false;
        }
        return !sameSentence || ratio(bound, amount).compareTo(BOUND) <= 0;
    }

    private static boolean isUpper(Qualifier qualifier) {
        return qualifier == Qualifier.AT_MOST || qualifier == Qualifier.LESS_THAN;
    }

    private static boolean isLower(Qualifier qualifier) {
        return qualifier == Qualifier.AT_LEAST || qualifier == Qualifier.MORE_THAN;
    }

    /** The larger over the smaller; a large number where one is zero. */
    static BigDecimal ratio(Amount one, Amount other) {
        BigDecimal smaller = one.low().abs().min(other.low().abs());
        BigDecimal larger = one.low().abs().max(other.low().abs());
        return smaller.signum() == 0
                ? BigDecimal.valueOf(Integer.MAX_VALUE)
                : larger.divide(smaller, MathContext.DECIMAL32);
    }

    /** Whether they have the same digits and differ by a factor of 10, 100, 1000, …. */
    static boolean powerOfTenApart(Amount one, Amount other) {
        return powerOfTen(one, other) > 0;
    }

    /** The exponent of the factor between amounts of the same digits, or 0. */
    static int powerOfTen(Amount one, Amount other) {
        BigDecimal ratio = ratio(one, other);
        int exponent = ratio.precision() - ratio.scale() - 1;
        BigDecimal digits = ratio.movePointLeft(exponent).setScale(2, RoundingMode.HALF_EVEN);
        return digits.compareTo(BigDecimal.ONE) == 0 ? exponent : 0;
    }

    /** Whether one is written as the other with one digit more in front: 4 and 14 years. */
    static boolean isOneDigitMore(@Nullable MentionRecord one, @Nullable MentionRecord other) {
        if (one == null || other == null || !Objects.equals(one.unit(), other.unit())) {
            return false;
        }
        BigDecimal value = one.value();
        BigDecimal rival = other.value();
        if (value == null || rival == null || value.min(rival).signum() <= 0) {
            return false;
        }
        String more = value.max(rival).toPlainString();
        String less = value.min(rival).toPlainString();
        return more.length() == less.length() + 1 && more.endsWith(less);
    }

    /** Whether both have the same digits in another order: 47 and 74. */
    static boolean isTurned(BigDecimal one, BigDecimal other) {
        String digits = one.stripTrailingZeros().unscaledValue().toString();
        String others = other.stripTrailingZeros().unscaledValue().toString();
        return digits.length() > 1
                && !digits.equals(others)
                && Arrays.equals(
                        digits.chars().sorted().toArray(), others.chars().sorted().toArray());
    }
}
