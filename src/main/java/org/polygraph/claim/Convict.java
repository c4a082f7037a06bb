package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.Quantity;

import java.util.Optional;

/** Whom a court sentences, behind the verb: "A judge sentenced | a former banker | to 6 years". */
final class Convict {

    private static final String SENTENCED = "sentencedTo";

    private final Sentence sentence;
    private final WordSteps steps;

    Convict(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
    }

    /** Empty where the verb is a passive, or nobody stands between it and the penalty. */
    Optional<Slot> of(Cue cue, Relation relation, Quantity penalty) {
        boolean verb =
                relation.name().equals(SENTENCED)
                        && ((RelationCue) cue.meaning()).subject() == Side.EITHER
                        && new Verbs(sentence).isFinite(cue.span().start(), cue.span().end());
        if (!verb || isPassive(cue) || penalty.span().start() < cue.span().end()) {
            return Optional.empty();
        }
        return new PhraseBehind(sentence)
                .at(cue.span().end())
                .filter(span -> span.end() <= penalty.span().start())
                .map(words -> sentence.slotOver(words, slot -> true));
    }

    private boolean isPassive(Cue cue) {
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, cue.span().start());
        return steps.isOne(sentence.grammar().passiveVerbs(), steps.wordStart(first, end), end);
    }
}
