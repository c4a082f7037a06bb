package org.polygraph.collation;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.Edtf;
import org.polygraph.graph.record.Assertion;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.mention.Qualifier;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a comparison says of the amount of what it compares with: where 7 trillion are more than the
 * budget, the budget is less than 7 trillion.
 *
 * @param comparison the claim that makes it
 * @param whose amount it says something of
 * @param isUpper whether that is said to be below; else it is said to be above
 * @param limits by every admissible reading, the likeliest first
 */
record Bound(Assertion comparison, EntityRef whose, boolean isUpper, List<Amount> limits) {

    /** An amount of another year differs by less than this, more often than not. */
    private static final BigDecimal FROM_YEAR_TO_YEAR = new BigDecimal("1.2");

    /** Empty for a claim that is no comparison with an amount. */
    static Optional<Bound> of(Assertion claim, Relations relations) {
        Qualifier ofObject = relations.objectBound(claim.relation().name());
        MentionRecord quantity = claim.quantity();
        if (ofObject == null || quantity == null) {
            return Optional.empty();
        }
        List<Amount> limits = Amount.readings(quantity);
        if (limits.isEmpty()) {
            return Optional.empty();
        }
        EntityRef object = claim.object();
        boolean below = ofObject == Qualifier.LESS_THAN;
        // Without an object the amount is the limit of the subject's own: "sales exceed 500
        // million".
        return Optional.of(
                object == null
                        ? new Bound(claim, claim.subject(), !below, limits)
                        : new Bound(claim, object, below, limits));
    }

    /** Of a claim that its subject's amount is below or above a limit; empty for any other. */
    static Optional<Bound> ofLimit(Assertion claim) {
        MentionRecord quantity = claim.quantity();
        List<Amount> limits = quantity == null ? List.of() : Amount.readings(quantity);
        if (limits.isEmpty()) {
            return Optional.empty();
        }
        return switch (limits.getFirst().qualifier()) {
            case LESS_THAN, AT_MOST -> Optional.of(new Bound(claim, claim.subject(), true, limits));
            case MORE_THAN, AT_LEAST ->
                    Optional.of(new Bound(claim, claim.subject(), false, limits));
            default -> Optional.empty();
        };
    }

    /** What a known amount of the same thing says of it. */
    Bearing heldAgainst(Assertion known) {
        Optional<Amount> amount = Optional.ofNullable(known.quantity()).flatMap(Amount::likeliest);
        if (!known.subject().id().equals(whose.id()) || amount.isEmpty()) {
            return Bearing.unrelated();
        }
        Amount limit = limits.getFirst();
        if (!isOfOneKind(limit, amount.get())) {
            return Bearing.unrelated();
        }
        if (Edtf.disjoint(comparison.time(), known.time())) {
            return related("It is about %s, not %s.".formatted(known.time(), comparison.time()));
        }
        int side = side(limit, amount.get());
        if (side == 0 || limits.stream().anyMatch(l -> side(l, amount.get()) != side)) {
            return related(
                    "%s and %s are too close, or too uncertain, to tell which is more."
                            .formatted(limit.shown(), amount.get().shown()));
        }
        return judge(side, limit, amount.get(), known.time());
    }

    private Bearing judge(int side, Amount limit, Amount amount, @Nullable String time) {
        String sum =
                "%s is %s than %s."
                        .formatted(limit.shown(), side > 0 ? "more" : "less", amount.shown());
        if (comparison.time() == null && time != null) {
            if (Comparison.ratio(limit, amount).compareTo(FROM_YEAR_TO_YEAR) < 0) {
                return related(sum + " That is for " + time + ", the text names no time.");
            }
            sum += " That is for " + time + "; the text names no time.";
        }
        boolean holds = side > 0 == isUpper;
        boolean supports = holds != comparison.modality().equals("denied");
        return supports
                ? new Bearing(Bearing.Direction.SUPPORTS, Set.of(), sum)
                : new Bearing(Bearing.Direction.CONTRADICTS, EnumSet.of(Difference.MAGNITUDE), sum);
    }

    private static Bearing related(String note) {
        return new Bearing(Bearing.Direction.RELATED, Set.of(), note);
    }

    private static boolean isOfOneKind(Amount one, Amount other) {
        return one.dimension().equals(other.dimension())
                && java.util.Objects.equals(one.unit(), other.unit());
    }

    /** 1 where the limit is above the amount, -1 where it is below, 0 where they meet. */
    private static int side(Amount limit, Amount amount) {
        BigDecimal half = amount.step().divide(BigDecimal.TWO);
        if (limit.low().compareTo(amount.high().add(half)) > 0) {
            return 1;
        }
        return limit.high().compareTo(amount.low().subtract(half)) < 0 ? -1 : 0;
    }
}
