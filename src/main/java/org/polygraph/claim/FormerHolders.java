package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.text.Span;
import org.polygraph.text.WordSet;

import java.util.Set;

/** Offices that somebody held and holds no more: of them nothing is claimed. */
final class FormerHolders {

    /** Between a name and the office it is of: "Intel-Chef". */
    private static final Set<String> JOINS = Set.of("", "-");

    private final Sentence sentence;

    FormerHolders(Sentence sentence) {
        this.sentence = sentence;
    }

    /** "the former | chief executive", "the former Acme | chief executive", الرئيس | السابق. */
    boolean isOf(Cue office) {
        WordSet words = sentence.grammar().formerHolders();
        if (words.isEmpty()) {
            return false;
        }
        Span span = office.span();
        Proximity proximity = new Proximity(sentence);
        WordSteps steps = new WordSteps(sentence.text());
        int behind = steps.skipSpace(span.end(), sentence.span().end());
        return proximity.isBehind(span, words)
                || steps.isOne(words, behind, steps.wordEnd(behind, sentence.span().end()))
                || sentence.slots().stream()
                        .map(Slot::span)
                        .filter(name -> name.end() <= span.start())
                        .filter(name -> JOINS.contains(sentence.gap(name, span)))
                        .anyMatch(name -> proximity.isBehind(name, words));
    }
}
