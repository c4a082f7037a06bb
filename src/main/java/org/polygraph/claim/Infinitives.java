package org.polygraph.claim;

import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordSet;

/** Verbs in the form that says of nobody that it is done: "construir", "to build". */
final class Infinitives {

    private static final int SHORTEST_STEM = 2;

    /** Letters of the nouns that end so ("mujer", "lugar"). */
    private static final int SHORTEST_INFINITIVE = 5;

    private Infinitives() {}

    /** Whether the first word of a cue has the ending of one. */
    static boolean isOne(Sentence sentence, Span cue) {
        WordSteps steps = new WordSteps(sentence.text());
        int end = steps.wordEnd(cue.start(), cue.end());
        String verb = FoldedText.fold(sentence.text().substring(cue.start(), end));
        return sentence.grammar().infinitiveEndings().stream()
                .anyMatch(
                        ending ->
                                verb.length() >= ending.length() + SHORTEST_STEM
                                        && verb.endsWith(ending));
    }

    /** Whether one follows right behind a verb: "aprobó | iniciar una huelga". */
    static boolean follows(Sentence sentence, Span verb) {
        WordSteps steps = new WordSteps(sentence.text());
        int start = steps.skipSpace(verb.end(), sentence.span().end());
        int end = steps.wordEnd(start, sentence.span().end(), NounPhrase.BREAKS + ".");
        return end - start > SHORTEST_INFINITIVE
                && Character.isLowerCase(sentence.text().charAt(start))
                && isOne(sentence, new Span(start, end));
    }

    /** Whether one says what something else is to bring about: "80 millones para | construir". */
    static boolean isPurpose(Sentence sentence, Span cue) {
        WordSet words = sentence.grammar().purposeWords();
        return !words.isEmpty()
                && isOne(sentence, cue)
                && new Proximity(sentence).isBehind(cue, words);
    }

    /** Whether a cue begins with the word that marks one, or stands right behind it: "to join". */
    static boolean isMarked(Sentence sentence, Span cue) {
        WordSet marks = sentence.grammar().infinitiveMarks();
        WordSteps steps = new WordSteps(sentence.text());
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, cue.start());
        return !marks.isEmpty()
                && (steps.isOne(marks, cue.start(), steps.wordEnd(cue.start(), cue.end()))
                        || steps.isOne(marks, steps.wordStart(first, end), end));
    }
}
