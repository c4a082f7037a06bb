package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordSet;

/** What the article of a name says of its case, and so of its part in the clause (German). */
final class CaseArticles {

    private static final int MOST_DESCRIBING = 2;

    private final Sentence sentence;
    private final WordSteps steps;

    CaseArticles(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
    }

    /** Whether the article before a slot says that it is no subject: "den Anwohnern". */
    boolean isInOtherCase(Cue cue, Slot slot) {
        boolean owner = isOfNounCue(cue) && slot.span().start() >= cue.span().end();
        return !owner && hasArticle(slot.span(), sentence.grammar().caseArticles());
    }

    /** Whether a slot can only be the object of a verb, by its article: "den Anbieter | Telvio". */
    boolean isObject(Cue cue, Slot slot, Relation relation) {
        return relation.takesObject()
                && relation.range().contains(slot.entity().type())
                && !isOfNounCue(cue)
                && hasArticle(slot.span(), sentence.grammar().accusativeArticles());
    }

    /**
     * Whether a cue is a noun, where nouns are told by their capital: what is near is its owner.
     */
    private boolean isOfNounCue(Cue cue) {
        return Character.isUpperCase(sentence.text().charAt(cue.span().start()));
    }

    /**
     * Whether one of these articles stands before a name, with at most a noun that says what it is
     * and adjectives in between: "hat | den schwedischen Rivalen | Tidex gekauft".
     */
    boolean hasArticle(Span span, WordSet articles) {
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, span.start());
        for (int words = 0;
                !articles.isEmpty() && words <= MOST_DESCRIBING && end > first;
                words++) {
            int word = steps.wordStart(first, end);
            if (steps.isOne(articles, word, end)) {
                int before = steps.trimmedEnd(first, word);
                return before == first || sentence.text().charAt(before - 1) != ',';
            }
            if (!isLettersOnly(sentence, new Span(word, end))
                    || sentence.grammar().isSmall(folded(word, end))) {
                return false;
            }
            end = steps.trimmedEnd(first, word);
        }
        return false;
    }

    static boolean isLettersOnly(Sentence sentence, Span word) {
        return word.of(sentence.text())
                .codePoints()
                .allMatch(c -> Character.isLetter(c) || c == '-');
    }

    private String folded(int start, int end) {
        return FoldedText.fold(sentence.text().substring(start, end));
    }
}
