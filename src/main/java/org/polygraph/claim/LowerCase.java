package org.polygraph.claim;

/** What small words tell of a phrase where nouns have capitals. */
final class LowerCase {

    private static final int MOST_ADVERBS = 2;

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;

    LowerCase(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
    }

    /** Whether a phrase begins with a small word that is no adjective, and so is none. */
    boolean beginsWithVerb(int start, int end) {
        int wordEnd = steps.wordEnd(start, end);
        if (!grammar.nounsCapitalised()
                || start >= wordEnd
                || grammar.adjectiveEndings().isEmpty()) {
            return false;
        }
        String word = sentence.text().substring(start, wordEnd);
        return word.codePoints().allMatch(Character::isLowerCase)
                && grammar.adjectiveEndings().stream().noneMatch(word::endsWith)
                && !steps.isOne(grammar.prepositions(), start, wordEnd)
                && !steps.isOne(grammar.fillers(), start, wordEnd)
                && !steps.isOne(grammar.openers(), start, wordEnd);
    }

    /** Behind an adverb and the auxiliary that the subject follows: "Zuvor hatten | die Räte". */
    int behindAuxiliary(int from, int to) {
        int adverb = steps.skipSpace(from, to);
        int adverbEnd = steps.wordEnd(adverb, to);
        int verb = steps.skipSpace(adverbEnd, to);
        int verbEnd = steps.wordEnd(verb, to);
        boolean inverted =
                grammar.nounsCapitalised()
                        && steps.isOne(grammar.openers(), adverb, adverbEnd)
                        && steps.isOne(grammar.fillers(), verb, verbEnd)
                        && verbEnd < to;
        return inverted ? verbEnd : from;
    }

    /** The end of a stretch of the sentence without an adverb or two behind its last noun. */
    int withoutAdverbs(int from, int to) {
        int end = steps.trimmedEnd(from, to);
        int i = end;
        for (int words = 0; words < MOST_ADVERBS && grammar.nounsCapitalised(); words++) {
            int word = steps.wordStart(from, i);
            if (word >= i) {
                return end;
            }
            if (Character.isUpperCase(sentence.text().codePointAt(word))) {
                return i;
            }
            if (!sentence.text().substring(word, i).codePoints().allMatch(Character::isLetter)) {
                return end;
            }
            i = steps.trimmedEnd(from, word);
        }
        return end;
    }
}
