package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.Span;

/**
 * What of a phrase stands behind a verb in it, whose object it is, where no article sets the two
 * apart: "śledczy zabezpieczyli | majątek | wart 11,5 mln zł", "Tập đoàn Sao Mai trúng thầu | gói
 * thầu | có giá trị".
 */
final class AfterVerb {

    private final Sentence sentence;
    private final Verbs verbs;
    private final WordSteps steps;

    AfterVerb(Sentence sentence) {
        this.sentence = sentence;
        this.verbs = new Verbs(sentence);
        this.steps = new WordSteps(sentence.text());
    }

    /** The phrase itself where no verb is in it, or nothing stands behind that. */
    Slot of(Slot phrase) {
        Grammar grammar = sentence.grammar();
        if (grammar.verbLast() || grammar.verbFirst() || grammar.articlesNeeded()) {
            return phrase;
        }
        return sentence.cues(RelationCue.class).stream()
                .filter(cue -> isVerbWithin(cue, phrase.span()))
                .map(cue -> steps.skipSpace(cue.span().end(), phrase.span().end()))
                .reduce((first, second) -> second)
                .filter(start -> start < phrase.span().end())
                .map(start -> sentence.slotAt(new Span(start, phrase.span().end())))
                .orElse(phrase);
    }

    private boolean isVerbWithin(Cue cue, Span phrase) {
        boolean within = cue.span().start() > phrase.start() && cue.span().end() < phrase.end();
        int end = steps.wordEnd(cue.span().start(), cue.span().end());
        return within
                && (verbs.isFinite(cue.span().start(), end)
                        || isSomebody(new Span(phrase.start(), cue.span().start())));
    }

    /** Whether a name stands there that is no topic's. */
    private boolean isSomebody(Span before) {
        return sentence.slots().stream()
                .filter(slot -> slot.entity().type() != EntityClass.TOPIC)
                .filter(slot -> slot.entity().type() != EntityClass.GROUP)
                .anyMatch(slot -> before.contains(slot.span()));
    }
}
