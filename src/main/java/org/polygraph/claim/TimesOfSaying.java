package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.SourceCue;
import org.polygraph.mention.Quantity;
import org.polygraph.mention.TimeExpression;
import org.polygraph.text.Span;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Days on which something was said rather than done: "…, the union said | on Thursday", "teilte das
 * Unternehmen | am Dienstag | mit". A month or a year beside a verb of saying is what is told of
 * ("reported | in 2023 | a loss").
 */
final class TimesOfSaying {

    private static final int LONGEST = 60;
    private static final int DAY = "2026-11-05".length();
    private static final String APOSTROPHES = "'’";

    private final Sentence sentence;

    private TimesOfSaying(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Those of a sentence; none where the verb stands last, since a day opens the clause there. */
    static Set<TimeExpression> in(Sentence sentence) {
        List<Cue> verbs = sentence.cues(SourceCue.class);
        if (verbs.isEmpty() || sentence.times().isEmpty() || sentence.grammar().verbLast()) {
            return Set.of();
        }
        TimesOfSaying times = new TimesOfSaying(sentence);
        Set<TimeExpression> found = new HashSet<>();
        for (TimeExpression time : sentence.times()) {
            if (time.edtf().length() == DAY && !times.isOwner(time)) {
                for (Cue verb : verbs) {
                    if (times.isBeside(time.span(), verb.span())) {
                        found.add(time);
                    }
                }
            }
        }
        return found;
    }

    /** "said | Tuesday|'s attack killed": the day of the attack. */
    private boolean isOwner(TimeExpression time) {
        int end = time.span().end();
        return end < sentence.span().end() && APOSTROPHES.indexOf(sentence.text().charAt(end)) >= 0;
    }

    /** Whether nothing that is told stands between the day and the verb: only who says it. */
    private boolean isBeside(Span time, Span verb) {
        if (time.start() < verb.end()) {
            return time.end() <= verb.start() && sentence.gap(time, verb).isEmpty();
        }
        return time.start() - verb.end() <= LONGEST
                && sentence.gap(verb, time).indexOf(',') < 0
                && isFree(verb.end(), time.start());
    }

    private boolean isFree(int from, int to) {
        for (Cue cue : sentence.cues()) {
            boolean tells = cue.meaning() instanceof RelationCue;
            if (tells && cue.span().start() >= from && cue.span().end() <= to) {
                return false;
            }
        }
        for (Quantity quantity : sentence.quantities()) {
            if (quantity.span().start() >= from && quantity.span().end() <= to) {
                return false;
            }
        }
        return true;
    }
}
