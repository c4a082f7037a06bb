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

    /** "eski | imar | müdürü": a noun for the department between the two. */
    private boolean isBeforeNoun(Span office, WordSet words, WordSteps steps) {
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, office.start());
        int noun = steps.wordStart(first, end);
        int before = steps.trimmedEnd(first, noun);
        return sentence.grammar().verbLast()
                && !sentence.grammar().accusatives().isEmpty()
                && noun < end
                && Character.isLowerCase(sentence.text().charAt(noun))
                && steps.isOne(words, steps.wordStart(first, before), before);
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
                || isBeforeNoun(span, words, steps)
                || steps.isOne(words, behind, steps.wordEnd(behind, sentence.span().end()))
                || sentence.slots().stream()
                        .map(Slot::span)
                        .filter(name -> name.end() <= span.start())
                        .filter(name -> JOINS.contains(sentence.gap(name, span)))
                        .anyMatch(name -> proximity.isBehind(name, words));
    }
}
