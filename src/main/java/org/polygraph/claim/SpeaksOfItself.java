package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.CueMeaning.SourceCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pronouns right behind a verb of saying that stand for the organisation that says it: "after Acme
 * confirmed | it would close its depot". Pronouns for people are told elsewhere.
 */
final class SpeaksOfItself {

    /** Between the organisation and its verb: "Acme on Tuesday | said". */
    private static final int NEAR = 24;

    private final Sentence sentence;
    private final WordSteps steps;

    SpeaksOfItself(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
    }

    /** A slot for each such pronoun. */
    List<Slot> pronouns() {
        Grammar grammar = sentence.grammar();
        if (grammar.verbLast() || grammar.pronouns().isEmpty()) {
            return List.of();
        }
        List<Slot> found = new ArrayList<>();
        for (Cue cue : sentence.cues(SourceCue.class)) {
            if (((SourceCue) cue.meaning()).source() != Side.AFTER) {
                Span pronoun = pronounBehind(cue);
                if (pronoun != null) {
                    speaker(cue).map(slot -> at(pronoun, slot)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private @Nullable Span pronounBehind(Cue cue) {
        int limit = sentence.span().end();
        int start = steps.skipSpace(cue.span().end(), limit);
        int end = steps.wordEnd(start, limit);
        if (steps.isOne(sentence.grammar().clauseWords(), start, end)) {
            start = steps.skipSpace(end, limit);
            end = steps.wordEnd(start, limit);
        }
        boolean thing =
                steps.isOne(sentence.grammar().pronouns(), start, end)
                        && sentence.grammar()
                                .references()
                                .get(sentence.text().substring(start, end))
                                .isEmpty();
        return thing ? new Span(start, end) : null;
    }

    /** The organisation right before its verb, not one whose people say it ("analysts at Acme"). */
    private Optional<Slot> speaker(Cue cue) {
        Proximity proximity = new Proximity(sentence);
        Slot last = null;
        for (Slot slot : sentence.slots()) {
            boolean before =
                    slot.span().end() <= cue.span().start()
                            && cue.span().start() - slot.span().end() <= NEAR;
            if (before && (last == null || slot.span().start() > last.span().start())) {
                last = slot;
            }
        }
        return Optional.ofNullable(last)
                .filter(slot -> slot.entity().type() == EntityClass.ORGANIZATION)
                .filter(
                        slot ->
                                !proximity.isBehind(
                                        slot.span(), sentence.grammar().prepositions()));
    }

    private Slot at(Span pronoun, Slot speaker) {
        return new Slot(
                pronoun,
                speaker.entity(),
                Confidence.ofReference(0),
                "“" + pronoun.of(sentence.text()) + "” for who says it");
    }
}
