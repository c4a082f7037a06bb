package org.polygraph.claim;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/**
 * What the votes are for or against that a verb before them tells of: "Lawmakers passed the |
 * budget | by 88 votes to 41", and that those who rejected it were against it.
 */
final class VotedThing {

    static final String FOR = "votesInFavour";
    static final String AGAINST = "votesAgainst";
    private static final String REJECTS = "rejects";
    private static final Set<String> VERBS = Set.of("approves", REJECTS);

    private final @Nullable Finding before;

    /**
     * @param before what was said before in the sentence, or null
     */
    VotedThing(@Nullable Finding before) {
        this.before = before;
    }

    /** Which votes they are. */
    Relation votes(Relation relation, Map<String, Relation> relations) {
        Relation against = relations.get(AGAINST);
        boolean rejected = before != null && before.relation().name().equals(REJECTS);
        return rejected && against != null && relation.name().equals(FOR) ? against : relation;
    }

    /** What was voted on, instead of those who voted. */
    Slot of(Slot found, Relation relation) {
        if (!relation.is(Trait.BALLOT) || before == null || before.objects().isEmpty()) {
            return found;
        }
        Slot thing = before.objects().getFirst();
        boolean voted =
                VERBS.contains(before.relation().name())
                        && before.subject().equals(found)
                        && SubjectFinder.isIn(relation.domain(), thing);
        return voted ? thing : found;
    }
}
