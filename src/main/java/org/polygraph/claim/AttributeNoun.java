package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.text.Span;

import java.util.Optional;

/** The noun that an attribute before it, with a clause's words in it, tells of. */
final class AttributeNoun {

    private final Sentence sentence;

    AttributeNoun(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * Of what a participle is said: "Der 1954 gegründete | Familienbetrieb". Empty where the cue is
     * none, or the noun cannot be the relation's subject.
     */
    Optional<Slot> of(Cue cue, Relation relation) {
        return sentence.attributeAround(cue.span())
                .filter(found -> cue.span().end() == found.words().end())
                .filter(found -> !relation.takesObject())
                .map(found -> named(found.noun()).orElseGet(() -> sentence.slotAt(found.noun())))
                .filter(slot -> SubjectFinder.isIn(relation.domain(), slot));
    }

    private Optional<Slot> named(Span noun) {
        return sentence.slots().stream().filter(slot -> noun.overlaps(slot.span())).findFirst();
    }
}
