package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.Span;

import java.util.List;
import java.util.Optional;

/** What a verb is said of, where its words name nothing known. */
final class UnknownObjects {

    /** Its amount is a rate, and so no part of what it is levied on. */
    private static final String TARIFF = "imposesTariffOn";

    private final Sentence sentence;

    UnknownObjects(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * Whether a relation wants such words: without its amount, where firms do it to firms, or where
     * the amount is only a rate.
     */
    static boolean areWanted(Relation relation, @Nullable Quantity quantity) {
        boolean ofFirm =
                relation.range().contains(EntityClass.ORGANIZATION)
                        && !relation.range().contains(EntityClass.TOPIC);
        return relation.takesObject()
                && !relation.is(Trait.OF_SPEAKERS)
                && (quantity == null || ofFirm || relation.name().equals(TARIFF));
    }

    /** The words in the object's place. */
    List<Slot> of(Cue cue, Relation relation, Slot subject) {
        ObjectPhrase phrases = new ObjectPhrase(sentence);
        Optional<Span> asked = new InfinitiveObject(sentence).of(cue);
        if (asked.isPresent()) {
            return List.of(sentence.slotAt(asked.get()));
        }
        boolean here = !subject.span().equals(sentence.span());
        if (!here && sentence.grammar().verbLast()) {
            return phrases.markedAs(cue, relation).stream().toList();
        }
        if (!here || !isKnown(subject) || Infinitives.follows(sentence, cue.span())) {
            return List.of();
        }
        return phrases
                .of(cue, relation, subject)
                .or(() -> new ObjectBeforeVerb(sentence).of(cue))
                .filter(slot -> !slot.span().overlaps(subject.span()))
                .filter(slot -> !isChange(slot.span()))
                .stream()
                .toList();
    }

    /** An organisation behind a verb, which its capitals tell: "adjudicou à | chinesa | CRRC". */
    Optional<Slot> firm(Cue cue, Relation relation) {
        boolean allowed =
                relation.domain().isEmpty()
                        || relation.domain().contains(EntityClass.ORGANIZATION)
                                && !relation.is(Trait.FIGURE_NOUN);
        return allowed
                ? new PhraseBehind(sentence)
                        .at(cue.span().end())
                        .flatMap(span -> Unlisted.nameIn(sentence, span))
                : Optional.empty();
    }

    /** "出口额|同比增长|4.2%": where words are not set apart, a verb of change stands there. */
    private boolean isChange(Span words) {
        return !sentence.grammar().predicateWords().isEmpty()
                && sentence.cues(CueMeaning.RelationCue.class).stream()
                        .filter(cue -> sentence.moves(cue))
                        .anyMatch(cue -> cue.span().overlaps(words));
    }

    /** Of two unknown phrases the one that is the subject must at least look like somebody. */
    private boolean isKnown(Slot subject) {
        Grammar grammar = sentence.grammar();
        return sentence.slots().contains(subject)
                || grammar.verbLast()
                        && new Proximity(sentence)
                                .isMarked(subject.span(), grammar.subjectMarkers())
                || new NounPhrase(sentence).isNameLike(subject.span());
    }
}
