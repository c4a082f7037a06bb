package org.polygraph.claim;

import org.polygraph.mention.Quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One figure as several tell it, each behind the amount: "6 500 personnes selon la préfecture, | 20
 * 000 | selon la CGT".
 */
final class FiguresBySource {

    private static final double FACTOR = 0.9;

    private final Sentence sentence;
    private final SourceReader sources;

    FiguresBySource(Sentence sentence, SourceReader sources) {
        this.sentence = sentence;
        this.sources = sources;
    }

    /**
     * What others say, who name an amount of their own; the first of them is made the source of
     * what he says.
     *
     * @param claims of the sentence; those of another source than they have are replaced
     * @param used the amounts that claims bear; those found are added
     */
    List<Claim> of(List<Claim> claims, Set<Quantity> used) {
        List<Claim> found = new ArrayList<>();
        if (sentence.quantities().size() < 2) {
            return found;
        }
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            Quantity first = claim.quantity();
            Optional<Slot> teller =
                    first == null ? Optional.empty() : sources.rightBehind(first.span());
            if (first == null || teller.isEmpty()) {
                continue;
            }
            List<Claim> others = others(claim, first, used);
            if (!others.isEmpty()) {
                claims.set(i, claim.according(teller.get().entity(), sentence.span()));
                found.addAll(others);
            }
        }
        return found;
    }

    private List<Claim> others(Claim claim, Quantity first, Set<Quantity> used) {
        List<Claim> others = new ArrayList<>();
        for (Quantity next : sentence.quantities()) {
            if (next.span().start() > first.span().end()
                    && !used.contains(next)
                    && isAlike(first, next)) {
                sources.rightBehind(next.span())
                        .map(slot -> claim.according(slot.entity(), sentence.span()))
                        .map(other -> other.withQuantity(next, FACTOR, "as another source has it"))
                        .ifPresent(
                                other -> {
                                    used.add(next);
                                    others.add(other);
                                });
            }
        }
        return others;
    }

    private static boolean isAlike(Quantity first, Quantity next) {
        return next.kind() == Quantity.Kind.NUMBER && next.unit() == null
                || next.kind() == first.kind() && Objects.equals(next.unit(), first.unit());
    }
}
