package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

/**
 * A preposition and its noun in front of the subject, where nothing sets the two apart: "W ubiegłym
 * sezonie | przychody klubu", "Z budynku | ewakuowano".
 */
final class Adverbial {

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;

    Adverbial(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
    }

    /**
     * What of a phrase stands behind its adverbial, where a figure begins it or the adverbial is a
     * known place; where it holds no more than one word, that word; else the phrase.
     */
    Span behind(Span phrase) {
        int preposition = steps.wordEnd(phrase.start(), phrase.end());
        if (preposition >= phrase.end()
                || grammar.verbLast()
                || grammar.verbFirst()
                || !WordEdges.isSpaced(sentence.text().charAt(phrase.start()))
                || !isPreposition(phrase.start(), preposition)) {
            return phrase;
        }
        int noun = steps.skipSpace(preposition, phrase.end());
        boolean bare = grammar.indefinites().isEmpty();
        if (steps.wordEnd(noun, phrase.end()) == phrase.end()) {
            boolean small =
                    steps.isOne(grammar.determiners(), noun, phrase.end())
                            || steps.isOne(grammar.against(), phrase.start(), preposition);
            return bare && !small ? new Span(noun, phrase.end()) : phrase;
        }
        for (Slot slot : sentence.slots()) {
            boolean place = slot.span().start() == noun && slot.span().end() < phrase.end();
            if (place && slot.entity().type() == EntityClass.PLACE) {
                int next = steps.skipSpace(slot.span().end(), phrase.end());
                boolean more = isPreposition(next, steps.wordEnd(next, phrase.end()));
                return more ? slot.span() : new Span(next, phrase.end());
            }
        }
        for (Cue cue : sentence.cues(RelationCue.class)) {
            boolean within = cue.span().start() > noun && cue.span().end() <= phrase.end();
            if (within && sentence.tellsFigure(cue)) {
                return new Span(cue.span().start(), phrase.end());
            }
        }
        return phrase;
    }

    /** Whether words in the subject's place are no subject ("in Scotland", في السعودية). */
    boolean isOne(Span phrase) {
        boolean told = !grammar.attachedArticles().isEmpty() || !grammar.indefinites().isEmpty();
        int end = steps.wordEnd(phrase.start(), phrase.end());
        return (told
                        || isOfPairs(phrase)
                        || steps.isOne(grammar.against(), phrase.start(), end)
                        || isSmall(steps.skipSpace(end, phrase.end()), phrase.end()))
                && steps.isOne(grammar.prepositions(), phrase.start(), end);
    }

    private boolean isBehindPreposition(int noun) {
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, noun);
        return isPreposition(steps.wordStart(first, end), end);
    }

    /** "A | Marinha" has its article, which looks like one. */
    private boolean isPreposition(int start, int end) {
        return steps.isOne(grammar.prepositions(), start, end)
                && !steps.isOne(grammar.determiners(), start, end);
    }

    /** "Из-за снегопада в Екатеринбурге": prepositions with a noun each, and more than one. */
    private boolean isOfPairs(Span phrase) {
        int pairs = 0;
        for (int i = phrase.start(); i < phrase.end(); pairs++) {
            int end = steps.wordEnd(i, phrase.end());
            int noun = steps.skipSpace(end, phrase.end());
            if (!isPreposition(i, end) || noun >= phrase.end()) {
                return false;
            }
            i = steps.skipSpace(steps.wordEnd(noun, phrase.end()), phrase.end());
        }
        return pairs > 1;
    }

    /** "z | nich": nothing but a pronoun. */
    private boolean isSmall(int start, int end) {
        return start < end && steps.isOne(grammar.determiners(), start, end);
    }

    /** Whether a noun right behind its preposition only says where people came to harm. */
    boolean isWhereOfHarm(Span noun, Relation relation) {
        return EventFinder.isHarm(relation)
                && grammar.indefinites().isEmpty()
                && !grammar.verbLast()
                && !grammar.verbFirst()
                && isBehindPreposition(noun.start());
    }
}
