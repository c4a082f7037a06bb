package org.polygraph.collation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Claims of several versions that line up: one assertion, each in the words of its version. */
final class Slot {

    private final List<Said> members = new ArrayList<>();

    Slot(Said first) {
        members.add(first);
    }

    List<Said> members() {
        return members;
    }

    void add(Said said) {
        members.add(said);
    }

    boolean hasAmount() {
        return members.stream().anyMatch(said -> !said.amounts().isEmpty());
    }

    /** Whether a version has a claim with an amount in it. */
    boolean hasAmountOf(String article) {
        return members.stream()
                .anyMatch(said -> said.article().equals(article) && !said.amounts().isEmpty());
    }

    /** How a claim compares with the member that it is most like. */
    Likeness likeness(Said said, Relations relations) {
        Likeness best = Likeness.of(members.getFirst(), said, relations);
        for (Said member : members.subList(1, members.size())) {
            Likeness likeness = Likeness.of(member, said, relations);
            if (likeness.linesUp() && (!best.linesUp() || likeness.score() > best.score())) {
                best = likeness;
            }
        }
        return best;
    }

    /**
     * The statement that the whole slot belongs to: the one most of its versions have by
     * themselves, and of several the one of the smallest id.
     */
    String statement() {
        TreeMap<String, Integer> counts = new TreeMap<>();
        members.forEach(said -> counts.merge(said.claim().statement(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(
                        java.util.Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(
                                        java.util.Map.Entry.comparingByKey(
                                                java.util.Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    /** What every two members of different versions make of each other, where that is worth it. */
    void addPairings(Relations relations, Collection<Pairing> pairings) {
        for (int i = 0; i < members.size(); i++) {
            for (Said other : members.subList(i + 1, members.size())) {
                if (!members.get(i).article().equals(other.article())) {
                    pair(members.get(i), other, relations, pairings);
                }
            }
        }
    }

    private static void pair(
            Said one, Said other, Relations relations, Collection<Pairing> pairings) {
        Likeness likeness = Likeness.of(one, other, relations);
        String id = one.claim().id();
        String otherId = other.claim().id();
        if (!likeness.comparable()) {
            if (one.saysAmountOf(other)) {
                pairings.add(Pairing.of(id, otherId, null));
            }
            return;
        }
        likeness.differences()
                .forEach(difference -> pairings.add(Pairing.of(id, otherId, difference)));
        if (likeness.conflicts() == 0 && !Entities.same(one.claim(), other.claim())) {
            pairings.add(Pairing.of(id, otherId, null));
        }
    }
}
