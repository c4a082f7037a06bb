package org.polygraph.check;

import org.polygraph.collation.Bearing;
import org.polygraph.graph.record.ClaimRecord;

/**
 * A stored claim that bears on a checked one.
 *
 * @param claim as stored, with its quote
 * @param bearing which way it points, and why
 */
public record Finding(ClaimRecord claim, Bearing bearing) {

    boolean supports() {
        return bearing.direction() == Bearing.Direction.SUPPORTS;
    }

    boolean contradicts() {
        return bearing.direction() == Bearing.Direction.CONTRADICTS;
    }
}
