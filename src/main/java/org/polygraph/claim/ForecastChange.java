package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.SourceCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.Span;

import java.util.Optional;

/**
 * What changes where somebody forecasts the change: "the bank expects | growth of 1.8 % | of GDP".
 * That is never the forecaster, but what the noun is of, or else the noun itself.
 */
final class ForecastChange {

    private static final int LONGEST_GAP = 6;

    private final Sentence sentence;
    private final WordSteps steps;

    ForecastChange(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
    }

    /** Empty where the cue is no noun right behind a word of forecasting. */
    Optional<Slot> of(Cue cue, Relation relation, @Nullable Quantity quantity) {
        if (quantity == null
                || sentence.grammar().verbLast()
                || !relation.is(Trait.CHANGE)
                || quantity.span().start() < cue.span().end()
                || !isForecast(cue.span())) {
            return Optional.empty();
        }
        return complement(quantity.span().end())
                .or(
                        () ->
                                new PhraseBounds(sentence)
                                        .of(cue.span().start(), nounEnd(cue.span()), false)
                                        .map(sentence::slotAt));
    }

    private boolean isForecast(Span noun) {
        return sentence.cues(SourceCue.class).stream()
                .filter(verb -> ((SourceCue) verb.meaning()).modality() != null)
                .map(Cue::span)
                .filter(verb -> verb.end() <= noun.start())
                .filter(verb -> noun.start() - verb.end() <= LONGEST_GAP)
                .anyMatch(verb -> isDeterminer(verb.end(), noun.start()));
    }

    private boolean isDeterminer(int from, int to) {
        String words = sentence.gap(new Span(from, from), new Span(to, to));
        return words.isEmpty() || Words.allIn(words, sentence.grammar().determiners());
    }

    /** "of 1.8 % | of GDP": the topic that an "of" joins to the amount. */
    private Optional<Slot> complement(int from) {
        Grammar grammar = sentence.grammar();
        int start = steps.skipSpace(from, sentence.span().end());
        int end = steps.wordEnd(start, sentence.span().end());
        if (!steps.isOne(grammar.connectors(), start, end)
                || !steps.isOne(grammar.prepositions(), start, end)) {
            return Optional.empty();
        }
        int next = steps.skipSpace(end, sentence.span().end());
        return sentence.slots().stream()
                .filter(slot -> slot.entity().type() == EntityClass.TOPIC)
                .filter(
                        slot ->
                                slot.span().start() >= next
                                        && slot.span().start() - next <= LONGEST_GAP)
                .findFirst();
    }

    /** Without the "of" that the cue may end in ("croissance | de"). */
    private int nounEnd(Span cue) {
        int word = steps.wordStart(cue.start(), cue.end());
        boolean small =
                word > cue.start() && steps.isOne(sentence.grammar().connectors(), word, cue.end());
        return small ? steps.trimmedEnd(cue.start(), word) : cue.end();
    }
}
