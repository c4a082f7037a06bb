package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.Quantity;
import org.polygraph.text.Span;

import java.util.Optional;

/**
 * What people came to, behind their number, in a language with the verb first: شارك 20 ألف شخص في |
 * مسيرة.
 */
final class Gatherings {

    private static final String ATTENDED = "attendedBy";
    private static final int REACH = 24;

    private final Sentence sentence;

    Gatherings(Sentence sentence) {
        this.sentence = sentence;
    }

    /** The noun behind the preposition of place that follows the number. */
    Optional<Slot> of(Cue cue, Relation relation, Quantity people) {
        Grammar grammar = sentence.grammar();
        if (!relation.name().equals(ATTENDED)
                || grammar.attachedArticles().isEmpty()
                || people.span().start() < cue.span().end()
                || !new Verbs(sentence).isOne(cue)) {
            return Optional.empty();
        }
        WordSteps steps = new WordSteps(sentence.text());
        int limit = sentence.span().end();
        int word = steps.skipSpace(people.span().end(), limit);
        int last = Math.min(limit, word + REACH);
        while (word < last) {
            int end = steps.wordEnd(word, limit, NounPhrase.BREAKS);
            if (end == word) {
                return Optional.empty();
            }
            if (steps.isOne(grammar.locatives(), word, end)) {
                return new NounChunk(sentence, true)
                        .at(end, false)
                        .map(span -> sentence.slotOver(span, slot -> isWithin(slot, span)));
            }
            word = steps.skipSpace(end, limit);
        }
        return Optional.empty();
    }

    private static boolean isWithin(Slot slot, Span span) {
        return slot.span().equals(span);
    }
}
