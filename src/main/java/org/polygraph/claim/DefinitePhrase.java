package org.polygraph.claim;

import org.polygraph.text.Span;

import java.util.List;

/**
 * Where a noun phrase ends in a language that writes its article on to the noun and puts the verb
 * first, so that verb, subject and object stand side by side: "رفض | التيار الوطني | النتائج". It
 * is a noun, at most one noun before it that it belongs to, and its adjectives.
 */
final class DefinitePhrase {

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
        int before = -1;
        int i = words.start();
        while (i < words.end()) {
            int word = steps.skipSpace(i, words.end());
            int end = steps.wordEnd(word, words.end());
            if (word < end && isDefinite(word, end)) {
                int start = before < 0 ? word : before;
                return new Span(start, behindAdjectives(end, words.end(), adjectivesOnly));
            }
            before = word;
            i = Math.max(end, i + 1);
        }
        return words;
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
