package org.polygraph.collation;

import org.polygraph.graph.record.ClaimRecord;

import java.util.EnumSet;
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

    public Bearing {
        differences = Set.copyOf(differences);
    }

    /** The bearing of {@code stored} on {@code checked}. */
    public static Bearing of(ClaimRecord checked, ClaimRecord stored, Relations relations) {
        return new BearingJudge(checked, stored, relations).judge();
    }

    static Bearing unrelated() {
        return new Bearing(Direction.UNRELATED, EnumSet.noneOf(Difference.class), "");
    }
}
