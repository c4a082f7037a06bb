package org.polygraph.collation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
        List<Pair> pairs = pairs();
        for (Pair pair : pairs) {
            if (pairs.stream().filter(other -> competes(pair, other)).count() == 1) {
                pair.odd().members().forEach(pair.rest()::add);
                column.remove(pair.odd());
            }
        }
    }

    /** Whether both pairs want the same slot for the same version; every pair does with itself. */
    private static boolean competes(Pair pair, Pair other) {
        return pair.odd() == other.odd()
                || pair.odd() == other.rest()
                || pair.rest() == other.odd()
                || pair.rest() == other.rest()
                        && !Collections.disjoint(articles(pair.odd()), articles(other.odd()));
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < column.size(); i++) {
            for (Slot other : column.subList(i + 1, column.size())) {
                Slot slot = column.get(i);
                boolean fewer = articles(slot).size() < articles(other).size();
                Pair pair = fewer ? new Pair(slot, other) : new Pair(other, slot);
                if (belongTogether(pair)) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private boolean belongTogether(Pair pair) {
        Set<String> articles = articles(pair.odd());
        if (!Collections.disjoint(articles, articles(pair.rest()))) {
            return false;
        }
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

    /** Another digit; what differs more is another thing. */
    private static boolean isMistyped(Said one, Said other) {
        BigDecimal ratio = Comparison.ratio(one.amounts().getFirst(), other.amounts().getFirst());
        return ratio.compareTo(MISTYPED) <= 0;
    }

    /** Whether this amount stands in another place of the versions too: then a line slipped. */
    private boolean isAtHomeElsewhere(Slot slot) {
        Amount amount = amount(slot);
        return columns.stream()
                .filter(slots -> slots != column)
                .flatMap(List::stream)
                .filter(Slot::hasAmount)
                .filter(other -> Collections.disjoint(articles(slot), articles(other)))
                .anyMatch(other -> isSame(amount(other), amount));
    }

    private static boolean isSame(Amount one, Amount other) {
        return one.dimension().equals(other.dimension())
                && one.low().compareTo(other.low()) == 0
                && one.low().abs().compareTo(BigDecimal.TEN) > 0;
    }

    private static Amount amount(Slot slot) {
        return slot.members().stream()
                .filter(said -> !said.amounts().isEmpty())
                .findFirst()
                .orElseThrow()
                .amounts()
                .getFirst();
    }

    private static Set<String> articles(Slot slot) {
        Set<String> articles = new TreeSet<>();
        slot.members().forEach(said -> articles.add(said.article()));
        return articles;
    }
}
