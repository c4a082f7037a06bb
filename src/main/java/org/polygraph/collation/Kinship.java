package org.polygraph.collation;

import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether two articles report the same event.
 *
 * <p>What they share is weighed in bits, the odds against coincidence, and held against what each
 * of them has besides: the less of themselves they share, the more it must be. Amounts and dates
 * must be among it, because those who report on a popular subject all name the same people.
 *
 * @param common whether so many articles name an entity, given by id, that it tells nothing
 */
record Kinship(Predicate<String> common) {

    /** Articles that name an entity, above which it counts as common. */
    static final int COMMON_ABOVE = 24;

    /** Bits that the amounts and dates they share must have. */
    private static final double FIGURES = 6;

    /** The smallest share of what they have together that both have (weighted Jaccard). */
    private static final double OVERLAP = 0.25;

    /** Bits that must be shared where the overlap is nil; each tenth of overlap spares 0.8. */
    private static final double BITS = 18;

    private static final double SPARED = 8;

    boolean related(Fingerprint one, Fingerprint other) {
        return strength(one, other) > 0;
    }

    /** The overlap of two related articles; 0 where they are not related. Symmetric. */
    double strength(Fingerprint one, Fingerprint other) {
        double figures = Math.min(figures(one, other), figures(other, one));
        if (figures < FIGURES) {
            return 0;
        }
        double shared = Math.min(shared(one, other), shared(other, one));
        double overlap = shared / (bits(one) + bits(other) - shared);
        return overlap >= OVERLAP && shared >= BITS - SPARED * overlap ? overlap : 0;
    }

    private double bits(Fingerprint fingerprint) {
        return fingerprint.anchors().values().stream().mapToDouble(this::bits).sum();
    }

    private double bits(Anchor anchor) {
        return anchor.isEntity() && anchor.forms().stream().allMatch(common)
                ? Anchor.COMMON_ENTITY
                : anchor.bits();
    }

    private double shared(Fingerprint one, Fingerprint other) {
        return sharedAnchors(one, other).mapToDouble(this::bits).sum();
    }

    private double figures(Fingerprint one, Fingerprint other) {
        return sharedAnchors(one, other)
                .filter(anchor -> !anchor.isEntity())
                .mapToDouble(Anchor::bits)
                .sum();
    }

    private static Stream<Anchor> sharedAnchors(Fingerprint one, Fingerprint other) {
        return one.anchors().values().stream().filter(anchor -> has(other, anchor));
    }

    private static boolean has(Fingerprint fingerprint, Anchor anchor) {
        if (fingerprint.anchors().containsKey(anchor.key())) {
            return true;
        }
        return anchor.sort() == Anchor.Sort.AMOUNT
                && fingerprint.anchors().values().stream()
                        .filter(other -> other.sort() == Anchor.Sort.AMOUNT)
                        .anyMatch(
                                other -> other.forms().stream().anyMatch(anchor.forms()::contains));
    }
}
