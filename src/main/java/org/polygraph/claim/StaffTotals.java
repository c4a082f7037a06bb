package org.polygraph.claim;

import org.polygraph.mention.Quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many work for whoever changes a part of the staff, and how many houses somebody has who
 * closes some: "cut 540 of its | 1,500 jobs", "close 12 of its | 30 terminals".
 */
final class StaffTotals {

    private static final String STAFF = "employs";
    private static final String CLOSES = "closes";
    private static final String HOUSES = "operates";
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
        List<Quantity> all = sentence.quantities();
        for (Claim claim : claims) {
            Quantity part = claim.quantity();
            int next = part == null ? 0 : all.indexOf(part) + 1;
            boolean closes = claim.relation().name().equals(CLOSES);
            Relation whole = relations.get(closes ? HOUSES : STAFF);
            if (whole == null
                    || next == 0
                    || next >= all.size()
                    || !closes && !claim.relation().is(Trait.STAFF_CHANGE)
                    || closes && !isOwned(all.get(next))
                    || !PartOfTotal.isTotal(all.get(next), all)
                    || !used.add(all.get(next))) {
                continue;
            }
            found.add(
                    claim.ofItself(whole)
                            .asserted()
                            .withQuantity(all.get(next), FACTOR, "all of which some"));
        }
        return found;
    }

    /** "of | its | seven libraries". */
    private boolean isOwned(Quantity total) {
        WordSteps steps = new WordSteps(sentence.text());
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, total.span().start());
        return steps.isOne(sentence.grammar().possessives(), steps.wordStart(first, end), end);
    }
}
