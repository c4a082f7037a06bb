package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Quantity;
import org.polygraph.mention.TimeExpression;
import org.polygraph.text.Span;

import java.util.Comparator;

/**
 * Which time of a sentence a claim is for: the nearest of its clause, or the one that opens the
 * sentence.
 */
final class Times {

    private static final int OPENING = 12;

    private final Sentence sentence;
    private final Proximity proximity;
    private final Coordination coordination;

    Times(Sentence sentence) {
        this.sentence = sentence;
        this.proximity = new Proximity(sentence);
        this.coordination = new Coordination(sentence);
    }

    /** The time of what a cue says, or null where its clause has none. */
    @Nullable TimeExpression of(Span cue, @Nullable Quantity quantity) {
        return sentence.times().stream()
                .filter(time -> inClause(time, cue, quantity) || opensSentence(time))
                .filter(time -> cost(time, cue, quantity) < Proximity.FAR)
                .min(Comparator.comparingDouble(time -> cost(time, cue, quantity)))
                .orElse(null);
    }

    private boolean inClause(TimeExpression time, Span cue, @Nullable Quantity quantity) {
        if (sentence.grammar().verbLast()) {
            return proximity.sameClause(cue, time.span());
        }
        return !coordination.isSeparated(cue, time.span())
                || quantity != null && !coordination.isSeparated(quantity.span(), time.span());
    }

    private double cost(TimeExpression time, Span cue, @Nullable Quantity quantity) {
        double fromCue = proximity.of(cue, time.span());
        return quantity == null
                ? fromCue
                : Math.min(fromCue, proximity.of(quantity.span(), time.span()));
    }

    private boolean opensSentence(TimeExpression time) {
        return time.span().start() - sentence.span().start() < OPENING;
    }
}
