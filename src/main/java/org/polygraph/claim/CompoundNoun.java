package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.EntityClass;

/**
 * Names and topics that are part of the noun before a verb, or that noun itself, and so nobody who
 * does something, in a language whose verb comes last and whose objects have endings: "Air India |
 * İstanbul | seferlerini başlattı".
 */
final class CompoundNoun {

    private final Sentence sentence;
    private final boolean inflected;

    CompoundNoun(Sentence sentence) {
        this.sentence = sentence;
        this.inflected =
                sentence.grammar().verbLast() && !sentence.grammar().accusatives().isEmpty();
    }

    boolean holds(Cue verb, Slot slot, Relation relation) {
        return inflected && (isPlaceOfNoun(verb, slot) || isCounted(verb, slot, relation));
    }

    /** A place without a case, between somebody and the noun that it belongs to. */
    private boolean isPlaceOfNoun(Cue verb, Slot place) {
        int end = place.span().end();
        return place.entity().type() == EntityClass.PLACE
                && end + 1 < verb.span().start()
                && sentence.text().charAt(end) == ' '
                && Character.isLowerCase(sentence.text().codePointAt(end + 1))
                && sentence.slots().stream()
                        .filter(slot -> slot.entity().type() != EntityClass.TOPIC)
                        .anyMatch(slot -> slot.span().end() + 1 == place.span().start());
    }

    /** "1,3 milyon ton | kömür | ithal etti": what is counted right before its verb. */
    private boolean isCounted(Cue verb, Slot topic, Relation relation) {
        return topic.entity().type() == EntityClass.TOPIC
                && relation.range().contains(EntityClass.TOPIC)
                && topic.span().end() + 1 == verb.span().start()
                && sentence.quantities().stream()
                        .anyMatch(amount -> amount.span().end() + 1 == topic.span().start());
    }
}
