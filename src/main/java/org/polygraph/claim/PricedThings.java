package org.polygraph.claim;

import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.Optional;
import java.util.Set;

/**
 * Of what an amount right before it tells like an adjective: "the $2.6 billion | battery factory"
 * cost that much, "a 120MW | solar plant" can deliver it.
 */
final class PricedThings {

    static final String COSTS = "costs";
    static final String CAPACITY = "capacity";

    private static final Set<String> POWER = Set.of("MW", "GW", "kW", "MWh", "GWh", "kWh");
    private static final int MOST_WORDS = 5;

    private final Sentence sentence;
    private final WordSteps steps;

    PricedThings(Sentence sentence) {
        this.sentence = sentence;
        this.steps = new WordSteps(sentence.text());
    }

    /** What relation an amount is of, where it can stand so; else empty. */
    static Optional<String> relation(Quantity quantity) {
        if (quantity.kind() == Quantity.Kind.MONEY) {
            return Optional.of(COSTS);
        }
        return quantity.unit() != null && POWER.contains(quantity.unit())
                ? Optional.of(CAPACITY)
                : Optional.empty();
    }

    /** The thing behind an amount, named by a word that the language lists; else empty. */
    Optional<Slot> behind(Quantity quantity) {
        Grammar grammar = sentence.grammar();
        if (grammar.pricedThings().isEmpty() || !isDetermined(quantity.span().start())) {
            return Optional.empty();
        }
        int limit = sentence.span().end();
        int start = steps.skipSpace(quantity.span().end(), limit);
        int end = start;
        for (int words = 0; words < MOST_WORDS; words++) {
            int word = steps.skipSpace(end, limit);
            int wordEnd = steps.wordEnd(word, limit, NounPhrase.BREAKS + ".");
            if (wordEnd <= word || isSmall(word, wordEnd)) {
                return Optional.empty();
            }
            end = wordEnd;
            String noun = FoldedText.fold(sentence.text().substring(word, wordEnd));
            if (grammar.pricedThings().contains(noun)) {
                return Optional.of(thing(new Span(start, end)));
            }
        }
        return Optional.empty();
    }

    private Slot thing(Span words) {
        return sentence.slots().stream()
                .filter(slot -> slot.span().end() == words.end())
                .findFirst()
                .orElseGet(() -> sentence.slotAt(words));
    }

    /** "the", "its", "'s" or a few words more before the amount. */
    private boolean isDetermined(int amount) {
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, amount);
        int word = steps.wordStart(first, end);
        Grammar grammar = sentence.grammar();
        String before = FoldedText.fold(sentence.text().substring(word, end));
        return steps.isOne(grammar.determiners(), word, end)
                || steps.isOne(grammar.possessives(), word, end)
                || steps.isOne(grammar.indefinites(), word, end)
                || before.endsWith("'s")
                || before.endsWith("’s");
    }

    private boolean isSmall(int word, int end) {
        Grammar grammar = sentence.grammar();
        Span span = new Span(word, end);
        return steps.isOne(grammar.prepositions(), word, end)
                || steps.isOne(grammar.conjunctions(), word, end)
                || steps.isOne(grammar.clauseWords(), word, end)
                || steps.isOne(grammar.determiners(), word, end)
                || sentence.hasAmount(span);
    }
}
