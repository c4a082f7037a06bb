package org.polygraph.claim;

import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whose votes an amount is, where the name stands behind it: "39 % of the vote, against 33 % | for
 * the minister | Caio Bernardes".
 */
final class HolderBehind {

    private static final Set<EntityClass> CANDIDATES =
            Set.of(EntityClass.PERSON, EntityClass.ORGANIZATION);
    private static final int MOST_WORDS = 4;

    private final Sentence sentence;
    private final WordSteps steps;

    HolderBehind(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
    }

    /** The candidate behind a preposition that follows the amount; else empty. */
    Optional<Slot> of(Relation relation, Quantity quantity) {
        if (!relation.is(Trait.VOTES) || sentence.grammar().verbLast()) {
            return Optional.empty();
        }
        int from = quantity.span().end();
        int first = steps.skipSpace(from, sentence.span().end());
        int end = steps.wordEnd(first, sentence.span().end());
        if (!steps.isOne(sentence.grammar().prepositions(), first, end)) {
            return Optional.empty();
        }
        return sentence.slots().stream()
                .filter(slot -> slot.span().start() >= end)
                .filter(slot -> CANDIDATES.contains(slot.entity().type()))
                .filter(slot -> isDescription(end, slot.span().start()))
                .findFirst();
    }

    /** Whether only what somebody is stands between: "the | ruling party's". */
    private boolean isDescription(int from, int to) {
        Span between = new Span(from, Math.max(from, to));
        String words = between.of(sentence.text());
        boolean clean = words.codePoints().allMatch(c -> Character.isLetter(c) || c == ' ');
        return clean
                && Stream.of(words.strip().split(" "))
                        .map(FoldedText::fold)
                        .noneMatch(sentence.grammar().conjunctions()::contains)
                && words.strip().split(" ").length <= MOST_WORDS
                && !sentence.hasAmount(between)
                && !sentence.hasSlot(between);
    }
}
