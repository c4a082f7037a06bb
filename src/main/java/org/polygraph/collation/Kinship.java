package org.polygraph.collation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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

    private static final Predicate<String> NONE = _ -> false;
    private static final Predicate<String> ALL = _ -> true;

    boolean related(Fingerprint one, Fingerprint other) {
        return strength(one, other) > 0;
    }

    /** The overlap of two related articles; 0 where they are not related. Symmetric. */
    double strength(Fingerprint one, Fingerprint other) {
        List<Anchor> ofOne = sharedAnchors(one, other);
        if (figures(ofOne) < FIGURES) {
            return 0;
        }
        List<Anchor> ofOther = sharedAnchors(other, one);
        if (figures(ofOther) < FIGURES) {
            return 0;
        }
        // To look entities up takes longest. Most that share a figure share little else, which
        // shows
        // when all they share counts as rare, and all else as common.
        double least = bits(one, ALL) + bits(other, ALL);
        if (overlap(shared(ofOne, ofOther, NONE), least) == 0) {
            return 0;
        }
        double shared = shared(ofOne, ofOther, common);
        return overlap(shared, least) == 0
                ? 0
                : overlap(shared, bits(one, common) + bits(other, common));
    }

    /**
     * The weighted Jaccard of two articles that are related; 0 of others. Grows with what is shared
     * and falls with what there is.
     *
     * @param shared bits that both have
     * @param both bits of the one and of the other
     */
    private static double overlap(double shared, double both) {
        double overlap = both > shared ? shared / (both - shared) : 1;
        return overlap >= OVERLAP && shared >= BITS - SPARED * overlap ? overlap : 0;
    }

    private static double shared(
            List<Anchor> ofOne, List<Anchor> ofOther, Predicate<String> common) {
        return Math.min(bits(ofOne, common), bits(ofOther, common));
    }

    private static double bits(Fingerprint article, Predicate<String> common) {
        return bits(article.anchors().values(), common);
    }

    private static double bits(Collection<Anchor> anchors, Predicate<String> common) {
        double bits = 0;
        for (Anchor anchor : anchors) {
            bits += anchor.isCommon(common) ? Anchor.COMMON_ENTITY : anchor.bits();
        }
        return bits;
    }

    private static double figures(List<Anchor> shared) {
        double bits = 0;
        for (Anchor anchor : shared) {
            bits += anchor.isEntity() ? 0 : anchor.bits();
        }
        return bits;
    }

    /** The anchors of one article that another has too, amounts in any of their readings. */
    private static List<Anchor> sharedAnchors(Fingerprint one, Fingerprint other) {
        List<Anchor> shared = new ArrayList<>();
        List<Anchor> otherwise = new ArrayList<>();
        one.anchors()
                .forEach(
                        (key, anchor) -> {
                            if (other.anchors().containsKey(key)) {
                                shared.add(anchor);
                            } else if (anchor.sort() == Anchor.Sort.AMOUNT) {
                                otherwise.add(anchor);
                            }
                        });
        if (!otherwise.isEmpty()) {
            Set<String> amounts = amounts(other);
            otherwise.removeIf(anchor -> Collections.disjoint(anchor.forms(), amounts));
            shared.addAll(otherwise);
        }
        return shared;
    }

    private static Set<String> amounts(Fingerprint fingerprint) {
        Set<String> forms = new HashSet<>();
        for (Anchor anchor : fingerprint.anchors().values()) {
            if (anchor.sort() == Anchor.Sort.AMOUNT) {
                forms.addAll(anchor.forms());
            }
        }
        return forms;
    }
}
