package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.text.Span;

import java.util.List;

/**
 * Where a noun phrase ends in a language that writes its article on to the noun and puts the verb
 * first, so that verb, subject and object stand side by side: "رفض | التيار الوطني | النتائج". It
 * is a noun, at most one noun before it that it belongs to, and its adjectives.
 */
final class DefinitePhrase {

    private static final int LONGEST_PREFIX = 1;

    private final Sentence sentence;
    private final WordSteps steps;

    DefinitePhrase(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
    }

    /**
     * The first such phrase within words; the words themselves where none has an article, or the
     * language has no such articles.
     *
     * @param adjectivesOnly whether an object may follow, so that only what is an adjective by its
     *     ending is taken along
     */
    Span firstIn(Span words, boolean adjectivesOnly) {
        if (sentence.grammar().attachedArticles().isEmpty()) {
            return words;
        }
        int start = -1;
        boolean behindVerb = startsBehindVerb(words);
        int i = words.start();
        while (i < words.end()) {
            int word = steps.skipSpace(i, words.end());
            int end = steps.wordEnd(word, words.end());
            if (word < end && isDefinite(word, end)) {
                return new Span(
                        start < 0 ? word : start,
                        behindAdjectives(end, words.end(), adjectivesOnly));
            }
            boolean noun = word < end && canBelong(word, end);
            boolean chain = start >= 0 && behindVerb;
            behindVerb |= word < end && !noun && isVerb(word, end);
            start = !noun ? -1 : chain ? start : word;
            i = Math.max(end, i + 1);
        }
        return words;
    }

    /** Whether a word without an article can be a noun that the next one belongs to. */
    private boolean canBelong(int word, int end) {
        Grammar grammar = sentence.grammar();
        return !steps.isOne(grammar.prepositions(), word, end)
                && !steps.isOne(grammar.fillers(), word, end)
                && !isVerb(word, end)
                && sentence.cues().stream().noneMatch(cue -> isVerb(cue, word, end));
    }

    private boolean isVerb(int word, int end) {
        return isOpeningVerb(word, end) || new Verbs(sentence).isVerb(word, end);
    }

    /** Whether a cue is this word, a conjunction written on to it left out. */
    private boolean isVerb(Cue cue, int word, int end) {
        boolean figure = sentence.tellsFigure(cue);
        return !figure
                && cue.span().end() == end
                && cue.span().start() >= word
                && cue.span().start() - word <= LONGEST_PREFIX;
    }

    /** The verb that a sentence opens with behind "and": وهدد | الاتحاد. */
    private boolean isOpeningVerb(int word, int end) {
        return word == sentence.span().start()
                && sentence.grammar().attachedConjunctions().stream()
                        .anyMatch(letter -> sentence.text().startsWith(letter, word))
                && !steps.isOne(sentence.grammar().bodies(), word, end);
    }

    /** Whether a verb stands right before words, so that all of them up to a noun are nouns. */
    private boolean startsBehindVerb(Span words) {
        int end = steps.trimmedEnd(sentence.span().start(), words.start());
        return sentence.cues(RelationCue.class).stream().anyMatch(cue -> cue.span().end() == end);
    }

    private int behindAdjectives(int from, int limit, boolean adjectivesOnly) {
        int end = from;
        while (end < limit) {
            int word = steps.skipSpace(end, limit);
            int wordEnd = steps.wordEnd(word, limit);
            if (word >= wordEnd
                    || !isDefinite(word, wordEnd)
                    || adjectivesOnly && !isAdjective(wordEnd)) {
                return end;
            }
            end = wordEnd;
        }
        return end;
    }

    private boolean isAdjective(int end) {
        return sentence.grammar().adjectiveEndings().stream()
                .anyMatch(ending -> sentence.text().startsWith(ending, end - ending.length()));
    }

    private boolean isDefinite(int word, int end) {
        List<String> articles = sentence.grammar().attachedArticles();
        return articles.stream()
                .anyMatch(
                        article ->
                                end - word > article.length() + 1
                                        && sentence.text().startsWith(article, word));
    }
}
