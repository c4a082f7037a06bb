package org.polygraph.collation;

import org.polygraph.collation.Revision.Changed;
import org.polygraph.graph.record.ClaimRecord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Which claim of a revision stands for which of the one before, and what it says otherwise. */
final class RevisionChanges {

    private final Version before;
    private final Map<String, ClaimRecord> later = new LinkedHashMap<>();
    private final Map<String, ClaimRecord> earlier = new LinkedHashMap<>();
    private final Map<String, List<ClaimRecord>> byStatement = new HashMap<>();
    private final Map<List<String>, Difference> seen = new HashMap<>();
    private final List<Changed> changed = new ArrayList<>();
    private final Lineup lineup;
    private int unchanged;

    RevisionChanges(Version before, Version after, Relations relations) {
        this.before = before;
        this.lineup = Lineup.of(List.of(before, after), relations, Alignment::of);
        after.claims().forEach(claim -> later.put(claim.id(), claim));
        for (ClaimRecord claim : before.claims()) {
            earlier.put(claim.id(), claim);
            byStatement.computeIfAbsent(statement(claim), _ -> new ArrayList<>()).add(claim);
        }
        for (Pairing pairing : lineup.pairings()) {
            Difference difference = pairing.difference();
            if (difference != null) {
                seen.merge(
                        List.of(pairing.one(), pairing.other()),
                        difference,
                        RevisionChanges::first);
                seen.merge(
                        List.of(pairing.other(), pairing.one()),
                        difference,
                        RevisionChanges::first);
            }
        }
    }

    private static Difference first(Difference one, Difference other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    Revision.Changes all() {
        matchSame();
        matchByPlace();
        matchByStatement();
        changed.sort(Comparator.comparing(Changed::after, Version.IN_TEXT));
        return new Revision.Changes(
                before.id(),
                List.copyOf(later.values()),
                List.copyOf(earlier.values()),
                List.copyOf(changed),
                unchanged);
    }

    /** Those that make one statement with one amount, in the same words or in others. */
    private void matchSame() {
        for (ClaimRecord claim : List.copyOf(later.values())) {
            leftOf(statement(claim)).stream()
                    .filter(old -> difference(old, claim).isEmpty())
                    .findFirst()
                    .ifPresent(old -> match(old, claim));
        }
    }

    /** Those that the line-up found in one place with one difference. */
    private void matchByPlace() {
        Map<String, String> partner = new HashMap<>();
        for (Pairing pairing : lineup.pairings()) {
            partner.putIfAbsent(pairing.one(), pairing.other());
            partner.putIfAbsent(pairing.other(), pairing.one());
        }
        for (ClaimRecord claim : List.copyOf(later.values())) {
            ClaimRecord old = earlier.get(partner.getOrDefault(claim.id(), ""));
            if (old != null) {
                match(old, claim);
            }
        }
    }

    private void matchByStatement() {
        for (ClaimRecord claim : List.copyOf(later.values())) {
            leftOf(statement(claim)).stream().findFirst().ifPresent(old -> match(old, claim));
        }
    }

    /** Claims of a statement that nothing stands for yet. */
    private List<ClaimRecord> leftOf(String statement) {
        return byStatement.getOrDefault(statement, List.of()).stream()
                .filter(old -> earlier.containsKey(old.id()))
                .toList();
    }

    private void match(ClaimRecord old, ClaimRecord claim) {
        earlier.remove(old.id());
        later.remove(claim.id());
        Optional<Difference> difference = difference(old, claim);
        if (difference.isPresent()) {
            changed.add(new Changed(old, claim, difference.get().label()));
        } else {
            unchanged++;
        }
    }

    private String statement(ClaimRecord claim) {
        return lineup.moved().getOrDefault(claim.id(), claim.statement());
    }

    /** What the later one says otherwise; empty where it says the same. */
    private Optional<Difference> difference(ClaimRecord old, ClaimRecord claim) {
        Difference found = seen.get(List.of(old.id(), claim.id()));
        if (found != null) {
            return Optional.of(found);
        }
        if (old.quantity() != null && claim.quantity() != null) {
            List<Amount> amounts = Amount.readings(old.quantity());
            List<Amount> others = Amount.readings(claim.quantity());
            if (!amounts.isEmpty() && !others.isEmpty() && !sameFigure(amounts, others)) {
                Comparison comparison = Comparison.ofReadings(amounts, others, true);
                return Optional.of(
                        comparison.difference() == null
                                ? Difference.MAGNITUDE
                                : comparison.difference());
            }
        } else if (old.quantity() != null) {
            return Optional.of(Difference.LOST_NUMBER);
        }
        return old.modality().equals(claim.modality())
                ? Optional.empty()
                : Optional.of(Difference.MODALITY);
    }

    /** A revision that rounds otherwise has been revised: only the very figure is the same. */
    private static boolean sameFigure(List<Amount> amounts, List<Amount> others) {
        Amount one = amounts.getFirst();
        Amount other = others.getFirst();
        return one.low().compareTo(other.low()) == 0
                && one.high().compareTo(other.high()) == 0
                && one.dimension().equals(other.dimension())
                && Objects.equals(one.unit(), other.unit());
    }
}
