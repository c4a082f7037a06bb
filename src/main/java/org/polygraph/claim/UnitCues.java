package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.Quantity;

import java.util.List;

/**
 * Words of everyday use that mean something only beside an amount of their unit: "the train | takes
 * | two hours". Where the sentence has no such amount they are no cues, and part nothing.
 */
final class UnitCues {

    private UnitCues() {}

    /** Takes those away for which a sentence with these amounts has none. */
    static void removeFrom(List<Cue> cues, List<Quantity> quantities) {
        cues.removeIf(cue -> isWithoutUnit(cue, quantities));
    }

    /** Whether no amount of a sentence is one that a cue asks for; a number alone may be. */
    private static boolean isWithoutUnit(Cue cue, List<Quantity> quantities) {
        if (!(cue.meaning() instanceof RelationCue meaning) || meaning.units().isEmpty()) {
            return false;
        }
        for (Quantity quantity : quantities) {
            if (quantity.unit() == null || meaning.takesUnit(quantity.unit())) {
                return false;
            }
        }
        return true;
    }
}
