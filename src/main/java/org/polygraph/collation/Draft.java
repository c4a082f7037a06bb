package org.polygraph.collation;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRef;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A reading in the making: claims of one statement that say the same.
 *
 * @param claims by id; at least one
 * @param amount what they all say, or null where they give none
 */
record Draft(List<ClaimRecord> claims, @Nullable Amount amount) {

    private static final Comparator<ClaimRecord> MOST_SURE_FIRST =
            Comparator.comparing(ClaimRecord::confidence).reversed().thenComparing(ClaimRecord::id);

    Draft {
        claims = claims.stream().sorted(Comparator.comparing(ClaimRecord::id)).toList();
    }

    /** The claim that speaks for all: of those that give the very amount, the surest. */
    ClaimRecord representative() {
        return claims.stream()
                .min(Comparator.comparing(this::isOff).thenComparing(MOST_SURE_FIRST))
                .orElseThrow();
    }

    private boolean isOff(ClaimRecord claim) {
        if (amount == null || claim.quantity() == null) {
            return amount != null;
        }
        BigDecimal low = amount.low();
        return Amount.likeliest(claim.quantity())
                .filter(own -> own.low().compareTo(low) == 0)
                .isEmpty();
    }

    @Nullable EntityRef object() {
        EntityRef own = representative().object();
        if (own != null) {
            return own;
        }
        return claims.stream()
                .map(ClaimRecord::object)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Ids of the articles that bear it. */
    Set<String> articles() {
        Set<String> ids = new TreeSet<>();
        claims.forEach(claim -> ids.add(claim.article().id()));
        return ids;
    }

    int support() {
        return articles().size();
    }

    boolean has(String claim) {
        return claims.stream().anyMatch(own -> own.id().equals(claim));
    }
}
