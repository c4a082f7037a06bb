package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Quantity;
import org.polygraph.mention.TimeExpression;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Objects;
import java.util.Set;

/**
 * Which time of a sentence a claim is for: the nearest of its clause, or the one that opens the
 * sentence.
 */
final class Times {

    private static final int OPENING = 12;
    private static final int LONGEST_WORDS = 24;
    private static final char WIDE_COMMA = '，';

    private final Sentence sentence;
    private final Proximity proximity;
    private final Coordination coordination;
    private @Nullable Set<TimeExpression> ofSaying;

    Times(Sentence sentence) {
        this.sentence = sentence;
        this.proximity = new Proximity(sentence);
        this.coordination = new Coordination(sentence);
    }

    /** The time of what a cue says, or null where its clause has none. */
    @Nullable TimeExpression of(Span cue, @Nullable Quantity quantity) {
        TimeExpression nearest = null;
        double least = Proximity.FAR;
        for (TimeExpression time : sentence.times()) {
            double cost = cost(time, cue, quantity);
            if (cost < least
                    && (inClause(time, cue, quantity) || opensSentence(time))
                    && !isAside(time, cue)
                    && !isBase(time)
                    && !opensNext(time, cue, quantity)
                    && !isRecord(time, cue, quantity)
                    && !ofSaying().contains(time)
                    && (quantity == null || !isOfOther(time, quantity))) {
                least = cost;
                nearest = time;
            }
        }
        return nearest;
    }

    /** "Acme, which bought Vexon | in 2014, | cut 300 jobs": when something else came to pass. */
    private boolean isAside(TimeExpression time, Span cue) {
        return sentence.asides().isClause(time.span())
                        && !sentence.asides().areTogether(cue, time.span())
                || arePartedByRelative(time.span(), cue);
    }

    /** "bestellt 300 Züge, | die | ab 2028 geliefert werden": a clause that goes on to the end. */
    private boolean arePartedByRelative(Span time, Span cue) {
        Grammar grammar = sentence.grammar();
        Span first = time.start() < cue.start() ? time : cue;
        int later = Math.max(time.start(), cue.start());
        if (grammar.verbLast() || grammar.verbFirst() || first.end() >= later) {
            return false;
        }
        int comma = sentence.text().lastIndexOf(", ", later);
        if (comma < first.end()) {
            return false;
        }
        WordSteps steps = new WordSteps(sentence.text());
        int word = steps.skipSpace(comma + 1, later);
        return steps.isOne(grammar.relatives(), word, steps.wordEnd(word, later));
    }

    private Set<TimeExpression> ofSaying() {
        Set<TimeExpression> known = ofSaying;
        if (known == null) {
            known = TimesOfSaying.in(sentence);
            ofSaying = known;
        }
        return known;
    }

    /** 余额335万亿元，| 前三季度 | 新增…: behind such a comma a time belongs to what follows it. */
    private boolean opensNext(TimeExpression time, Span cue, @Nullable Quantity quantity) {
        int end = quantity == null ? cue.end() : Math.max(cue.end(), quantity.span().end());
        return time.span().start() >= end
                && sentence.text().substring(end, time.span().start()).indexOf(WIDE_COMMA) >= 0;
    }

    /** "rose to 61 %, the highest | since 1983 |": how long there was no such figure. */
    private boolean isRecord(TimeExpression time, Span cue, @Nullable Quantity quantity) {
        int end = quantity == null ? cue.end() : Math.max(cue.end(), quantity.span().end());
        return time.bound() == TimeExpression.Bound.SINCE
                && time.span().start() >= end
                && sentence.text().substring(end, time.span().start()).indexOf(',') >= 0;
    }

    private boolean inClause(TimeExpression time, Span cue, @Nullable Quantity quantity) {
        if (sentence.grammar().verbLast()) {
            return proximity.sameClause(cue, time.span());
        }
        return !coordination.isSeparated(cue, time.span())
                || quantity != null && !coordination.isSeparated(quantity.span(), time.span());
    }

    /** Whether a figure is only compared with what it was then: "than a year earlier", 前年同期比. */
    private boolean isBase(TimeExpression time) {
        if (time.edtf().contains("/")) {
            // "From 2021 to 2022": the word belongs to the period.
            return false;
        }
        Span span = time.span();
        Grammar grammar = sentence.grammar();
        int from = Math.max(sentence.span().start(), span.start() - LONGEST_WORDS);
        String before = FoldedText.fold(sentence.text().substring(from, span.start())).strip();
        if (grammar.baseWords().stream().anyMatch(word -> Words.endsWithWord(before, word))) {
            return true;
        }
        int to = Math.min(sentence.span().end(), span.end() + LONGEST_WORDS);
        String rest = FoldedText.fold(sentence.text().substring(span.end(), to));
        return grammar.baseParticles().stream()
                .anyMatch(particle -> Words.beginsWithParticle(rest, particle));
    }

    /** "fell to 3 million from | 4 million | a year earlier": the time of the amount before it. */
    private boolean isOfOther(TimeExpression time, Quantity own) {
        return sentence.quantities().stream()
                .filter(other -> other.kind() == own.kind())
                .filter(other -> Objects.equals(other.unit(), own.unit()))
                .filter(other -> other.span().start() >= own.span().end())
                .filter(other -> other.span().end() <= time.span().start())
                .filter(other -> !isListed(own, other))
                .map(other -> sentence.gap(other.span(), time.span()))
                .anyMatch(gap -> Words.areSmall(gap, sentence.grammar()));
    }

    private boolean isListed(Quantity one, Quantity other) {
        String gap = sentence.gap(one.span(), other.span()).replace(',', ' ').strip();
        return gap.isEmpty() || sentence.grammar().conjunctions().contains(gap);
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
