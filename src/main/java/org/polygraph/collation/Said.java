package org.polygraph.collation;

import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.MentionRecord;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A claim in its place.
 *
 * @param claim what is claimed
 * @param amounts the readings of its amount that its article admits; empty without an amount
 * @param signs what its passage has that no translation changes
 * @param named ids of the entities its passage names in words
 * @param entitiesHere ids of the entities its passage mentions, in words or by what its claims are
 *     about
 * @param entities ids of all entities its article mentions
 * @param wording of its passage
 */
record Said(
        ClaimRecord claim,
        List<Amount> amounts,
        Set<String> signs,
        Set<String> named,
        Set<String> entitiesHere,
        Set<String> entities,
        Wording wording) {

    Said {
        amounts = List.copyOf(amounts);
        signs = Set.copyOf(signs);
        named = Set.copyOf(named);
        entitiesHere = Set.copyOf(entitiesHere);
        entities = Set.copyOf(entities);
    }

    boolean isDenied() {
        return claim.modality().equals("denied");
    }

    /** Whether it is denied, or its passage has a word that may deny it. */
    boolean mayBeDenied() {
        return isDenied() || wording.denies();
    }

    boolean isPossible() {
        return claim.modality().equals("possible");
    }

    /** Whether it is only possible, or its passage has a word for that. */
    boolean mayBePossible() {
        return isPossible() || wording.mays();
    }

    /** Whether both have one amount, and both or none of them deny it. */
    boolean saysAmountOf(Said other) {
        return !amounts.isEmpty()
                && !other.amounts.isEmpty()
                && isDenied() == other.isDenied()
                && amounts.getFirst().form().equals(other.amounts.getFirst().form());
    }

    /** Its own amount by every reading its words allow, admitted by the article or not. */
    Set<String> forms() {
        MentionRecord quantity = claim.quantity();
        return quantity == null
                ? Set.of()
                : Amount.readings(quantity).stream().map(Amount::form).collect(Collectors.toSet());
    }

    String article() {
        return claim.article().id();
    }
}
