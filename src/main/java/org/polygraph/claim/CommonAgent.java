package org.polygraph.claim;

import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

/**
 * Whether a common noun behind the word for an agent is somebody who acts: "by | the council", "by
 * | shareholders", but not "by | a majority". Only where the language lists nouns that are not.
 */
final class CommonAgent {

    /** Of English, whose agent word stands before deeds, too: "by | selling bonds". */
    private static final String GERUND = "ing";

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;

    CommonAgent(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
    }

    boolean is(Span phrase) {
        int head = steps.wordStart(phrase.start(), phrase.end());
        int first = steps.wordEnd(phrase.start(), phrase.end());
        String opening = FoldedText.fold(sentence.text().substring(phrase.start(), first));
        return !grammar.noAgents().isEmpty()
                && Character.isLowerCase(sentence.text().codePointAt(head))
                && !steps.isOne(grammar.noAgents(), head, phrase.end())
                && !steps.isOne(grammar.noAgents(), phrase.start(), first)
                && !opening.endsWith(GERUND)
                && !sentence.hasTime(phrase)
                && !sentence.hasAmount(phrase);
    }
}
