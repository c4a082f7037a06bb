package org.polygraph.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which found claim is which claim of the reader, one to one. A claim that says again what was
 * matched, or what the reader finds debatable, is neither right nor wrong.
 */
final class Comparison {

    private final GoldArticle gold;
    private final List<Claim> found;
    private final Wording wording;
    private final Map<GoldClaim, Claim> matched = new HashMap<>();
    private final List<Claim> wrong = new ArrayList<>();

    Comparison(GoldArticle gold, List<Claim> found, Wording wording) {
        this.gold = gold;
        this.found = found;
        this.wording = wording;
        Set<Claim> taken = new HashSet<>();
        for (GoldClaim expected : gold.claims()) {
            found.stream()
                    .filter(claim -> !taken.contains(claim) && expected.isSaidBy(claim, wording))
                    .max(Comparator.comparingInt(claim -> agreement(expected, claim)))
                    .ifPresent(
                            claim -> {
                                taken.add(claim);
                                matched.put(expected, claim);
                            });
        }
        for (Claim claim : found) {
            boolean again =
                    matched.keySet().stream().anyMatch(known -> known.isSaidBy(claim, wording));
            if (!taken.contains(claim) && !again) {
                wrong.add(claim);
            }
        }
    }

    private int agreement(GoldClaim expected, Claim claim) {
        return (expected.hasModalityOf(claim) ? 2 : 0)
                + (expected.hasSourceOf(claim, wording) ? 1 : 0);
    }

    /** The same claims against those which two readers agree on. */
    Comparison agreed() {
        return new Comparison(gold.agreed(), found, wording);
    }

    String language() {
        return gold.language();
    }

    GoldArticle gold() {
        return gold;
    }

    /** What was found of what must be found. */
    Map<GoldClaim, Claim> right() {
        Map<GoldClaim, Claim> right = new HashMap<>(matched);
        right.keySet().removeIf(claim -> !claim.required());
        return right;
    }

    List<GoldClaim> missed() {
        return gold.claims().stream()
                .filter(claim -> claim.required() && !matched.containsKey(claim))
                .toList();
    }

    List<Claim> wrong() {
        return wrong;
    }

    /** Why a claim was missed, by what was found of its amount or object instead. */
    String kind(GoldClaim missed) {
        List<Claim> near = near(missed);
        if (near.isEmpty()) {
            return missed.quantity() == null
                    ? "no claim of this object"
                    : "no claim of this amount";
        }
        if (near.stream().anyMatch(claim -> missed.relations().contains(claim.relation().name()))) {
            return "other subject";
        }
        return near.stream().allMatch(claim -> claim.relation().name().equals("reports"))
                ? "only reported"
                : "other relation";
    }

    /** Claims found that bear the amount or the object, of the subject where there is neither. */
    List<Claim> near(GoldClaim missed) {
        boolean bare = missed.quantity() == null && missed.object().isEmpty();
        return wrong.stream()
                .filter(
                        claim ->
                                bare
                                        ? missed.relations().contains(claim.relation().name())
                                        : missed.isValueOf(claim, wording))
                .toList();
    }

    boolean hasRightModality(GoldClaim claim) {
        return claim.hasModalityOf(java.util.Objects.requireNonNull(matched.get(claim)));
    }

    boolean hasRightSource(GoldClaim claim) {
        return claim.hasSourceOf(java.util.Objects.requireNonNull(matched.get(claim)), wording);
    }

    boolean hasRightTime(GoldClaim claim) {
        return claim.hasTimeOf(java.util.Objects.requireNonNull(matched.get(claim)));
    }
}
