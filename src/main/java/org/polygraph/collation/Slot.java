package org.polygraph.collation;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRef;

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

    /**
     * The first amount that is said in it.
     *
     * @throws java.util.NoSuchElementException where it {@linkplain #hasAmount() has none}
     */
    Amount amount() {
        return members().stream()
                .filter(said -> !said.amounts().isEmpty())
                .findFirst()
                .orElseThrow()
                .amounts()
                .getFirst();
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
    void addPairings(Relations relations, List<Version> versions, Collection<Pairing> pairings) {
        for (int i = 0; i < members.size(); i++) {
            for (Said other : members.subList(i + 1, members.size())) {
                if (!members.get(i).article().equals(other.article())) {
                    pair(members.get(i), other, relations, versions, pairings);
                }
            }
        }
    }

    private void pair(
            Said one,
            Said other,
            Relations relations,
            List<Version> versions,
            Collection<Pairing> pairings) {
        Likeness likeness = Likeness.of(one, other, relations);
        String id = one.claim().id();
        String otherId = other.claim().id();
        if (!likeness.comparable()) {
            if (one.saysAmountOf(other)) {
                pairings.add(Pairing.of(id, otherId, null));
            }
            return;
        }
        likeness.differences().stream()
                .filter(
                        difference ->
                                switch (difference) {
                                    case ENTITY -> isStranger(one.claim(), other.claim(), versions);
                                    case MODALITY -> versions.size() == 2 || isOneUnlikeAll();
                                    default -> true;
                                })
                .forEach(difference -> pairings.add(Pairing.of(id, otherId, difference)));
        if (likeness.conflicts() == 0 && !Entities.same(one.claim(), other.claim())) {
            pairings.add(Pairing.of(id, otherId, null));
        }
    }

    /**
     * Whether one version alone calls it possible, or alone does not, against two at least: what
     * two versions take differently may be the languages' way.
     */
    private boolean isOneUnlikeAll() {
        long all = members.stream().map(Said::article).distinct().count();
        long possible =
                members.stream().filter(Said::isPossible).map(Said::article).distinct().count();
        return all >= 3 && (possible == 1 || possible == all - 1);
    }

    /**
     * Whether the entity that only one of the two names is nobody whom a version has that does not
     * name it here: else the two took different ones of several that the story has.
     */
    private boolean isStranger(ClaimRecord one, ClaimRecord other, List<Version> versions) {
        return isStranger(one.subject(), other.subject(), versions)
                || isStranger(one.object(), other.object(), versions);
    }

    private boolean isStranger(
            @Nullable EntityRef one, @Nullable EntityRef other, List<Version> versions) {
        return one != null
                && other != null
                && Entities.areOther(one, other)
                && (isStranger(one.id(), versions) || isStranger(other.id(), versions));
    }

    private boolean isStranger(String entity, List<Version> versions) {
        return versions.stream()
                .filter(version -> version.entities().contains(entity))
                .allMatch(
                        version -> members.stream().anyMatch(said -> isOf(said, version, entity)));
    }

    private static boolean isOf(Said said, Version version, String entity) {
        EntityRef object = said.claim().object();
        return said.article().equals(version.id())
                && (said.claim().subject().id().equals(entity)
                        || object != null && object.id().equals(entity));
    }
}
