package org.polygraph.collation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Amounts of one column that found no partner, put together by exclusion: where the versions of a
 * sentence have one amount of a dimension left each, and two agree while a third has another, or
 * two differ as a slip of the pen differs, they are one amount, whatever its subject was taken to
 * be.
 */
final class Leftovers {

    private static final BigDecimal MISTYPED = BigDecimal.valueOf(3);

    private final List<Slot> column;
    private final Collection<List<Slot>> columns;
    private final Relations relations;

    /**
     * @param column the slots of one place; merged in place
     * @param columns those of all places
     */
    Leftovers(List<Slot> column, Collection<List<Slot>> columns, Relations relations) {
        this.column = column;
        this.columns = columns;
        this.relations = relations;
    }

    private record Pair(Slot odd, Slot rest) {}

    void merge() {
        merge(this::saySameAmount);
        merge(this::belongTogether);
    }

    private void merge(Predicate<Pair> together) {
        List<Pair> pairs = pairs(together);
        Map<Slot, Set<Slot>> partners = new IdentityHashMap<>();
        for (Pair pair : pairs) {
            add(partners, pair.odd(), pair.rest());
            add(partners, pair.rest(), pair.odd());
        }
        Map<Slot, Slot> into = new IdentityHashMap<>();
        for (Pair pair : pairs) {
            if (isUndisputed(pair, partners)) {
                Slot odd = last(pair.odd(), into);
                Slot rest = last(pair.rest(), into);
                if (odd != rest) {
                    odd.members().forEach(rest::add);
                    column.remove(odd);
                    into.put(odd, rest);
                }
            }
        }
    }

    private static void add(Map<Slot, Set<Slot>> partners, Slot slot, Slot partner) {
        partners.computeIfAbsent(slot, _ -> Collections.newSetFromMap(new IdentityHashMap<>()))
                .add(partner);
    }

    private static Slot last(Slot slot, Map<Slot, Slot> into) {
        Slot last = slot;
        while (into.containsKey(last)) {
            last = into.get(last);
        }
        return last;
    }

    /**
     * Whether nothing else wants one of the two, unless it belongs together with the other as well,
     * or is an odd one of another version.
     */
    private static boolean isUndisputed(Pair pair, Map<Slot, Set<Slot>> partners) {
        Set<Slot> ofRest = Objects.requireNonNull(partners.get(pair.rest()));
        Set<Slot> ofOdd = Objects.requireNonNull(partners.get(pair.odd()));
        Set<String> articles = articles(pair.odd());
        boolean oddIsFree =
                ofOdd.stream().allMatch(slot -> slot == pair.rest() || ofRest.contains(slot));
        return oddIsFree
                && ofRest.stream()
                        .allMatch(
                                slot ->
                                        slot == pair.odd()
                                                || Collections.disjoint(articles, articles(slot)));
    }

    private List<Pair> pairs(Predicate<Pair> together) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < column.size(); i++) {
            for (Slot other : column.subList(i + 1, column.size())) {
                Slot slot = column.get(i);
                boolean fewer = articles(slot).size() < articles(other).size();
                Pair pair = fewer ? new Pair(slot, other) : new Pair(other, slot);
                if (Collections.disjoint(articles(slot), articles(other)) && together.test(pair)) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    /** Whether both say one telling amount, and both or none of them deny it. */
    private boolean saySameAmount(Pair pair) {
        return pair.odd().hasAmount()
                && pair.rest().hasAmount()
                && isSame(pair.odd().amount(), pair.rest().amount())
                && isDenied(pair.odd()) == isDenied(pair.rest());
    }

    private static boolean isDenied(Slot slot) {
        return slot.members().stream().anyMatch(Said::isDenied);
    }

    private boolean belongTogether(Pair pair) {
        for (Said one : pair.odd().members()) {
            for (Said other : pair.rest().members()) {
                Likeness likeness = Likeness.of(one, other, relations);
                if (likeness.placed()) {
                    return (isSlip(one, other)
                                    || articles(pair.rest()).size() > 1 && isMistyped(one, other))
                            && !isAtHomeElsewhere(pair.odd())
                            && !isAtHomeElsewhere(pair.rest());
                }
            }
        }
        return false;
    }

    /** The same digits, or the same figure in another unit. */
    private static boolean isSlip(Said one, Said other) {
        Amount amount = one.amounts().getFirst();
        Amount rival = other.amounts().getFirst();
        return amount.low().compareTo(rival.low()) == 0
                || amount.low().signum() != 0 && Comparison.powerOfTenApart(amount, rival);
    }

    /**
     * Another digit, the same in another order, or of one relation a digit more; what differs more
     * is another thing.
     */
    private static boolean isMistyped(Said one, Said other) {
        Amount amount = one.amounts().getFirst();
        Amount rival = other.amounts().getFirst();
        return Comparison.ratio(amount, rival).compareTo(MISTYPED) <= 0
                || Comparison.isTurned(amount.low(), rival.low())
                || one.claim().relation().name().equals(other.claim().relation().name())
                        && Comparison.isOneDigitMore(
                                one.claim().quantity(), other.claim().quantity());
    }

    /** Whether this amount stands in another place of the versions too: then a line slipped. */
    private boolean isAtHomeElsewhere(Slot slot) {
        Amount amount = slot.amount();
        return columns.stream()
                .filter(slots -> slots != column)
                .flatMap(List::stream)
                .filter(Slot::hasAmount)
                .filter(other -> Collections.disjoint(articles(slot), articles(other)))
                .anyMatch(other -> isSame(other.amount(), amount));
    }

    private static boolean isSame(Amount one, Amount other) {
        return one.dimension().equals(other.dimension())
                && one.low().compareTo(other.low()) == 0
                && one.low().abs().compareTo(BigDecimal.TEN) > 0;
    }

    private static Set<String> articles(Slot slot) {
        Set<String> articles = new TreeSet<>();
        slot.members().forEach(said -> articles.add(said.article()));
        return articles;
    }
}
