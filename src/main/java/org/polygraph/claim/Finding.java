package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.Quantity;

import java.util.List;

/**
 * What a cue was found to say, before it is multiplied out over lists.
 *
 * @param objects none where the relation has none here
 * @param quantity what it is said with, or null
 * @param speaker who says it, or null
 */
record Finding(
        Cue cue,
        Relation relation,
        Slot subject,
        List<Slot> objects,
        @Nullable Quantity quantity,
        Modality modality,
        @Nullable Slot speaker) {

    /** The same words of another relation, subject and amount, with no object. */
    Finding of(Relation other, Slot of, Quantity amount) {
        return new Finding(cue, other, of, List.of(), amount, modality, speaker);
    }

    /**
     * The subject that a clause without one of its own goes on with: that of the finding before, or
     * of a price what was offered (发布|新款手机|，起售价5999元); null where there is none before.
     */
    static @Nullable Slot subjectOf(@Nullable Finding before, Relation next) {
        if (before == null) {
            return null;
        }
        boolean ofObject = next.name().equals("price") && before.objects().size() == 1;
        return ofObject && SubjectFinder.isIn(next.domain(), before.objects().getFirst())
                ? before.objects().getFirst()
                : before.subject();
    }

    /** The same of another relation. */
    Finding as(Relation other) {
        return new Finding(cue, other, subject, objects, quantity, modality, speaker);
    }
}
