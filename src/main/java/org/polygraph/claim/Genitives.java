package org.polygraph.claim;

/**
 * Articles between two nouns that make the second the owner of the first, where nouns have
 * capitals.
 */
final class Genitives {

    private final Sentence sentence;
    private final WordSteps steps;

    Genitives(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
    }

    /**
     * "den Neubau | des | Kantonsspitals": whether a word is such an article.
     *
     * @param first where the noun before it may begin at the earliest
     */
    boolean isArticle(int first, int word, int end) {
        int noun = steps.wordStart(first, steps.trimmedEnd(first, word));
        return sentence.grammar().nounsCapitalised()
                && noun < word
                && Character.isUpperCase(sentence.text().codePointAt(noun))
                && steps.isOne(sentence.grammar().ownerWords(), word, end);
    }
}
