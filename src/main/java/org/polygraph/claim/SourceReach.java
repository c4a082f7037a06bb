package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.CueMeaning.SourceCue;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What of a sentence somebody who is said to say something can have said. */
final class SourceReach {

    /** What sets off that something was said before it. */
    private static final Pattern SAID_BEFORE = Pattern.compile("[,;:，；：、،\"”“»«„–—]");

    private final Sentence sentence;

    SourceReach(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Whether what a cue tells can be what a source says. */
    boolean covers(SourceReader.Source source, Cue cue) {
        return !isInsertedBefore(cue, source.cue()) && !saysOtherThing(source, cue);
    }

    /**
     * Whether a cue stands in a clause put in between before the verb of saying: "La compañía, que
     * ya | ha captado 350 millones, prevé".
     */
    private boolean isInsertedBefore(Cue cue, Cue saying) {
        return !sentence.grammar().verbLast()
                && ((SourceCue) saying.meaning()).modality() != null
                && cue.span().end() <= saying.span().start()
                && sentence.asides().contains(cue.span().start())
                && !sentence.asides().contains(saying.span().start());
    }

    /**
     * Whether somebody only says what comes behind the verb: "They | voted to strike after Acme
     * confirmed that". Of what stands before it only a mark tells that it was said, too, or the
     * pronoun of a relative clause ("the loss | that Acme reported").
     */
    private boolean saysOtherThing(SourceReader.Source source, Cue cue) {
        Slot speaker = source.slot();
        Grammar grammar = sentence.grammar();
        if (speaker == null
                || grammar.verbLast()
                || ((SourceCue) source.cue().meaning()).source() == Side.AFTER
                || speaker.span().end() > source.cue().span().start()
                || cue.span().end() > speaker.span().start()) {
            return false;
        }
        String between = sentence.gap(cue.span(), speaker.span());
        return !SAID_BEFORE.matcher(between).find()
                && Arrays.stream(between.split(" "))
                        .anyMatch(
                                word ->
                                        grammar.clauseWords().contains(word)
                                                && !grammar.relatives().contains(word));
    }
}
