package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.EntityClass;

import java.util.Comparator;
import java.util.Optional;

/** The place that stands for who acts, or for what is measured, where nobody else is named. */
final class Whereabouts {

    private final Sentence sentence;
    private final NamedSubjects names;
    private final Proximity proximity;

    Whereabouts(Sentence sentence, NamedSubjects names) {
        this.sentence = sentence;
        this.names = names;
        this.proximity = new Proximity(sentence);
    }

    /** The place that a measure is of: "In 24 hours 210 millimetres fell in Porto Claro". */
    Optional<Slot> of(Cue cue, Relation relation, @Nullable Slot speaker) {
        return relation.is(Trait.OF_PLACE)
                ? nearest(cue, speaker)
                        .filter(slot -> !hasComma(sentence.gap(slot.span(), cue.span())))
                : Optional.empty();
    }

    /** Whether a comma parts it; one within a number does not. */
    private static boolean hasComma(String gap) {
        for (int i = 0; i < gap.length(); i++) {
            boolean number = i + 1 < gap.length() && Character.isDigit(gap.charAt(i + 1));
            if (",、，،".indexOf(gap.charAt(i)) >= 0 && !number) {
                return true;
            }
        }
        return false;
    }

    /** That nearest to a cue in its clause, without the speaker's. */
    Optional<Slot> nearest(Cue cue, @Nullable Slot speaker) {
        return sentence.slots().stream()
                .filter(slot -> slot.entity().type() == EntityClass.PLACE)
                .filter(
                        slot ->
                                !NamedSubjects.isSame(slot, speaker)
                                        && !sentence.inBrackets(slot.span()))
                .filter(slot -> !names.isInOtherClause(cue, slot))
                .filter(slot -> proximity.of(cue.span(), slot.span()) < Proximity.FAR)
                .min(Comparator.comparingDouble(slot -> proximity.of(cue.span(), slot.span())));
    }
}
