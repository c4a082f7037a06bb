package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.EntityClass;

import java.util.Comparator;
import java.util.Optional;

/**
 * To whom something is done, as what a relation is said of, where the verb stands last and a
 * particle marks its object: "अदालत ने | महेश यादव | को सात साल की सजा सुनाई".
 */
final class Befallen {

    private final Sentence sentence;

    Befallen(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The name so marked nearest before a cue. */
    Optional<Slot> of(Cue cue, Relation relation) {
        Grammar grammar = sentence.grammar();
        if (relation.is(Trait.BEFALLS) && grammar.verbFirst() && relation.needsQuantity()) {
            return person(cue);
        }
        if (!relation.is(Trait.BEFALLS)
                || !grammar.verbLast()
                || grammar.objectMarkers().isEmpty()) {
            return Optional.empty();
        }
        Proximity proximity = new Proximity(sentence);
        return sentence.slots().stream()
                .filter(slot -> slot.span().end() <= cue.span().start())
                .filter(slot -> slot.entity().type() != EntityClass.TOPIC)
                .filter(slot -> SubjectFinder.isIn(relation.domain(), slot))
                .filter(slot -> proximity.isMarked(slot.span(), grammar.objectMarkers()))
                .filter(slot -> proximity.sameClause(cue.span(), slot.span()))
                .max(Comparator.comparingInt(slot -> slot.span().end()));
    }

    /** The person nearest to a noun for it, where the verb opens: "بالسجن سبع سنوات ل… | مجدي". */
    private Optional<Slot> person(Cue cue) {
        Proximity proximity = new Proximity(sentence);
        return sentence.slots().stream()
                .filter(slot -> slot.entity().type() == EntityClass.PERSON)
                .filter(slot -> proximity.sameClause(cue.span(), slot.span()))
                .min(Comparator.comparingDouble(slot -> proximity.of(cue.span(), slot.span())));
    }
}
