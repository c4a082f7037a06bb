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
        @Nullable Slot speaker) {}
