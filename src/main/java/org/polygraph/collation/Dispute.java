package org.polygraph.collation;

import org.polygraph.graph.Edtf;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRef;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Whether two readings of one statement contradict each other, and in what. */
final class Dispute {

    private final Gathering gathering;
    private final boolean functional;
    private final boolean ofAmounts;

    Dispute(Gathering gathering, Relations relations) {
        this.gathering = gathering;
        this.functional = relations.isFunctional(gathering.relation());
        this.ofAmounts = relations.takesAmount(gathering.relation());
    }

    /** What sets two readings apart: what the line-up saw, and what the relation does not allow. */
    Set<Difference> between(Draft one, Draft other) {
        EnumSet<Difference> differences = EnumSet.noneOf(Difference.class);
        for (Pairing pairing : gathering.pairings()) {
            Difference difference = pairing.difference();
            if (difference != null
                    && !isRevised(pairing)
                    && !(difference.isOfAmount() && isOneOfTwo(pairing, one, other))
                    && (one.has(pairing.one()) && other.has(pairing.other())
                            || one.has(pairing.other()) && other.has(pairing.one()))) {
                differences.add(difference);
            }
        }
        if (differences.contains(Difference.ENTITY)) {
            // Who else is meant is also who else says so.
            differences.remove(Difference.ATTRIBUTION);
        }
        if (functional && differences.stream().noneMatch(Difference::isConflict)) {
            addOfOneValue(one, other, differences);
        }
        return differences;
    }

    /**
     * Whether the sentence of one of its claims has both amounts: "down by 3 to 26.8 billion", of
     * which the other claim is of one.
     */
    private static boolean isOneOfTwo(Pairing pairing, Draft one, Draft other) {
        return saysBoth(pairing.one(), one, other) || saysBoth(pairing.other(), one, other);
    }

    private static boolean saysBoth(String claim, Draft one, Draft other) {
        Draft own = one.has(claim) ? one : other;
        Draft rival = own == one ? other : one;
        return own.claims().stream()
                .filter(mine -> mine.id().equals(claim))
                .anyMatch(
                        mine ->
                                rival.claims().stream()
                                        .anyMatch(theirs -> isOneSentence(mine, theirs)));
    }

    private static boolean isOneSentence(ClaimRecord one, ClaimRecord other) {
        return one.article().id().equals(other.article().id())
                && one.evidence().getFirst().start() == other.evidence().getFirst().start();
    }

    /**
     * Whether its two claims are of two revisions of one article, of which the later one counts.
     */
    private boolean isRevised(Pairing pairing) {
        return gathering.areRevisions(
                gathering.articleOf(pairing.one()), gathering.articleOf(pairing.other()));
    }

    /** What the claims of one reading differ in without contradicting each other. */
    Set<Difference> within(Draft draft) {
        Set<Difference> differences = between(draft, draft);
        differences.removeIf(Difference::isConflict);
        return differences;
    }

    /**
     * A relation of one value at a time contradicts itself where two articles of one story, or two
     * articles on one stated period, give it two: asserted in the same name, and not both in one
     * article, which shows that two things are meant.
     */
    private void addOfOneValue(Draft one, Draft other, EnumSet<Difference> differences) {
        if (one.articles().stream().anyMatch(other.articles()::contains)) {
            return;
        }
        for (ClaimRecord claim : one.claims()) {
            for (ClaimRecord rival : other.claims()) {
                if (isComparable(claim, rival)) {
                    addOfOneValue(claim, rival, differences);
                    return;
                }
            }
        }
    }

    private void addOfOneValue(
            ClaimRecord claim, ClaimRecord rival, EnumSet<Difference> differences) {
        List<Amount> amounts = gathering.amounts(claim);
        List<Amount> rivals = gathering.amounts(rival);
        boolean otherObjects = otherObject(claim, rival);
        if (!amounts.isEmpty() && !rivals.isEmpty()) {
            Comparison comparison = Comparison.of(amounts.getFirst(), rivals.getFirst(), false);
            if (comparison.difference() != null && !otherObjects) {
                differences.add(comparison.difference());
            }
        } else if (!ofAmounts && amounts.isEmpty() && rivals.isEmpty() && otherObjects) {
            differences.add(Difference.ENTITY);
        }
    }

    private static boolean otherObject(ClaimRecord claim, ClaimRecord rival) {
        EntityRef object = claim.object();
        EntityRef rivalObject = rival.object();
        return object != null && rivalObject != null && Entities.areOther(object, rivalObject);
    }

    private boolean isComparable(ClaimRecord claim, ClaimRecord rival) {
        boolean sameStory = Objects.equals(gathering.story(claim), gathering.story(rival));
        boolean samePeriod = claim.time() != null && claim.time().equals(rival.time());
        return (sameStory || samePeriod)
                && !gathering.areRevisions(claim.article().id(), rival.article().id())
                && !Edtf.disjoint(claim.time(), rival.time())
                && claim.modality().equals("asserted")
                && rival.modality().equals("asserted")
                && Objects.equals(speaker(claim), speaker(rival));
    }

    private static String speaker(ClaimRecord claim) {
        return claim.attributedTo() == null ? "" : claim.attributedTo().id();
    }
}
