package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.text.Span;

import java.util.Optional;

/** With whom somebody does something: not who does what the next verb tells. */
final class Companion {

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;

    Companion(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
    }

    /**
     * Whoever stands before a word for "with", where the verb comes last: "KKR | ile görüşüyor".
     */
    Optional<Slot> of(Cue cue, Relation relation) {
        if (!grammar.verbLast() || grammar.withWords().isEmpty()) {
            return Optional.empty();
        }
        Proximity proximity = new Proximity(sentence);
        return sentence.slots().stream()
                .filter(slot -> slot.span().end() < cue.span().end())
                .filter(slot -> relation.range().contains(slot.entity().type()))
                .filter(this::isBeforeWith)
                .filter(slot -> proximity.sameClause(cue.span(), slot.span()))
                .reduce((one, other) -> other);
    }

    private boolean isBeforeWith(Slot slot) {
        int limit = sentence.span().end();
        int word = steps.skipSpace(slot.span().end(), limit);
        return steps.isOne(grammar.withWords(), word, steps.wordEnd(word, limit));
    }

    /**
     * Whether a verb before it ends in the preposition that a name stands behind, so that whoever
     * does that does what the next verb tells, too: "FPT | bắt tay với | Nvidia | xây dựng".
     */
    boolean isOne(Cue next, Slot slot) {
        return grammar.ownersBehind()
                && slot.span().end() <= next.span().start()
                && sentence.gap(slot.span(), next.span()).isEmpty()
                && sentence.cues(RelationCue.class).stream()
                        .filter(verb -> verb.span().end() < slot.span().start())
                        .filter(verb -> sentence.gap(verb.span(), slot.span()).isEmpty())
                        .map(Cue::span)
                        .anyMatch(this::endsInPreposition);
    }

    private boolean endsInPreposition(Span verb) {
        int last = steps.wordStart(verb.start(), verb.end());
        return last > verb.start() && steps.isOne(grammar.prepositions(), last, verb.end());
    }
}
