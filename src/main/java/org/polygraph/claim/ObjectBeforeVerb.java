package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Optional;

/**
 * The words right before a verb that comes last, as its object, in languages with spaces: in the
 * case of the object ("rakamları | eleştirdi"), or before a verb that begins with the word for "of"
 * ("मंत्री के इस्तीफ़े | की मांग की").
 */
final class ObjectBeforeVerb {

    private static final int MOST_WORDS = 3;
    private static final int SHORTEST_STEM = 3;

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;

    ObjectBeforeVerb(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
    }

    Optional<Slot> of(Cue cue) {
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, cue.span().start());
        if (!grammar.verbLast() || end == first) {
            return Optional.empty();
        }
        int word = steps.wordStart(first, end);
        boolean object = isOwned(cue) || hasEnding(word, end);
        return object && isNoun(new Span(word, end))
                ? Optional.of(sentence.slotAt(new Span(start(word), end)))
                : Optional.empty();
    }

    private boolean isOwned(Cue cue) {
        int wordEnd = steps.wordEnd(cue.span().start(), cue.span().end());
        return !grammar.juxtaposes()
                && wordEnd < cue.span().end()
                && steps.isOne(grammar.connectors(), cue.span().start(), wordEnd)
                && grammar.otherMarkers().contains(" " + word(cue.span().start(), wordEnd));
    }

    private boolean hasEnding(int start, int end) {
        String word = word(start, end);
        return grammar.accusatives().stream()
                .anyMatch(
                        ending ->
                                word.endsWith(ending)
                                        && word.length() - ending.length() >= SHORTEST_STEM);
    }

    private String word(int start, int end) {
        return FoldedText.fold(sentence.text().substring(start, end));
    }

    /** Back over the words that go with the noun. */
    private int start(int noun) {
        int first = sentence.span().start();
        int start = noun;
        for (int words = 1; words < MOST_WORDS && start > first; words++) {
            int end = steps.trimmedEnd(first, start);
            int word = steps.wordStart(first, end);
            if (!isNoun(new Span(word, end))
                    || steps.isOne(grammar.fillers(), word, end)
                    || steps.isOne(grammar.clauseWords(), word, end)
                    || hasOtherCase(word, end)) {
                break;
            }
            start = word;
        }
        return start;
    }

    private boolean hasOtherCase(int start, int end) {
        String word = word(start, end);
        return grammar.whereEndings().anyEnds(word)
                || sentence.text()
                        .substring(start, end)
                        .chars()
                        .anyMatch(c -> c == '\'' || c == '’');
    }

    /** Whether a word is none that is known, and no mark ends it. */
    private boolean isNoun(Span word) {
        return word.length() >= 2
                && isOfWord(sentence.text().charAt(word.end() - 1))
                && !sentence.hasSlot(word)
                && !sentence.hasCue(word)
                && !sentence.isTaken(word);
    }

    private static boolean isOfWord(char c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetter(c);
        };
    }
}
