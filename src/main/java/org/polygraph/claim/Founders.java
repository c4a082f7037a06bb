package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.EntityClass;

import java.util.Optional;
import java.util.Set;

/**
 * Who founded what "was founded in 2018 by Inès Caron": the passive that tells of the founding
 * tells of its founder, too.
 */
final class Founders {

    private static final String FOUNDING = "isFounded";
    static final String FOUNDER = "founderOf";

    private static final int REACH = 60;

    private final Sentence sentence;
    private final Passives passives;

    Founders(Sentence sentence, Passives passives) {
        this.sentence = sentence;
        this.passives = passives;
    }

    /**
     * The person behind the founding that a cue tells of; empty where it names nobody.
     *
     * @param founded what was founded
     */
    Optional<Slot> of(Cue cue, Slot founded) {
        boolean founding =
                founded.entity().type() == EntityClass.ORGANIZATION
                        && cue.meaning() instanceof RelationCue meaning
                        && meaning.relation().equals(FOUNDING);
        return founding
                ? passives.agent(cue, Set.of(EntityClass.PERSON))
                        .filter(slot -> sentence.distance(cue.span(), slot.span()) <= REACH)
                : Optional.empty();
    }
}
