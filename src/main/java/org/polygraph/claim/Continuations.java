package org.polygraph.claim;

import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is said of one and goes on with a second and its amount alone: "obtuvo el 37,4 %, | seguido
 * por Rentería, con el 31,9 %", "won 42 seats, the Greens 13".
 */
final class Continuations {

    private static final double FACTOR = 0.85;

    /** Characters between somebody and the amount: "con el". */
    private static final int BESIDE = 14;

    private final Sentence sentence;

    Continuations(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * @param claims those of the sentence
     * @param used the amounts that claims bear; those that are claimed here are added
     */
    List<Claim> of(List<Claim> claims, Set<Quantity> used) {
        List<Claim> found = new ArrayList<>();
        if (sentence.grammar().verbLast()) {
            return found;
        }
        Claim last = null;
        for (Quantity quantity : sentence.quantities()) {
            Optional<Claim> told = told(claims, quantity);
            if (told.isPresent()) {
                last = told.get();
                continue;
            }
            if (last == null || used.contains(quantity) || !isLike(last, quantity)) {
                continue;
            }
            Optional<Slot> next = next(quantity, last);
            if (next.isPresent()) {
                used.add(quantity);
                last =
                        last.withSubject(next.get().entity())
                                .withQuantity(quantity, FACTOR, "in its turn");
                found.add(last);
            }
        }
        return found;
    }

    private static Optional<Claim> told(List<Claim> claims, Quantity quantity) {
        return claims.stream()
                .filter(claim -> claim.relation().is(Trait.TOLD_IN_TURN))
                .filter(claim -> quantity.equals(claim.quantity()))
                .findFirst();
    }

    private static boolean isLike(Claim before, Quantity quantity) {
        Quantity borne = Objects.requireNonNull(before.quantity());
        return borne.kind() == quantity.kind()
                && Objects.equals(borne.unit(), quantity.unit())
                && borne.span().end() <= quantity.span().start();
    }

    /** Somebody new between the amount before and this one, with nothing but small words behind. */
    private Optional<Slot> next(Quantity quantity, Claim before) {
        int from = Objects.requireNonNull(before.quantity()).span().end();
        return sentence.slots().stream()
                .filter(slot -> slot.span().start() >= from)
                .filter(slot -> slot.span().end() <= quantity.span().start())
                .filter(slot -> before.relation().domain().contains(slot.entity().type()))
                .filter(slot -> isSomebody(slot.entity().type()))
                .filter(slot -> !slot.entity().equals(before.subject()))
                .filter(slot -> isBeside(slot.span(), quantity.span()))
                .reduce((first, second) -> second);
    }

    private static boolean isSomebody(EntityClass type) {
        return type == EntityClass.PERSON || type == EntityClass.ORGANIZATION;
    }

    private boolean isBeside(Span slot, Span amount) {
        if (amount.start() - slot.end() > BESIDE) {
            return false;
        }
        String gap = FoldedText.fold(sentence.gap(slot, amount)).replace(',', ' ').strip();
        Grammar grammar = sentence.grammar();
        for (String word : gap.split(" +")) {
            boolean small =
                    word.isEmpty()
                            || word.equals(":")
                            || grammar.prepositions().contains(word)
                            || grammar.determiners().contains(word)
                            || grammar.connectors().contains(word);
            if (!small) {
                return false;
            }
        }
        return true;
    }
}
