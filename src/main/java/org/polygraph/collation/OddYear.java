package org.polygraph.collation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All others of a place write one year, which one lacks, and none of them the year it has. */
final class OddYear {

    private OddYear() {}

    static Optional<Contrast> of(Place odd, List<Place> others) {
        Set<String> theirs = others.getFirst().wording().years();
        if (others.stream().anyMatch(other -> !other.wording().years().equals(theirs))) {
            return Optional.empty();
        }
        Set<String> here = without(odd.wording().years(), theirs);
        Set<String> there = without(theirs, odd.wording().years());
        if (here.size() != 1 || there.size() != 1) {
            return Optional.empty();
        }
        String year = here.iterator().next();
        String other = there.iterator().next();
        return mayBeOneFiscalYear(year, other, odd, others)
                ? Optional.empty()
                : Optional.of(Contrast.of(Difference.YEAR, year, other, odd, others));
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static boolean mayBeOneFiscalYear(
            String year, String other, Place odd, List<Place> others) {
        boolean fiscal =
                Stream.concat(Stream.of(odd), others.stream())
                        .anyMatch(place -> place.passage().signs().contains(Passage.FISCAL));
        return fiscal && Math.abs(Integer.parseInt(year) - Integer.parseInt(other)) <= 1;
    }
}
