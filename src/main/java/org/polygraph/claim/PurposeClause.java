package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;

import java.util.Set;

/**
 * Who does what an infinitive tells behind the object of another verb: whoever did that, not its
 * object ("| Finance chief Paul Imrie | is leaving Harrods to join Burberry").
 */
final class PurposeClause {

    /** Verbs whose object is to do it. */
    private static final Set<String> ASKING = Set.of("demands", "appointedTo", "accuses", "hires");

    private final Sentence sentence;

    PurposeClause(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * The subject of the verb before, or the one that was found.
     *
     * @param found what stands nearest to the cue
     * @param before what was said before it in the sentence, or null
     */
    Slot doing(Slot found, Cue cue, Relation relation, @Nullable Finding before) {
        if (before == null || !before.objects().contains(found)) {
            return found;
        }
        boolean doesIt =
                !ASKING.contains(before.relation().name())
                        && SubjectFinder.isIn(relation.domain(), before.subject())
                        && Infinitives.isMarked(sentence, cue.span());
        return doesIt ? before.subject() : found;
    }
}
