package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.Quantity;
import org.polygraph.text.Span;

import java.util.Optional;

/**
 * What somebody votes for or against, where the words for it end in a preposition: "41 Stadträte
 * stimmten für | das Vorhaben", "43 ledamöter röstade för | förslaget".
 */
final class VotePhrase {

    private final Sentence sentence;
    private final WordSteps steps;

    VotePhrase(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
    }

    Optional<Slot> of(Cue cue, Relation relation, @Nullable Quantity amount) {
        if (!relation.is(Trait.BALLOT)) {
            return Optional.empty();
        }
        Grammar grammar = sentence.grammar();
        if (amount != null && amount.span().start() >= cue.span().end()) {
            int limit = sentence.span().end();
            int side = steps.skipSpace(amount.span().end(), limit);
            int behind = steps.wordEnd(side, limit);
            if (steps.isOne(grammar.ballotSides(), side, behind)) {
                return new PhraseBehind(sentence).at(behind).map(sentence::slotAt);
            }
        }
        Span words = cue.span();
        int last = steps.wordStart(words.start(), words.end());
        boolean article = steps.isOne(grammar.determiners(), last, words.end());
        int end = article ? steps.trimmedEnd(words.start(), last) : words.end();
        int word = steps.wordStart(words.start(), end);
        boolean opens = word > words.start() && steps.isOne(grammar.prepositions(), word, end);
        return opens
                ? new PhraseBehind(sentence).at(words.end()).map(sentence::slotAt)
                : behindFront(words.start());
    }

    /** "Za | ustawą | głosowało 235 posłów": what it is stands before the verb. */
    private Optional<Slot> behindFront(int verb) {
        Grammar grammar = sentence.grammar();
        int start = steps.skipSpace(new ClauseStart(sentence).startBefore(verb), verb);
        int end = steps.wordEnd(start, verb);
        boolean front =
                steps.isOne(grammar.inFavour(), start, end)
                        || steps.isOne(grammar.against(), start, end);
        return front && end < verb
                ? new PhraseBehind(sentence)
                        .at(end)
                        .filter(words -> words.end() <= verb)
                        .map(sentence::slotAt)
                : Optional.empty();
    }
}
