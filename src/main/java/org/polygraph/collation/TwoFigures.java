package org.polygraph.collation;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.MentionRecord;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the amounts of two assertions tell of whether they are about one thing; each may have none.
 */
record TwoFigures(@Nullable MentionRecord one, @Nullable MentionRecord other) {

    /** So many digits are not the same by chance. */
    private static final int SLIP_DIGITS = 3;

    /** Counts that lie further apart may be of different things. */
    private static final BigDecimal FAR = BigDecimal.valueOf(5);

    /** The one amount held against the other, by all their readings. */
    static Comparison compare(MentionRecord one, MentionRecord other) {
        List<Amount> mine = Amount.readings(one);
        List<Amount> theirs = Amount.readings(other);
        return mine.isEmpty() || theirs.isEmpty()
                ? new Comparison(Comparison.Verdict.INCOMPARABLE, null)
                : Comparison.ofReadings(mine, theirs, false);
    }

    /** Whether there are two, and they agree. */
    boolean agree() {
        return one != null
                && other != null
                && compare(one, other).verdict() == Comparison.Verdict.AGREE;
    }

    /** Whether both have the same digits, more than one. */
    boolean areOfSameDigits() {
        if (one == null || other == null || one.value() == null || other.value() == null) {
            return false;
        }
        BigDecimal mine = one.value().stripTrailingZeros();
        return mine.precision() > 1
                && mine.unscaledValue().equals(other.value().stripTrailingZeros().unscaledValue());
    }

    /**
     * Whether one is the other miswritten: the same figure in another currency, three digits or
     * more at another power of ten, or digits that changed places.
     *
     * @param inOtherCurrency whether their currencies differ
     */
    boolean isSlip(boolean inOtherCurrency) {
        if (one == null || other == null) {
            return false;
        }
        Amount mine = Amount.readings(one).getFirst();
        Amount theirs = Amount.readings(other).getFirst();
        return inOtherCurrency && areOfSameDigits()
                || mine.low().stripTrailingZeros().precision() >= SLIP_DIGITS
                        && Comparison.powerOfTenApart(mine, theirs)
                || Comparison.isTurned(mine.low(), theirs.low());
    }

    /**
     * Whether two counts lie so far apart that they may be of different things: 5,000 pilots, and
     * 121,000 employees.
     */
    static boolean mayCountOthers(Amount mine, Amount theirs) {
        return mine.isPlain()
                && theirs.isPlain()
                && Comparison.ratio(mine, theirs).compareTo(FAR) > 0;
    }
}
