package org.polygraph.collation;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;

/**
 * Two claims of two versions that stand in the same place.
 *
 * @param one id of a claim
 * @param other id of the other, larger than {@code one}
 * @param difference in what they differ; null where they say the same of differently named entities
 */
record Pairing(String one, String other, @Nullable Difference difference)
        implements Comparable<Pairing> {

    private static final Comparator<Pairing> ORDER =
            Comparator.comparing(Pairing::one)
                    .thenComparing(Pairing::other)
                    .thenComparing(
                            Pairing::difference, Comparator.nullsFirst(Comparator.naturalOrder()));

    static Pairing of(String one, String other, @Nullable Difference difference) {
        return one.compareTo(other) < 0
                ? new Pairing(one, other, difference)
                : new Pairing(other, one, difference);
    }

    boolean isConflict() {
        return difference != null && difference.isConflict();
    }

    @Override
    public int compareTo(Pairing other) {
        return ORDER.compare(this, other);
    }
}
