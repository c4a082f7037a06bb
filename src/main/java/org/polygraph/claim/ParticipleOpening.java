package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.text.Span;

import java.util.Optional;

/**
 * Of whom a participle tells that a sentence opens with: the subject behind its comma, "Fundada em
 * 1996 em Campinas, | a Biovita | emprega 2.300 pessoas".
 */
final class ParticipleOpening {

    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 6;

    private final Sentence sentence;
    private final WordSteps steps;

    ParticipleOpening(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
    }

    /** The subject of the clause that follows; empty where the cue does not open the sentence. */
    Optional<Slot> subjectOf(Cue cue) {
        Grammar grammar = sentence.grammar();
        if (cue.span().start() != sentence.span().start() || grammar.verbLast()) {
            return Optional.empty();
        }
        int limit = Math.min(sentence.span().end(), cue.span().end() + LONGEST);
        int comma = sentence.text().indexOf(',', cue.span().end(), limit);
        if (comma < 0) {
            return Optional.empty();
        }
        int start = steps.skipSpace(comma + 1, sentence.span().end());
        int end = steps.wordEnd(start, sentence.span().end());
        if (steps.isOne(grammar.determiners(), start, end)) {
            Optional<Slot> reference = at(start);
            if (reference.isPresent()) {
                return reference;
            }
            start = steps.skipSpace(end, sentence.span().end());
        }
        Optional<Slot> named = at(start);
        return named.isPresent() ? named : phrase(start);
    }

    private Optional<Slot> at(int start) {
        return sentence.slots().stream().filter(slot -> slot.span().start() == start).findFirst();
    }

    /** Up to the verb of the clause; with a name at its end that name. */
    private Optional<Slot> phrase(int start) {
        Grammar grammar = sentence.grammar();
        int limit = sentence.span().end();
        int end = start;
        for (int words = 0; words < MOST_WORDS; words++) {
            int word = steps.skipSpace(end, limit);
            int next = steps.wordEnd(word, limit, NounPhrase.BREAKS);
            Optional<Slot> named = at(word);
            if (named.isPresent()) {
                return named;
            }
            Span span = new Span(word, Math.max(word, next));
            if (next == word
                    || steps.isOne(grammar.fillers(), word, next)
                    || new Verbs(sentence).isVerb(word, next)
                    || sentence.hasCue(span)) {
                return new PhraseBounds(sentence).of(start, end, false).map(sentence::slotAt);
            }
            end = next;
        }
        return Optional.empty();
    }
}
