package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;

import java.util.Comparator;
import java.util.Optional;

/**
 * Of what people are sick or in hospital who are counted: the disease behind them ("312 cases of |
 * measles"), or the accident that their clause names ("Nineteen passengers were taken to hospital
 * after the | crash").
 */
final class CountedPatients {

    private static final String CASES = "cases";
    private static final String HOSPITAL = "hospitalises";

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;

    CountedPatients(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
    }

    /** The disease or the accident; empty where the words name none. */
    Optional<Slot> of(Cue cue, Relation relation, Quantity amount) {
        if (grammar.verbLast()) {
            return Optional.empty();
        }
        return switch (relation.name()) {
            case CASES -> disease(cue, amount);
            case HOSPITAL -> accident(cue, amount);
            default -> Optional.empty();
        };
    }

    /** The disease behind the amount, unless the cases are those of a place named before them. */
    private Optional<Slot> disease(Cue cue, Quantity amount) {
        boolean ofPlace =
                sentence.slots().stream()
                        .filter(slot -> slot.entity().type() == EntityClass.PLACE)
                        .anyMatch(slot -> slot.span().end() <= amount.span().start());
        if (ofPlace) {
            return Optional.empty();
        }
        int end = Math.max(cue.span().end(), amount.span().end());
        int last = steps.wordStart(sentence.span().start(), end);
        int from = end;
        if (!steps.isOne(grammar.prepositions(), last, end)) {
            int of = steps.skipSpace(end, sentence.span().end());
            from = steps.wordEnd(of, sentence.span().end());
            if (!steps.isOne(grammar.ownerWords(), of, from)) {
                return Optional.empty();
            }
        }
        return new PhraseBehind(sentence)
                .at(from)
                .map(
                        words ->
                                sentence.slotOver(
                                        words, slot -> SubjectFinder.isTopic(slot.entity())));
    }

    /** The nearest word for a harmful event, where those who are counted do not act. */
    private Optional<Slot> accident(Cue cue, Quantity amount) {
        return amount.span().start() > cue.span().start()
                ? Optional.empty()
                : new HarmWords(sentence)
                        .all().stream()
                                .filter(slot -> !slot.span().overlaps(cue.span()))
                                .min(
                                        Comparator.comparingDouble(
                                                slot ->
                                                        sentence.distance(
                                                                slot.span(), cue.span())));
    }
}
