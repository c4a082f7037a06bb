package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.Quantity;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.Optional;

/** Which figure of the sentence a change in percent is of. */
final class FigureOfChange {

    private final Sentence sentence;
    private final FigureNoun figures;

    FigureOfChange(Sentence sentence) {
        this.sentence = sentence;
        this.figures = new FigureNoun(sentence);
    }

    /** The figure that a change in percent is of: "revenue of 3 billion, | up 5 %". */
    Optional<Slot> of(Cue change, Quantity quantity) {
        return of(change, quantity, sentence.span().start());
    }

    /** The same, of those that stand behind an index. */
    Optional<Slot> of(Cue change, Quantity quantity, int from) {
        boolean relative =
                quantity.kind() == Quantity.Kind.PERCENT || quantity.kind() == Quantity.Kind.RATIO;
        if (!sentence.is(change, Trait.CHANGE) || !relative) {
            return Optional.empty();
        }
        int end = Math.min(change.span().start(), quantity.span().start());
        return sentence.cues(RelationCue.class).stream()
                .filter(cue -> sentence.tellsFigure(cue) && cue.span().end() <= end)
                .filter(cue -> cue.span().start() >= from)
                .filter(cue -> nounStart(cue.span()) < cue.span().end())
                .reduce((first, second) -> second)
                .flatMap(
                        cue ->
                                figures.topicAt(cue)
                                        .or(
                                                () ->
                                                        new PhraseBounds(sentence)
                                                                .of(
                                                                        nounStart(cue.span()),
                                                                        cue.span().end(),
                                                                        false)
                                                                .map(sentence::slotAt)));
    }

    /**
     * Behind the verb that a cue begins with ("membukukan | laba bersih"); its end if it is one.
     */
    private int nounStart(Span cue) {
        if (!WordEdges.isSpaced(sentence.text().charAt(cue.start()))) {
            return cue.start()
                    + sentence.grammar()
                            .verbs()
                            .longestAt(sentence.text(), cue.start(), cue.end() - 1);
        }
        WordSteps steps = new WordSteps(sentence.text());
        int end = steps.wordEnd(cue.start(), cue.end());
        return new Verbs(sentence).isVerb(cue.start(), end)
                ? steps.skipSpace(end, cue.end())
                : cue.start();
    }
}
