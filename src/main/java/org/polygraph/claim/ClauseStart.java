package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.SourceCue;
import org.polygraph.mention.Quantity;
import org.polygraph.mention.TimeExpression;
import org.polygraph.text.FoldedText;

/**
 * Where the part of a sentence starts in which a subject can stand: behind the last mark, word of
 * saying, word that begins a clause, or amount before it.
 */
final class ClauseStart {

    private final Sentence sentence;
    private final WordSteps steps;

    ClauseStart(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
    }

    /** Where the clause starts that goes on up to an index. */
    int startBefore(int end) {
        int start = sentence.span().start();
        for (int i = start; i < end; i++) {
            if (NounPhrase.BREAKS.indexOf(sentence.text().charAt(i)) >= 0 && !quotesName(i)) {
                start = i + 1;
            }
        }
        for (Cue cue : sentence.cues(SourceCue.class)) {
            if (cue.span().end() <= end) {
                start = Math.max(start, cue.span().end());
            }
        }
        start = behindClauseWord(start, end);
        for (Quantity quantity : sentence.quantities()) {
            if (quantity.span().end() <= end && !sentence.grammar().verbLast()) {
                start = Math.max(start, quantity.span().end());
            }
        }
        return start;
    }

    /** Behind the last word that begins a clause ("denied that | it would …"). */
    private int behindClauseWord(int start, int end) {
        int behind = start;
        int i = start;
        while (i < end) {
            int word = steps.skipSpace(i, end);
            int wordEnd = steps.wordEnd(word, end);
            boolean begins = steps.isOne(sentence.grammar().clauseWords(), word, wordEnd);
            if (begins && !steps.isOne(sentence.grammar().conjunctions(), word, wordEnd)) {
                behind = wordEnd;
            }
            i = Math.max(wordEnd, i + 1);
        }
        return behind;
    }

    /** Behind a time, and what belongs to it: 明年|起. */
    static int behindTime(Sentence sentence, TimeExpression time) {
        int end = time.span().end();
        return end
                + sentence.grammar()
                        .timeTails()
                        .longestAt(sentence.text(), end, sentence.span().end());
    }

    /** Whether a mark only sets a name off (Выручка «Газпрома»). */
    private boolean quotesName(int index) {
        return isQuote(index)
                && sentence.slots().stream()
                        .anyMatch(
                                slot ->
                                        slot.span().start() == index + 1
                                                        && isQuote(slot.span().end())
                                                || slot.span().end() == index
                                                        && isQuote(slot.span().start() - 1));
    }

    private boolean isQuote(int index) {
        return index >= 0
                && index < sentence.text().length()
                && "«»\"“”「」".indexOf(sentence.text().charAt(index)) >= 0;
    }

    /**
     * Whether nothing but small words stands between a clause's start and a time ("In 2023, …").
     */
    boolean opens(int start, int time) {
        Grammar grammar = sentence.grammar();
        String before = FoldedText.fold(sentence.text().substring(start, time)).strip();
        return before.isEmpty()
                || Words.allIn(before, grammar.prepositions())
                || Words.allIn(before, grammar.clauseWords())
                || Words.allIn(before, grammar.determiners());
    }
}
