package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.EntityClass;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who founded what "was founded in 2018 by Inès Caron": the passive that tells of the founding
 * tells of its founder, too.
 */
final class Founders {

    private static final String FOUNDING = "isFounded";
    private static final String FOUNDER = "founderOf";

    private static final int REACH = 60;

    private final Sentence sentence;
    private final Passives passives;

    Founders(Sentence sentence, Passives passives) {
        this.sentence = sentence;
        this.passives = passives;
    }

    /** That a person founded it; empty where the finding tells of no founding or names nobody. */
    Optional<Finding> of(Finding founding, Map<String, Relation> relations) {
        Relation founderOf = relations.get(FOUNDER);
        Slot founded = founding.subject();
        Cue cue = founding.cue();
        if (founderOf == null
                || founded.entity().type() == EntityClass.PERSON
                || !(cue.meaning() instanceof RelationCue meaning)
                || !meaning.relation().equals(FOUNDING)) {
            return Optional.empty();
        }
        Optional<Slot> person =
                passives.agent(cue, Set.of(EntityClass.PERSON))
                        .filter(slot -> sentence.distance(cue.span(), slot.span()) <= REACH);
        if (person.isEmpty()) {
            return Optional.empty();
        }
        List<Slot> objects = List.of(founded);
        Modality modality = founding.modality();
        Slot speaker = founding.speaker();
        return Optional.of(
                new Finding(cue, founderOf, person.get(), objects, null, modality, speaker));
    }
}
