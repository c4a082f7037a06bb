package org.polygraph.claim;

import org.polygraph.mention.Quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many work for whoever changes a part of the staff: "cut 540 of its | 1,500 jobs". */
final class StaffTotals {

    private static final String STAFF = "employs";
    private static final double FACTOR = 0.9;

    private final Sentence sentence;

    StaffTotals(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * What no claim bears yet.
     *
     * @param used the amounts that claims bear; those found are added
     */
    List<Claim> of(List<Claim> claims, Set<Quantity> used, Map<String, Relation> relations) {
        List<Claim> found = new ArrayList<>();
        Relation staff = relations.get(STAFF);
        List<Quantity> all = sentence.quantities();
        for (Claim claim : claims) {
            Quantity part = claim.quantity();
            int next = part == null ? 0 : all.indexOf(part) + 1;
            if (staff == null
                    || next == 0
                    || next >= all.size()
                    || !claim.relation().is(Trait.STAFF_CHANGE)
                    || !PartOfTotal.isTotal(all.get(next), all)
                    || !used.add(all.get(next))) {
                continue;
            }
            found.add(
                    claim.ofItself(staff)
                            .asserted()
                            .withQuantity(all.get(next), FACTOR, "all of which some"));
        }
        return found;
    }
}
