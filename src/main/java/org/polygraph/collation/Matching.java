package org.polygraph.collation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Finds for each claim of one version, in one column, the slot of the others it lines up with. */
final class Matching {

    private final List<Slot> slots;
    private final List<Said> claims;
    private final Relations relations;
    private final int before;
    private final Set<Said> placed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Slot> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * @param slots of the column so far; the claims are added to them
     * @param claims of one version
     */
    Matching(List<Slot> slots, List<Said> claims, Relations relations) {
        this.slots = slots;
        this.claims = claims;
        this.relations = relations;
        this.before = slots.size();
    }

    /** Agreeing claims first; then those that differ, where nothing else comes into question. */
    void match() {
        pairs(false).forEach(this::place);
        List<Pair> differing = pairs(true);
        for (Pair pair : differing) {
            if (isOnly(pair, differing)) {
                place(pair);
            }
        }
        claims.stream().filter(claim -> !placed.contains(claim)).forEach(this::open);
    }

    private record Pair(Said claim, Slot slot, int number, Likeness likeness) {}

    private List<Pair> pairs(boolean differing) {
        List<Pair> pairs = new ArrayList<>();
        for (Said claim : claims) {
            for (int i = 0; i < before; i++) {
                Slot slot = slots.get(i);
                if (placed.contains(claim) || taken.contains(slot)) {
                    continue;
                }
                Likeness likeness = slot.likeness(claim, relations);
                if (likeness.linesUp() && isDoubtful(likeness) == differing) {
                    pairs.add(new Pair(claim, slot, i, likeness));
                }
            }
        }
        pairs.sort(
                Comparator.comparingInt((Pair pair) -> -pair.likeness().score())
                        .thenComparingInt(Pair::number)
                        .thenComparing(pair -> pair.claim().claim(), Version.IN_TEXT));
        return pairs;
    }

    private static boolean isDoubtful(Likeness likeness) {
        return likeness.conflicts() > 0 || likeness.uncertain();
    }

    private static boolean isOnly(Pair pair, List<Pair> pairs) {
        return pairs.stream()
                .filter(other -> other.claim() == pair.claim() || other.slot() == pair.slot())
                .allMatch(other -> other == pair);
    }

    private void place(Pair pair) {
        if (placed.contains(pair.claim()) || taken.contains(pair.slot())) {
            return;
        }
        pair.slot().add(pair.claim());
        placed.add(pair.claim());
        taken.add(pair.slot());
    }

    /** A slot of its own, unless the version says the same twice in this place. */
    private void open(Said claim) {
        for (Slot slot : slots) {
            boolean same =
                    slot.members().stream()
                            .filter(member -> member.article().equals(claim.article()))
                            .anyMatch(member -> isRepeat(member, claim));
            if (same) {
                slot.add(claim);
                return;
            }
        }
        slots.add(new Slot(claim));
    }

    private boolean isRepeat(Said member, Said claim) {
        return member.claim().statement().equals(claim.claim().statement())
                && Likeness.of(member, claim, relations).conflicts() == 0;
    }
}
