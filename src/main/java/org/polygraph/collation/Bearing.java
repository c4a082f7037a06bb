package org.polygraph.collation;

import org.polygraph.graph.record.Assertion;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.MentionRecord;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a stored claim bears on one that is being checked and comes from elsewhere.
 *
 * @param direction for it, against it, or neither
 * @param differences what sets the two apart; a contradiction has the one it rests on
 * @param note for a person, what the stored claim has and in what it differs
 */
public record Bearing(Direction direction, Set<Difference> differences, String note) {

    /** Which way it points. */
    public enum Direction {
        SUPPORTS,
        CONTRADICTS,
        /** About the same, without telling whether the checked claim is right. */
        RELATED,
        UNRELATED
    }

    /** What differs more is another thing. */
    private static final BigDecimal SLIP = BigDecimal.valueOf(3);

    public Bearing {
        differences = Set.copyOf(differences);
    }

    /** The bearing of {@code known} on {@code checked}. */
    public static Bearing of(Assertion checked, Assertion known, Relations relations) {
        return new BearingJudge(checked, known, relations, false).judge();
    }

    /**
     * The bearing of a reference fact, which has the one value of its period. What only reports an
     * amount of its subject is neither supported nor contradicted by it, and a limit that the text
     * names is held against it by arithmetic, without any rounding.
     */
    public static Bearing ofFact(Assertion checked, Assertion fact, Relations relations) {
        if (checked.relation().name().equals(fact.relation().name())) {
            Optional<Bound> limit = Bound.ofLimit(checked);
            if (limit.isPresent()) {
                return limit.get().heldAgainst(fact);
            }
        }
        Bearing bearing = new BearingJudge(checked, fact, relations, true).judge();
        boolean vague = relations.isGeneral(checked.relation().name());
        return vague && bearing.direction != Direction.UNRELATED
                ? new Bearing(Direction.RELATED, bearing.differences, bearing.note)
                : bearing;
    }

    /**
     * The bearing that an amount has on a comparison with what it is the amount of: of the budget's
     * on "7 trillion, more than the budget". By arithmetic.
     */
    public static Bearing onComparison(Assertion checked, Assertion known, Relations relations) {
        return Bound.of(checked, relations)
                .map(bound -> bound.heldAgainst(known))
                .orElseGet(Bearing::unrelated);
    }

    /**
     * What an amount says that stands in the place of a checked one: in a sentence that says the
     * same for the rest. It contradicts if it differs no more than slips do.
     */
    public static Bearing inPlace(MentionRecord checked, MentionRecord known) {
        List<Amount> mine = Amount.readings(checked);
        List<Amount> theirs = Amount.readings(known);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return unrelated();
        }
        Comparison comparison = Comparison.ofReadings(mine, theirs, false);
        Amount own = mine.getFirst();
        Amount other = theirs.getFirst();
        boolean slip =
                Comparison.powerOfTenApart(own, other)
                        || Comparison.ratio(own, other).compareTo(SLIP) <= 0;
        Difference difference = comparison.difference();
        if (comparison.verdict() != Comparison.Verdict.DIFFER || difference == null || !slip) {
            return unrelated();
        }
        return new Bearing(
                Direction.CONTRADICTS,
                Set.of(difference),
                "Has %s there, not %s.".formatted(other.shown(), own.shown()));
    }

    /** With whose amount a comparison compares; empty for any other claim. */
    public static Optional<EntityRef> comparedWith(Assertion checked, Relations relations) {
        return Bound.of(checked, relations).map(Bound::whose);
    }

    /** An amount as the notes write it; empty for what is none. */
    public static String shown(MentionRecord quantity) {
        return Amount.likeliest(quantity).map(Amount::shown).orElse("");
    }

    static Bearing unrelated() {
        return new Bearing(Direction.UNRELATED, EnumSet.noneOf(Difference.class), "");
    }
}
