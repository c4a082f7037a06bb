package org.polygraph.check;

import org.polygraph.collation.Bearing;
import org.polygraph.graph.record.ClaimFilter;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.MentionRecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What stored sentences have in the place of an amount of which nothing is known by itself: those
 * that say the same as another claim of its sentence ("buys 69 helicopters from Boeing").
 */
final class Siblings {

    /** Claims of one sentence that are looked at. */
    private static final int CLAIMS = 20;

    private final Asked asked;

    Siblings(Asked asked) {
        this.asked = asked;
    }

    /**
     * @param others what was found of the other claims of the text
     */
    List<Finding> find(ClaimRecord claim, List<CheckedClaim> others) {
        MentionRecord amount = claim.quantity();
        List<Finding> findings = new ArrayList<>();
        if (amount == null) {
            return findings;
        }
        for (CheckedClaim other : others) {
            if (other.verdict() == Verdict.SUPPORTED
                    && !other.claim().id().equals(claim.id())
                    && isOneSentence(other.claim(), claim)
                    && other.claim().quantity() == null) {
                other.findings().stream()
                        .filter(Finding::supports)
                        .map(Finding::claim)
                        .filter(Objects::nonNull)
                        .forEach(stored -> add(amount, stored, findings));
            }
        }
        return findings;
    }

    private void add(MentionRecord amount, ClaimRecord stored, List<Finding> findings) {
        ClaimFilter filter =
                ClaimFilter.asking()
                        .article(stored.article().id())
                        .subject(stored.subject().id())
                        .build();
        List<ClaimRecord> there =
                asked.first(filter, CLAIMS).stream()
                        .filter(own -> isOneSentence(own, stored))
                        .filter(own -> isOfKind(own, amount))
                        .toList();
        for (ClaimRecord own : there) {
            MentionRecord quantity = own.quantity();
            if (there.size() == 1 && quantity != null) {
                Bearing bearing = Bearing.inPlace(amount, quantity);
                if (bearing.direction() == Bearing.Direction.CONTRADICTS) {
                    findings.add(Finding.of(own, bearing));
                }
            }
        }
    }

    private static boolean isOneSentence(ClaimRecord one, ClaimRecord other) {
        return one.evidence().getFirst().equals(other.evidence().getFirst());
    }

    private static boolean isOfKind(ClaimRecord claim, MentionRecord amount) {
        return claim.quantity() != null && claim.quantity().kind().equals(amount.kind());
    }
}
