package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Entity;
import org.polygraph.mention.Quantity;
import org.polygraph.mention.TimeExpression;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Each claim of a sentence once: two cues can say the same, and of two that differ only in that one
 * names no object ("granted | a loan of 5 million | to Kenya") the fuller stays.
 */
final class Distinct {

    private record Key(
            Entity subject,
            String relation,
            @Nullable Entity object,
            @Nullable Quantity quantity,
            @Nullable TimeExpression time) {

        static Key of(Claim claim, @Nullable Entity object) {
            return new Key(
                    claim.subject(),
                    claim.relation().name(),
                    object,
                    claim.quantity(),
                    claim.time());
        }
    }

    private static final String SANCTIONS = "sanctions";
    private static final String FINES = "fines";

    private Distinct() {}

    /** "sanctionné Doctiplan d'une amende de 800 000 euros": who is fined is under no sanctions. */
    private static boolean isSaidMoreExactly(Claim claim, List<Claim> claims) {
        return claim.relation().name().equals(SANCTIONS)
                && claims.stream()
                        .filter(other -> other.relation().name().equals(FINES))
                        .anyMatch(other -> Objects.equals(other.object(), claim.object()));
    }

    static List<Claim> of(List<Claim> claims) {
        if (claims.size() < 2) {
            return claims;
        }
        Set<Key> fuller = new HashSet<>();
        claims.stream()
                .filter(claim -> claim.object() != null && claim.quantity() != null)
                .forEach(claim -> fuller.add(Key.of(claim, null)));
        Set<Key> seen = new HashSet<>();
        return claims.stream()
                .filter(claim -> !isSaidMoreExactly(claim, claims))
                .filter(claim -> claim.object() != null || !fuller.contains(Key.of(claim, null)))
                .filter(claim -> seen.add(Key.of(claim, claim.object())))
                .toList();
    }
}
