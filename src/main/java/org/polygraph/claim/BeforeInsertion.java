package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.text.Span;

import java.util.Optional;

/**
 * Who stands before an insertion that ends in a name of its own: "La compañía, | controlada por
 * Northgate, | ofreció".
 */
final class BeforeInsertion {

    private final Sentence sentence;

    BeforeInsertion(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * @param named the name right before the verb's comma
     */
    Optional<Slot> of(Slot named, Cue cue, Relation relation) {
        NounPhrase phrases = new NounPhrase(sentence);
        return endsInsertion(named, cue)
                ? phrases.beforeInsertion(cue, relation)
                        .filter(slot -> slot.span().end() < named.span().start())
                        .flatMap(
                                slot ->
                                        phrases.isNameLike(slot.span())
                                                ? Optional.of(slot)
                                                : name(slot, relation))
                : Optional.empty();
    }

    /** "La société nationale | Petrosen": the name that a phrase ends in. */
    private Optional<Slot> name(Slot phrase, Relation relation) {
        return sentence.slots().stream()
                .filter(slot -> slot.span().end() == phrase.span().end())
                .filter(slot -> SubjectFinder.isIn(relation.domain(), slot))
                .findFirst();
    }

    private boolean endsInsertion(Slot named, Cue cue) {
        int end = named.span().end();
        if (sentence.grammar().verbLast()
                || end >= cue.span().start()
                || sentence.text().charAt(end) != ',') {
            return false;
        }
        String gap = sentence.gap(new Span(end + 1, end + 1), cue.span());
        return (gap.isEmpty() || Words.allIn(gap, sentence.grammar().fillers()))
                && new Proximity(sentence).isOblique(named.span());
    }
}
