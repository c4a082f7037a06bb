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
                .filter(slot -> !tellsItself(slot.span(), cue, relation))
                .filter(slot -> !isActor(slot.span()))
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

    /**
     * Whether words begin with the noun of what the verb itself tells (شنت | غارات), or of a harm
     * that is told for itself: أدت المعارك إلى | نزوح 200 ألف.
     */
    private boolean tellsItself(Span words, Cue verb, Relation relation) {
        return sentence.cues(CueMeaning.RelationCue.class).stream()
                .filter(cue -> cue.span().start() == words.start())
                .filter(cue -> !cue.span().equals(verb.span()))
                .anyMatch(
                        cue ->
                                cue.relation().equals(relation.name()) && governs(cue)
                                        || isHarm(cue));
    }

    /** Whether a particle says that words behind a cue are the subject of what follows. */
    private boolean isActor(Span words) {
        Grammar grammar = sentence.grammar();
        return grammar.verbLast()
                && !grammar.holderMarkers().isEmpty()
                && new Proximity(sentence).isMarked(words, grammar.subjectMarkers());
    }

    /** Whether a noun has its own preposition behind it, and its object there: غارات | على. */
    private boolean governs(Cue noun) {
        WordSteps steps = new WordSteps(sentence.text());
        int last = steps.wordStart(noun.span().start(), noun.span().end());
        return last > noun.span().start()
                && steps.isOne(sentence.grammar().prepositions(), last, noun.span().end());
    }

    private boolean isHarm(Cue cue) {
        Relation told = sentence.relation(cue);
        return told != null && EventFinder.isHarm(told);
    }

    /** Whether a noun or what it is of has the article: عائلات | الضحايا. */
    private boolean isDefinite(Span words) {
        NounChunk chunks = new NounChunk(sentence);
        WordSteps steps = new WordSteps(sentence.text());
        for (int word = words.start(); word < words.end(); ) {
            int end = steps.wordEnd(word, words.end());
            if (chunks.isDefinite(word, end)) {
                return true;
            }
            word = Math.max(word + 1, steps.skipSpace(end, words.end()));
        }
        return false;
    }

    /** Of two unknown phrases the one that is the subject must at least look like somebody. */
    private boolean isKnown(Slot subject) {
        Grammar grammar = sentence.grammar();
        return sentence.slots().contains(subject)
                || grammar.verbLast()
                        && new Proximity(sentence)
                                .isMarked(subject.span(), grammar.subjectMarkers())
                || grammar.verbFirst() && isDefinite(subject.span())
                || new NounPhrase(sentence).isNameLike(subject.span());
    }
}
