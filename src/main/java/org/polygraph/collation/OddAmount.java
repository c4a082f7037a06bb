package org.polygraph.collation;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.MentionRecord;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All others of a place have an amount that one lacks everywhere, and this one has an amount of the
 * same dimension that they lack everywhere; and the two differ as slips do.
 */
final class OddAmount {

    /** Another digit; what differs more is another thing. */
    private static final BigDecimal MISTYPED = BigDecimal.valueOf(3);

    private final Place odd;
    private final List<Place> others;

    private OddAmount(Place odd, List<Place> others) {
        this.odd = odd;
        this.others = others;
    }

    static Optional<Contrast> of(Place odd, List<Place> others) {
        return new OddAmount(odd, others).contrast();
    }

    private Optional<Contrast> contrast() {
        List<MentionRecord> own = odd.wording().amounts().stream().filter(this::isForeign).toList();
        if (own.size() != 1) {
            return Optional.empty();
        }
        MentionRecord here = own.getFirst();
        List<Map<String, MentionRecord>> shared = shared();
        if (shared.size() != 1) {
            return Optional.empty();
        }
        Map<String, MentionRecord> there = shared.getFirst();
        MentionRecord first = there.values().iterator().next();
        Difference kind = slip(here, first);
        if (kind == null) {
            return Optional.empty();
        }
        Map<String, MentionRecord> amounts = new TreeMap<>(there);
        amounts.put(odd.version().id(), here);
        return Optional.of(
                new Contrast(kind, here.quote(), first.quote(), odd, others, List.of(), amounts));
    }

    /** Whether no other version has it anywhere. */
    private boolean isForeign(MentionRecord amount) {
        return others.stream().noneMatch(other -> has(other.version(), amount));
    }

    /** The amounts that every other has here, and the odd one nowhere; each by article. */
    private List<Map<String, MentionRecord>> shared() {
        List<Map<String, MentionRecord>> shared = new ArrayList<>();
        for (MentionRecord amount : others.getFirst().wording().amounts()) {
            Map<String, MentionRecord> byArticle = new TreeMap<>();
            for (Place other : others) {
                other.wording().amounts().stream()
                        .filter(own -> agree(own, amount))
                        .findFirst()
                        .ifPresent(own -> byArticle.put(other.version().id(), own));
            }
            if (byArticle.size() == others.size() && !has(odd.version(), amount)) {
                shared.add(byArticle);
            }
        }
        return shared;
    }

    /** Whether a version has an amount anywhere. */
    static boolean has(Version version, MentionRecord amount) {
        return version.passages().stream()
                .flatMap(passage -> passage.wording().amounts().stream())
                .anyMatch(own -> agree(own, amount));
    }

    private static boolean agree(MentionRecord one, MentionRecord other) {
        return Amount.readings(other).stream().anyMatch(rival -> agree(one, rival));
    }

    static boolean agree(MentionRecord one, Amount other) {
        return Amount.readings(one).stream()
                .anyMatch(
                        own ->
                                Comparison.of(own, other, true).verdict()
                                        == Comparison.Verdict.AGREE);
    }

    private static @Nullable Difference slip(MentionRecord one, MentionRecord other) {
        Amount amount = Amount.readings(one).getFirst();
        Amount rival = Amount.readings(other).getFirst();
        Comparison comparison = Comparison.of(amount, rival, true);
        if (comparison.verdict() != Comparison.Verdict.DIFFER || isSmall(amount, rival)) {
            return null;
        }
        boolean slip =
                isSameFigure(one, other)
                        || amount.low().compareTo(rival.low()) == 0
                        || amount.low().signum() != 0 && Comparison.powerOfTenApart(amount, rival)
                        || Comparison.ratio(amount, rival).compareTo(MISTYPED) <= 0;
        return slip ? comparison.difference() : null;
    }

    /** In another unit: 40 minutes for 40 seconds. */
    private static boolean isSameFigure(MentionRecord one, MentionRecord other) {
        return one.value() != null
                && other.value() != null
                && one.value().compareTo(other.value()) == 0
                && !Objects.equals(one.unit(), other.unit());
    }

    /** A few of something are counted by words that some languages leave out. */
    private static boolean isSmall(Amount... amounts) {
        return Stream.of(amounts)
                .allMatch(a -> a.isPlain() && a.low().abs().compareTo(BigDecimal.TEN) <= 0);
    }
}
