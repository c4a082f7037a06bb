package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.TimeExpression;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Optional;

/**
 * The subject behind the verb, where the verb stands second and a time or an adverbial opens the
 * clause: "På tisdagen beslutade | regeringen", "In mei heeft | de provincie | gekocht". A noun has
 * its article there, before it or written on to it.
 */
final class InvertedSubject {

    private static final int MOST_WORDS = 8;
    private static final int SHORTEST = 5;

    private final Sentence sentence;
    private final Grammar grammar;
    private final WordSteps steps;
    private final Verbs verbs;

    InvertedSubject(Sentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.steps = new WordSteps(sentence.text());
        this.verbs = new Verbs(sentence);
    }

    /**
     * @param start where the clause of a cue starts
     */
    Optional<Slot> of(Cue cue, int start) {
        if (!grammar.verbSecond() || grammar.nounsCapitalised()) {
            return Optional.empty();
        }
        int verb = behindVerb(cue, start);
        if (verb < 0) {
            return Optional.empty();
        }
        int limit = verb <= cue.span().start() ? cue.span().start() : sentence.span().end();
        return new PhraseBehind(sentence)
                .at(verb)
                .filter(words -> words.end() <= limit)
                .filter(words -> isDefinite(words) || isBehindArticle(verb))
                .filter(words -> !sentence.hasCue(words))
                .map(sentence::slotAt);
    }

    /** Whether a noun has its article written on to it. */
    boolean isDefinite(Span words) {
        int start = steps.wordStart(words.start(), words.end());
        String noun = FoldedText.fold(sentence.text().substring(start, words.end()));
        return noun.length() >= SHORTEST
                && grammar.definiteEndings().anyEnds(noun)
                && !steps.isOne(grammar.openers(), start, words.end());
    }

    private boolean isBehindArticle(int verb) {
        int end = sentence.span().end();
        int word = steps.skipSpace(verb, end);
        int wordEnd = steps.wordEnd(word, end);
        return steps.isOne(grammar.determiners(), word, wordEnd)
                && !steps.isOne(grammar.pronouns(), word, wordEnd);
    }

    /** Behind the first verb of a clause that opens with an adverbial; -1 where there is none. */
    private int behindVerb(Cue cue, int start) {
        int end = cue.span().end();
        int i = steps.skipSpace(start, end);
        if (!isAdverbial(i, end)) {
            return -1;
        }
        for (int words = 0; words < MOST_WORDS && i < end; words++) {
            int time = timeEnd(i);
            if (time > i) {
                i = steps.skipSpace(time, end);
                continue;
            }
            if (i == cue.span().start()) {
                return end;
            }
            int wordEnd = steps.wordEnd(i, end);
            if (words > 0 && verbs.isFinite(i, wordEnd)) {
                return wordEnd;
            }
            i = steps.skipSpace(wordEnd, end);
        }
        return -1;
    }

    private boolean isAdverbial(int start, int limit) {
        int end = steps.wordEnd(start, limit);
        boolean small =
                steps.isOne(grammar.prepositions(), start, end)
                        || steps.isOne(grammar.openers(), start, end);
        return timeEnd(start) > start
                || small
                        && !steps.isOne(grammar.determiners(), start, end)
                        && !steps.isOne(grammar.conjunctions(), start, end);
    }

    /** Where the time ends that begins at an index; the index where none does. */
    private int timeEnd(int index) {
        for (TimeExpression time : sentence.times()) {
            if (time.span().start() == index) {
                return time.span().end();
            }
        }
        return index;
    }
}
