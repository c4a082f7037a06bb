package org.polygraph.claim;

import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands between an article and its noun where a language puts a whole clause there: "Die |
 * von den USA verhängten | Zölle", "Das | 1954 in Bonn gegründete | Unternehmen". Nobody in it is
 * the subject of the sentence, and what its participle says is said of the noun. Only where nouns
 * have capitals, so that the noun can be told.
 */
final class ExtendedAttribute {

    private static final int MOST_WORDS = 16;
    private static final int SHORTEST = 5;
    private static final int YEAR = 4;

    /**
     * One of a sentence.
     *
     * @param words from behind the article up to the noun
     * @param noun the noun, with what is written as one name with it
     */
    record Found(Span words, Span noun) {}

    private final String text;
    private final Span sentence;
    private final Grammar grammar;
    private final WordSteps steps;

    private ExtendedAttribute(String text, Span sentence, Grammar grammar) {
        this.text = text;
        this.sentence = sentence;
        this.grammar = grammar;
        this.steps = new WordSteps(text);
    }

    /** All of a sentence, in the order of the text. */
    static List<Found> in(String text, Span sentence, Grammar grammar) {
        return grammar.nounsCapitalised() && !grammar.adjectiveEndings().isEmpty()
                ? new ExtendedAttribute(text, sentence, grammar).all()
                : List.of();
    }

    private List<Found> all() {
        List<Found> found = new ArrayList<>();
        int end = sentence.end();
        for (int i = sentence.start(); i < end; ) {
            int word = steps.skipSpace(i, end);
            int wordEnd = steps.wordEnd(word, end);
            int next = Math.max(wordEnd, i + 1);
            if (isArticle(word, wordEnd) && opensAttribute(wordEnd)) {
                Optional<Found> one = attribute(wordEnd);
                one.ifPresent(found::add);
                next = one.map(attribute -> attribute.noun().end()).orElse(next);
            }
            i = next;
        }
        return found;
    }

    /** A relative pronoun, which a comma stands before, is none. */
    private boolean isArticle(int word, int end) {
        int before = steps.trimmedEnd(sentence.start(), word);
        boolean comma = before > sentence.start() && text.charAt(before - 1) == ',';
        return word < end && steps.isOne(grammar.determiners(), word, end) && !comma;
    }

    /** A preposition or a year behind the article: no noun phrase begins so. */
    private boolean opensAttribute(int from) {
        int end = sentence.end();
        int word = steps.skipSpace(from, end);
        int wordEnd = steps.wordEnd(word, end);
        String first = text.substring(word, wordEnd);
        boolean year = first.length() == YEAR && first.chars().allMatch(Character::isDigit);
        return year || steps.isOne(grammar.prepositions(), word, wordEnd) && !first.isEmpty();
    }

    private Optional<Found> attribute(int from) {
        int end = sentence.end();
        int first = steps.skipSpace(from, end);
        int word = steps.skipSpace(steps.wordEnd(first, end), end);
        int before = first;
        for (int words = 0; words < MOST_WORDS && word < end; words++) {
            int wordEnd = steps.wordEnd(word, end);
            if (NounPhrase.BREAKS.indexOf(text.charAt(wordEnd - 1)) >= 0) {
                return Optional.empty();
            }
            int next = steps.skipSpace(wordEnd, end);
            if (isParticiple(word, wordEnd) && endsPhrase(before) && isCapital(next, end)) {
                return Optional.of(new Found(new Span(first, wordEnd), noun(next)));
            }
            before = word;
            word = next;
        }
        return Optional.empty();
    }

    /** Whether a word is an adjective by its ending. */
    private boolean isParticiple(int start, int end) {
        String word = text.substring(start, end);
        return word.length() >= SHORTEST
                && word.codePoints().allMatch(Character::isLowerCase)
                && grammar.adjectiveEndings().anyEnds(word)
                && !steps.isOne(grammar.determiners(), start, end)
                && !steps.isOne(grammar.fillers(), start, end)
                && !steps.isOne(grammar.openers(), start, end)
                && !steps.isOne(grammar.prepositions(), start, end);
    }

    /** Whether a word is a noun or a number, so that what follows is no adjective of its own. */
    private boolean endsPhrase(int word) {
        int first = text.codePointAt(word);
        return Character.isUpperCase(first) || Character.isDigit(first);
    }

    private boolean isCapital(int index, int end) {
        return index < end && Character.isUpperCase(text.codePointAt(index));
    }

    private Span noun(int start) {
        int limit = sentence.end();
        int end = start;
        for (int word = start; isCapital(word, limit); word = steps.skipSpace(end, limit)) {
            int wordEnd = steps.wordEnd(word, limit, NounPhrase.BREAKS + ".");
            if (wordEnd <= word) {
                break;
            }
            end = wordEnd;
            if (end < limit && text.charAt(end) != ' ') {
                break;
            }
        }
        return new Span(start, end);
    }
}
