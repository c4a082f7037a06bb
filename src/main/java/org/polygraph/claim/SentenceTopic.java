package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.Optional;

/**
 * What a whole sentence is about in scripts without spaces, though clauses stand between it and
 * what is said: whoever opens it in Chinese, what bears the topic's particle in Japanese.
 */
final class SentenceTopic {

    private static final int NEAR_START = 12;

    private final Sentence sentence;

    SentenceTopic(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * @param speaker who the sentence is attributed to, or null
     */
    Optional<Slot> of(Cue cue, Relation relation, @Nullable Slot speaker) {
        boolean spaced = WordEdges.isSpaced(sentence.text().charAt(sentence.span().start()));
        if (spaced
                || EventFinder.isHarm(relation)
                || ((RelationCue) cue.meaning()).subject() == Side.CONTEXT) {
            return Optional.empty();
        }
        return sentence.grammar().verbLast()
                ? marked(cue, relation, speaker)
                : opening(cue, relation);
    }

    private Optional<Slot> opening(Cue cue, Relation relation) {
        return sentence.slots().stream()
                .filter(slot -> slot.span().end() <= cue.span().start())
                .findFirst()
                .filter(slot -> slot.span().start() - sentence.span().start() <= NEAR_START)
                .filter(slot -> slot.entity().type() == EntityClass.ORGANIZATION)
                .filter(slot -> relation.domain().contains(EntityClass.ORGANIZATION));
    }

    /** The words before the first topic's particle: "昨年の|刑法犯|は73万件で、5.2%上回った". */
    private Optional<Slot> marked(Cue cue, Relation relation, @Nullable Slot speaker) {
        for (int i = sentence.span().start() + 2; i < cue.span().start(); i++) {
            int at = i;
            boolean topic =
                    sentence.grammar().topicMarkers().stream()
                            .anyMatch(marker -> sentence.text().startsWith(marker, at));
            if (topic && !endsSlot(at) && !isBehindCase(at)) {
                return phrase(at)
                        .filter(slot -> SubjectFinder.isIn(relation.domain(), slot))
                        .filter(slot -> speaker == null || !slot.span().overlaps(speaker.span()));
            }
        }
        return Optional.empty();
    }

    /** Whether a topic is only where or among whom: 採決で|は. */
    private boolean isBehindCase(int index) {
        return sentence.grammar()
                .caseMarkers()
                .contains(sentence.text().substring(index - 1, index));
    }

    private boolean endsSlot(int index) {
        return sentence.slots().stream()
                .map(Slot::span)
                .anyMatch(span -> new Particles(sentence).behind(span) == index);
    }

    private Optional<Slot> phrase(int end) {
        int start = new ClauseStart(sentence).startBefore(end);
        for (var time : sentence.times()) {
            start = time.span().end() <= end ? Math.max(start, time.span().end()) : start;
        }
        for (String particle : sentence.grammar().connectors()) {
            start = sentence.text().startsWith(particle, start) ? start + particle.length() : start;
        }
        return start >= end
                ? Optional.empty()
                : new PhraseBounds(sentence)
                        .of(start, end, false)
                        .filter(span -> noSlot(span))
                        .map(sentence::slotAt);
    }

    private boolean noSlot(Span span) {
        return !sentence.hasSlot(span);
    }
}
