package org.polygraph.collation;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRef;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Names that claims of one place have for what may be one entity, which go by one id: those first
 * that most pairs of claims hold together, and never two that a pair sets apart. A name that no
 * gazetteer has could be that of either of two entities; it does not make one of them.
 */
final class Aliases {

    private final Map<String, String> above = new HashMap<>();

    /** Of the claims of a statement. */
    Aliases(Collection<ClaimRecord> claims, Collection<Pairing> pairings) {
        Map<String, ClaimRecord> byId = new HashMap<>();
        claims.forEach(claim -> byId.put(claim.id(), claim));
        SortedMap<Names, Integer> together = new TreeMap<>();
        Set<Names> apart = new TreeSet<>();
        for (Pairing pairing : pairings) {
            ClaimRecord one = byId.get(pairing.one());
            ClaimRecord other = byId.get(pairing.other());
            if (one == null || other == null) {
                continue;
            }
            if (pairing.difference() == null) {
                Names.ofBoth(one, other).forEach(names -> together.merge(names, 1, Integer::sum));
            } else if (pairing.difference() == Difference.ENTITY) {
                apart.addAll(Names.ofBoth(one, other));
            }
        }
        together.entrySet().stream()
                .sorted(
                        Map.Entry.<Names, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> join(entry.getKey(), apart));
    }

    /** Two ids, the smaller first. */
    private record Names(String one, String other) implements Comparable<Names> {

        /** Those of the subjects and of the objects of two claims, where they are not the same. */
        static Set<Names> ofBoth(ClaimRecord claim, ClaimRecord other) {
            Set<Names> names = new TreeSet<>();
            of(claim.subject(), other.subject()).ifPresent(names::add);
            of(claim.object(), other.object()).ifPresent(names::add);
            return names;
        }

        private static Optional<Names> of(@Nullable EntityRef one, @Nullable EntityRef other) {
            if (one == null || other == null || one.id().equals(other.id())) {
                return Optional.empty();
            }
            boolean ordered = one.id().compareTo(other.id()) < 0;
            return Optional.of(
                    ordered ? new Names(one.id(), other.id()) : new Names(other.id(), one.id()));
        }

        @Override
        public int compareTo(Names names) {
            int first = one.compareTo(names.one);
            return first != 0 ? first : other.compareTo(names.other);
        }
    }

    private void join(Names names, Set<Names> apart) {
        String root = root(names.one());
        String other = root(names.other());
        if (root.equals(other) || apart.stream().anyMatch(pair -> isOf(pair, root, other))) {
            return;
        }
        boolean ordered = root.compareTo(other) < 0;
        above.put(ordered ? other : root, ordered ? root : other);
    }

    /** Whether one of a pair goes by the one id and its other one by the other. */
    private boolean isOf(Names pair, String root, String other) {
        String one = root(pair.one());
        String two = root(pair.other());
        return one.equals(root) && two.equals(other) || one.equals(other) && two.equals(root);
    }

    /** The id that an entity goes by; its own where it has no other name. */
    String root(String id) {
        String at = id;
        String next = above.get(at);
        while (next != null) {
            at = next;
            next = above.get(at);
        }
        return at;
    }
}
