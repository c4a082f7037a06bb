package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.List;
import java.util.Optional;

/**
 * What two do with each other, told with both as the subject: "トヨタ自動車とホンダは電池の調達で提携する",
 * 国泰君安与海通证券正式合并. The first is the subject, and the others the objects.
 */
final class Mutual {

    private static final int REACH = 60;

    /** Characters of what somebody is, before the name. */
    private static final int NEAR = 24;

    private final Sentence sentence;

    Mutual(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Those who do it, two or more, in the order of the text; empty where it is told otherwise. */
    List<Slot> parties(Cue cue, Relation relation) {
        Grammar grammar = sentence.grammar();
        if (relation.is(Trait.MUTUAL) && isBetween((RelationCue) cue.meaning())) {
            return behind(cue, relation);
        }
        boolean told = grammar.verbLast() || !grammar.comitatives().isEmpty();
        if (!told || !relation.is(Trait.MUTUAL)) {
            return List.of();
        }
        Coordination coordination = new Coordination(sentence);
        Optional<List<Slot>> group =
                sentence.slots().stream()
                        .filter(slot -> relation.domain().contains(slot.entity().type()))
                        .filter(slot -> slot.entity().type() != EntityClass.TOPIC)
                        .filter(slot -> slot.span().end() <= cue.span().start())
                        .filter(slot -> cue.span().start() - slot.span().end() <= REACH)
                        .map(slot -> coordination.groupAround(slot, relation.domain()))
                        .filter(slots -> slots.size() > 1)
                        .findFirst();
        return group.filter(slots -> areSubject(slots, cue)).orElse(List.of());
    }

    private static boolean isBetween(RelationCue noun) {
        return noun.subject() == Side.AFTER && noun.object() == Side.AFTER;
    }

    /** Both behind a noun of what they do: "la fusion entre | Apriva et Solimut". */
    private List<Slot> behind(Cue cue, Relation relation) {
        return sentence.slots().stream()
                .filter(slot -> slot.span().start() >= cue.span().end())
                .filter(slot -> relation.domain().contains(slot.entity().type()))
                .findFirst()
                .filter(slot -> slot.span().start() - cue.span().end() <= NEAR)
                .map(slot -> new Coordination(sentence).groupAround(slot, relation.domain()))
                .filter(slots -> slots.size() > 1)
                .orElse(List.of());
    }

    private boolean areSubject(List<Slot> slots, Cue cue) {
        Slot last = slots.getLast();
        if (sentence.grammar().verbLast()) {
            return new Proximity(sentence)
                    .isMarked(last.span(), sentence.grammar().subjectMarkers());
        }
        Span between = new Span(last.span().end(), cue.span().start());
        String words = between.of(sentence.text());
        return words.codePoints().noneMatch(c -> NounPhrase.BREAKS.indexOf(c) >= 0)
                && new Proximity(sentence).sameClause(last.span(), cue.span());
    }

    /**
     * The two that a subject is one of, where the verb comes before its object and has none: "Paris
     * et Rabat ont signé un accord", "Hamas dan Israel berunding di Kairo".
     *
     * @param named who was taken for the partner by a name
     * @param objects the same or, where nobody is named, the words there; a place where it happens
     *     is none, and unknown words are none but behind a preposition of the cue
     */
    List<Slot> both(
            Cue cue, Slot subject, List<Slot> named, List<Slot> objects, Relation relation) {
        if (!relation.is(Trait.MUTUAL)) {
            return List.of();
        }
        List<Slot> both = new Coordination(sentence).groupAround(subject, relation.domain());
        boolean alone =
                named.isEmpty() && !sentence.grammar().verbFirst() && !endsInPreposition(cue);
        return both.size() == 2
                        && (alone
                                || objects.stream()
                                        .allMatch(
                                                slot -> isWhere(cue, slot) || isBeside(slot, both)))
                ? both
                : List.of();
    }

    /**
     * One of the two; where the subject stands right behind its verb, also words that name nobody
     * ("تجري | إيران والولايات المتحدة | محادثات | غير مباشرة").
     */
    private boolean isBeside(Slot object, List<Slot> both) {
        return both.contains(object)
                || sentence.grammar().verbFirst() && !sentence.slots().contains(object);
    }

    private boolean endsInPreposition(Cue cue) {
        WordSteps steps = new WordSteps(sentence.text());
        int word = steps.wordStart(cue.span().start(), cue.span().end());
        return steps.isOne(sentence.grammar().prepositions(), word, cue.span().end());
    }

    private boolean isWhere(Cue cue, Slot slot) {
        String gap = FoldedText.fold(sentence.gap(cue.span(), slot.span()));
        return slot.entity().type() == EntityClass.PLACE
                && slot.span().start() >= cue.span().end()
                && sentence.grammar()
                        .prepositions()
                        .contains(gap.substring(gap.lastIndexOf(' ') + 1));
    }
}
