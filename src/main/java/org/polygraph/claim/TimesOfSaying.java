package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.SourceCue;
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

    /** Whether between the day and the verb stand only small words and who says it. */
    private boolean isBeside(Span time, Span verb) {
        if (time.start() < verb.end()) {
            return time.end() <= verb.start() && sentence.gap(time, verb).isEmpty();
        }
        int from = verb.end();
        for (Slot slot : sentence.slots()) {
            if (slot.span().start() >= from && slot.span().end() <= time.start()) {
                if (!isSmall(from, slot.span().start())) {
                    return false;
                }
                from = slot.span().end();
            }
        }
        return time.start() - verb.end() <= LONGEST && isSmall(from, time.start());
    }

    private boolean isSmall(int from, int to) {
        String gap = from < to ? sentence.gap(new Span(from, from), new Span(to, to)) : "";
        return gap.indexOf(',') < 0 && Words.areSmall(gap, sentence.grammar());
    }
}
