package org.polygraph.check;

import org.jspecify.annotations.Nullable;
import org.polygraph.collation.Bearing;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.ReferenceFact;

/**
 * What is known and bears on a checked claim: a stored claim, or a reference fact.
 *
 * @param claim as stored, with its quote; null for a fact
 * @param fact that is trusted for its publisher; null for a claim
 * @param bearing which way it points, and why
 */
public record Finding(@Nullable ClaimRecord claim, @Nullable ReferenceFact fact, Bearing bearing) {

    static Finding of(ClaimRecord claim, Bearing bearing) {
        return new Finding(claim, null, bearing);
    }

    static Finding of(ReferenceFact fact, Bearing bearing) {
        return new Finding(null, fact, bearing);
    }

    boolean supports() {
        return bearing.direction() == Bearing.Direction.SUPPORTS;
    }

    boolean contradicts() {
        return bearing.direction() == Bearing.Direction.CONTRADICTS;
    }

    /** What sets it apart, for a person; of a fact also which one it is. */
    public String note() {
        return fact == null
                ? bearing.note()
                : "%s: %s (%s, %s). %s"
                        .formatted(
                                fact.label(),
                                Bearing.shown(fact.quantity()),
                                fact.publisher(),
                                fact.source(),
                                bearing.note())
                        .strip();
    }

    /** The surer one first; by id, that the order is always the same. */
    double confidence() {
        return claim != null
                ? claim.confidence().doubleValue()
                : fact == null ? 0 : fact.confidence().doubleValue();
    }

    String id() {
        return claim != null ? claim.id() : fact == null ? "" : fact.id();
    }
}
