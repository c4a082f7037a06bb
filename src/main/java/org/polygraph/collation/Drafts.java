package org.polygraph.collation;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.Edtf;
import org.polygraph.graph.record.ClaimRecord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Groups the claims of a statement by what they mean. The value that most articles can be read to
 * give is taken first, with all claims that can be read so; then the value that most of the rest
 * give, until none is left. So an ambiguous amount goes with the company it can keep.
 */
final class Drafts {

    /** Beyond so many claims of one statement only equal values are one reading. */
    private static final int COMPARED = 200;

    private static final double LIKELIEST = 1;
    private static final double ADMISSIBLE = 0.9;

    private final Gathering gathering;
    private final Relations relations;
    private final String relation;
    private final List<String> usualTimes;
    private final Aliases aliases;

    /** A claim that can be read to give an amount, and how well. */
    private record Giving(ClaimRecord claim, double weight) {}

    private record Weighed(Amount amount, double weight) {}

    Drafts(Gathering gathering, Relations relations) {
        this.gathering = gathering;
        this.relations = relations;
        this.relation = gathering.relation();
        this.usualTimes = usualTimes(gathering.claims());
        this.aliases = new Aliases(gathering.claims(), gathering.pairings());
    }

    /** The groups; of the claims none is left out and none is in two. */
    List<Draft> all() {
        SortedMap<String, List<ClaimRecord>> alike = new TreeMap<>();
        String object = mostFrequentObject();
        for (ClaimRecord claim : gathering.claims()) {
            alike.computeIfAbsent(signature(claim, object), _ -> new ArrayList<>()).add(claim);
        }
        List<Draft> drafts = new ArrayList<>();
        alike.values().forEach(claims -> split(claims, drafts));
        return drafts;
    }

    private @Nullable String mostFrequentObject() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (ClaimRecord claim : gathering.claims()) {
            if (claim.object() != null) {
                counts.merge(aliases.root(claim.object().id()), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** What claims must have in common, but for the amount, to be one reading. */
    private String signature(ClaimRecord claim, @Nullable String usualObject) {
        String object = claim.object() == null ? usualObject : aliases.root(claim.object().id());
        return String.join(
                " ",
                aliases.root(claim.subject().id()),
                String.valueOf(object),
                isContrary(claim) ? "contrary" : "",
                time(claim));
    }

    /** Whether it denies the statement, or says the opposite of its relation. */
    private boolean isContrary(ClaimRecord claim) {
        String name = claim.relation().name();
        boolean opposite =
                name.equals(relations.opposite(relation))
                        || relation.equals(relations.opposite(name));
        return opposite != claim.modality().equals("denied");
    }

    /** The first of the statement's times that a claim's time may be the same as. */
    private String time(ClaimRecord claim) {
        String time = claim.time();
        if (time == null) {
            return usualTimes.stream().findFirst().orElse("");
        }
        return usualTimes.stream()
                .filter(usual -> !Edtf.disjoint(usual, time))
                .findFirst()
                .orElse(time);
    }

    private static List<String> usualTimes(List<ClaimRecord> claims) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (ClaimRecord claim : claims) {
            if (claim.time() != null) {
                counts.merge(claim.time(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void split(List<ClaimRecord> claims, List<Draft> drafts) {
        List<ClaimRecord> left = new ArrayList<>(claims);
        List<ClaimRecord> mute =
                left.stream().filter(claim -> gathering.amounts(claim).isEmpty()).toList();
        left.removeAll(mute);
        if (!mute.isEmpty()) {
            drafts.add(new Draft(mute, null));
        }
        if (left.size() > COMPARED) {
            splitByValue(left, drafts);
            return;
        }
        Map<Amount, List<Giving>> giving = giving(left);
        while (!left.isEmpty()) {
            Amount amount = mostGiven(left, giving);
            List<ClaimRecord> bearers = new ArrayList<>();
            giving.getOrDefault(amount, List.of()).forEach(one -> bearers.add(one.claim()));
            if (bearers.isEmpty()) {
                bearers.add(left.getFirst());
            }
            drafts.add(new Draft(bearers, amount));
            Set<String> taken = new HashSet<>();
            bearers.forEach(claim -> taken.add(claim.id()));
            left.removeIf(claim -> taken.contains(claim.id()));
            giving.values().forEach(all -> all.removeIf(one -> taken.contains(one.claim().id())));
        }
    }

    /** By amount, the claims that can be read to give it; an amount is itself alone. */
    private Map<Amount, List<Giving>> giving(List<ClaimRecord> claims) {
        Map<Amount, List<Giving>> giving = new IdentityHashMap<>();
        for (ClaimRecord claim : claims) {
            for (Amount amount : gathering.amounts(claim)) {
                List<Giving> all = new ArrayList<>();
                claims.stream()
                        .filter(other -> bears(other, amount))
                        .forEach(other -> all.add(new Giving(other, weight(other, amount))));
                giving.put(amount, all);
            }
        }
        return giving;
    }

    private void splitByValue(List<ClaimRecord> claims, List<Draft> drafts) {
        SortedMap<String, List<ClaimRecord>> byValue = new TreeMap<>();
        for (ClaimRecord claim : claims) {
            byValue.computeIfAbsent(
                            key(gathering.amounts(claim).getFirst()), _ -> new ArrayList<>())
                    .add(claim);
        }
        byValue.values()
                .forEach(
                        same ->
                                drafts.add(
                                        new Draft(
                                                same,
                                                gathering.amounts(same.getFirst()).getFirst())));
    }

    /** Of all readings of these claims the one that most articles can be read to give. */
    private Amount mostGiven(List<ClaimRecord> claims, Map<Amount, List<Giving>> giving) {
        SortedMap<String, Amount> candidates = new TreeMap<>();
        for (ClaimRecord claim : claims) {
            gathering.amounts(claim).forEach(amount -> candidates.putIfAbsent(key(amount), amount));
        }
        // A number whose unit was not understood goes with any unit, so it is nobody's value.
        boolean measured = candidates.values().stream().anyMatch(amount -> !amount.isPlain());
        return candidates.values().stream()
                .filter(amount -> !measured || !amount.isPlain())
                .map(amount -> new Weighed(amount, weight(giving.getOrDefault(amount, List.of()))))
                .max(
                        Comparator.comparingDouble(Weighed::weight)
                                .thenComparing(
                                        one -> one.amount().step(), Comparator.reverseOrder())
                                .thenComparing(one -> key(one.amount())))
                .map(Weighed::amount)
                .orElseThrow();
    }

    private static String key(Amount amount) {
        return String.join(
                " ",
                amount.dimension(),
                String.valueOf(amount.unit()),
                amount.low().stripTrailingZeros().toPlainString(),
                amount.high().stripTrailingZeros().toPlainString());
    }

    private static double weight(List<Giving> giving) {
        Map<String, Double> byArticle = new TreeMap<>();
        giving.forEach(one -> byArticle.merge(one.claim().article().id(), one.weight(), Math::max));
        return byArticle.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private double weight(ClaimRecord claim, Amount candidate) {
        Amount likeliest = gathering.amounts(claim).getFirst();
        return (agree(likeliest, candidate) ? LIKELIEST : ADMISSIBLE)
                + (likeliest.low().compareTo(candidate.low()) == 0 ? 0.001 : 0);
    }

    private boolean bears(ClaimRecord claim, Amount amount) {
        return gathering.amounts(claim).stream().anyMatch(own -> agree(own, amount))
                && !isContrasted(claim, amount);
    }

    /** Versions of one sentence are held against each other more strictly than claims at large. */
    private boolean isContrasted(ClaimRecord claim, Amount amount) {
        Set<String> contrasted = new TreeSet<>();
        for (Pairing pairing : gathering.pairings()) {
            if (pairing.difference() == null || !pairing.difference().isOfAmount()) {
                continue;
            }
            if (pairing.one().equals(claim.id())) {
                contrasted.add(pairing.other());
            } else if (pairing.other().equals(claim.id())) {
                contrasted.add(pairing.one());
            }
        }
        return !contrasted.isEmpty()
                && gathering.claims().stream()
                        .filter(other -> contrasted.contains(other.id()))
                        .map(gathering::amounts)
                        .anyMatch(own -> !own.isEmpty() && key(own.getFirst()).equals(key(amount)));
    }

    private static boolean agree(Amount one, Amount other) {
        return Comparison.of(one, other, false).verdict() == Comparison.Verdict.AGREE;
    }
}
