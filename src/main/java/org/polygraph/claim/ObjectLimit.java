package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.SourceCue;
import org.polygraph.text.FoldedText;

/** Where the words behind a verb end at the latest, for something else is told from there. */
final class ObjectLimit {

    private static final int NEAR = 16;

    private final Sentence sentence;

    ObjectLimit(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Where the first amount, time or cue behind an index stands. */
    int behind(int from) {
        int limit = sentence.span().end();
        for (var quantity : sentence.quantities()) {
            limit =
                    quantity.span().start() >= from
                            ? Math.min(limit, quantity.span().start())
                            : limit;
        }
        for (var time : sentence.times()) {
            limit = time.span().start() >= from ? Math.min(limit, time.span().start()) : limit;
        }
        WordSteps steps = new WordSteps(sentence.text());
        for (Cue cue : sentence.cues()) {
            int start = steps.startOfWord(cue.span().start());
            boolean verb =
                    cue.meaning() instanceof RelationCue meaning
                                    && (sentence.is(cue, Trait.LEVEL) || !isFirstNoun(from, start))
                            || cue.meaning() instanceof SourceCue;
            limit = verb && start > from ? Math.min(limit, start) : limit;
        }
        return limit;
    }

    /**
     * Whether only determiners stand between a verb and a cue: then that is no verb but the noun
     * that is the object ("rejected | the demand").
     */
    private boolean isFirstNoun(int from, int start) {
        if (start < from || start - from > NEAR) {
            return false;
        }
        String between = FoldedText.fold(sentence.text().substring(from, start)).strip();
        return between.isEmpty() || Words.allIn(between, sentence.grammar().determiners());
    }
}
