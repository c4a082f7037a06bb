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

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;

    private ExtendedAttribute(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
    }

    /** All of a sentence, in the order of the text. */
    static List<Found> in(Sentence sentence) {
        Grammar grammar = sentence.grammar();
        return grammar.nounsCapitalised() && !grammar.adjectiveEndings().isEmpty()
                ? new ExtendedAttribute(sentence).all()
                : List.of();
    }

    /** That which a span stands in. */
    static Optional<Found> around(List<Found> all, Span span) {
        return all.stream().filter(found -> found.words().contains(span)).findFirst();
    }

    private List<Found> all() {
        List<Found> found = new ArrayList<>();
        int end = sentence.span().end();
        for (int i = sentence.span().start(); i < end; ) {
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
        int before = steps.trimmedEnd(sentence.span().start(), word);
        boolean comma =
                before > sentence.span().start() && sentence.text().charAt(before - 1) == ',';
        return word < end && steps.isOne(grammar.determiners(), word, end) && !comma;
    }

    /** A preposition or a year behind the article: no noun phrase begins so. */
    private boolean opensAttribute(int from) {
        int end = sentence.span().end();
        int word = steps.skipSpace(from, end);
        int wordEnd = steps.wordEnd(word, end);
        String text = sentence.text().substring(word, wordEnd);
        boolean year = text.length() == YEAR && text.chars().allMatch(Character::isDigit);
        return year || steps.isOne(grammar.prepositions(), word, wordEnd) && !text.isEmpty();
    }

    private Optional<Found> attribute(int from) {
        int end = sentence.span().end();
        int first = steps.skipSpace(from, end);
        int word = steps.skipSpace(steps.wordEnd(first, end), end);
        int before = first;
        for (int words = 0; words < MOST_WORDS && word < end; words++) {
            int wordEnd = steps.wordEnd(word, end);
            if (NounPhrase.BREAKS.indexOf(sentence.text().charAt(wordEnd - 1)) >= 0) {
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
        String word = sentence.text().substring(start, end);
        return word.length() >= SHORTEST
                && word.codePoints().allMatch(Character::isLowerCase)
                && grammar.adjectiveEndings().stream().anyMatch(word::endsWith)
                && !steps.isOne(grammar.determiners(), start, end)
                && !steps.isOne(grammar.fillers(), start, end)
                && !steps.isOne(grammar.openers(), start, end)
                && !steps.isOne(grammar.prepositions(), start, end);
    }

    /** Whether a word is a noun or a number, so that what follows is no adjective of its own. */
    private boolean endsPhrase(int word) {
        int first = sentence.text().codePointAt(word);
        return Character.isUpperCase(first) || Character.isDigit(first);
    }

    private boolean isCapital(int index, int end) {
        return index < end && Character.isUpperCase(sentence.text().codePointAt(index));
    }

    private Span noun(int start) {
        int limit = sentence.span().end();
        int end = start;
        for (int word = start; isCapital(word, limit); word = steps.skipSpace(end, limit)) {
            int wordEnd = steps.wordEnd(word, limit, NounPhrase.BREAKS + ".");
            if (wordEnd <= word) {
                break;
            }
            end = wordEnd;
            if (end < limit && sentence.text().charAt(end) != ' ') {
                break;
            }
        }
        return new Span(start, end);
    }
}
