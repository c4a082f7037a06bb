package org.polygraph.claim;

import org.polygraph.text.Span;
import org.polygraph.text.WordSet;

/**
 * Where the rest of a clause begins whose subject stands right behind its verb, with the adjectives
 * and nouns that belong to it: أدت | الأمطار الغزيرة | إلى انهيارات.
 */
final class BehindSubject {

    private static final String CAUSES = "causes";

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;

    BehindSubject(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
    }

    /**
     * Behind a subject; behind a word for "in", too, where that leads to what is brought about:
     * تسبب | حريق كبير | في إغلاق الميناء.
     */
    int of(Span subject, Relation relation) {
        if (!grammar.verbFirst()) {
            return subject.end();
        }
        NounChunk chunks = new NounChunk(sentence, true);
        int whole = Math.max(subject.end(), end(chunks, subject, false));
        boolean causes = relation.name().equals(CAUSES);
        boolean goesOn =
                isNext(grammar.objectPrepositions(), whole)
                        || causes && isNext(grammar.locatives(), whole);
        int rest = goesOn ? whole : end(chunks, subject, true);
        int behind = Math.max(subject.end(), rest);
        return causes ? steps.behindOne(grammar.locatives(), behind, sentence.span()) : behind;
    }

    private int end(NounChunk chunks, Span subject, boolean adjectivesOnly) {
        return chunks.at(subject.start(), adjectivesOnly).map(Span::end).orElse(subject.end());
    }

    private boolean isNext(WordSet words, int index) {
        int word = steps.skipSpace(index, sentence.span().end());
        int end = steps.wordEnd(word, sentence.span().end());
        return steps.isOne(words, word, end);
    }
}
