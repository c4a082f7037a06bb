package org.polygraph.graph;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.ClaimFilter;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRef;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The claims of a store as its RDF has them, and what a filter lets through of them, told without
 * any index.
 */
final class BruteForce {

    private final List<ClaimRecord> claims;
    private final Map<String, Set<String>> stories;

    private BruteForce(List<ClaimRecord> claims, Map<String, Set<String>> stories) {
        this.claims = claims;
        this.stories = stories;
    }

    static BruteForce of(GraphStore store) {
        return store.read(
                reader -> {
                    List<ClaimRecord> all =
                            reader.articleIds().stream()
                                    .flatMap(id -> reader.claimsAsMade(id).stream())
                                    .map(claim -> reader.claim(claim.id()).orElseThrow())
                                    .toList();
                    Map<String, Set<String>> stories = new TreeMap<>();
                    reader.stories().ids().stream()
                            .map(id -> reader.story(id).orElseThrow())
                            .forEach(s -> stories.put(s.id(), Set.copyOf(s.articles())));
                    return new BruteForce(all, stories);
                });
    }

    List<ClaimRecord> claims(ClaimFilter filter) {
        return claims.stream().filter(c -> lets(filter, c)).sorted(order(filter.sort())).toList();
    }

    List<String> statements(ClaimFilter filter) {
        return claims(filter).stream().map(ClaimRecord::statement).distinct().toList();
    }

    private boolean lets(ClaimFilter f, ClaimRecord c) {
        return is(f.subject(), c.subject())
                && is(f.object(), c.object())
                && is(f.attributedTo(), c.attributedTo())
                && (f.relation() == null || f.relation().equals(c.relation().name()))
                && (f.language() == null || (c.language() + "-").startsWith(f.language() + "-"))
                && (f.modality() == null || f.modality().equals(c.modality()))
                && (f.agreement() == null || f.agreement().equals(c.agreement()))
                && (f.article() == null || f.article().equals(c.article().id()))
                && (f.story() == null
                        || stories.getOrDefault(f.story(), Set.of()).contains(c.article().id()))
                && (f.q() == null || hasWords(f.q(), c))
                && amount(f, c)
                && time(f, c.time());
    }

    private static boolean is(@Nullable String asked, @Nullable EntityRef entity) {
        return asked == null
                || entity != null
                        && (asked.equals(entity.id()) || asked.equalsIgnoreCase(entity.label()));
    }

    /** Only words in Latin letters are asked for. */
    private static boolean hasWords(String words, ClaimRecord claim) {
        String quote = claim.evidence().getFirst().exact().toLowerCase(Locale.ROOT);
        Set<String> there = new HashSet<>(List.of(quote.split("[^a-z0-9]+")));
        return there.containsAll(List.of(words.toLowerCase(Locale.ROOT).split(" ")));
    }

    private static @Nullable BigDecimal low(ClaimRecord c) {
        return c.quantity() == null
                ? null
                : c.quantity().value() == null ? c.quantity().low() : c.quantity().value();
    }

    private static boolean amount(ClaimFilter f, ClaimRecord c) {
        if (f.unit() == null && f.kind() == null && f.min() == null && f.max() == null) {
            return true;
        }
        if (c.quantity() == null) {
            return false;
        }
        BigDecimal low = Objects.requireNonNull(low(c));
        BigDecimal high = c.quantity().value() == null ? c.quantity().high() : low;
        return (f.unit() == null || f.unit().equals(c.quantity().unit()))
                && (f.kind() == null || f.kind().equals(c.quantity().kind()))
                && (f.min() == null || Objects.requireNonNull(high).compareTo(f.min()) >= 0)
                && (f.max() == null || low.compareTo(f.max()) <= 0);
    }

    private static boolean time(ClaimFilter f, @Nullable String time) {
        if (f.from() == null && f.to() == null) {
            return true;
        }
        if (time == null) {
            return false;
        }
        Edtf its = Edtf.parse(time).orElseThrow();
        return (f.from() == null
                        || !its.last().isBefore(Edtf.parse(f.from()).orElseThrow().first()))
                && (f.to() == null
                        || !Edtf.parse(f.to()).orElseThrow().last().isBefore(its.first()));
    }

    private static Comparator<ClaimRecord> order(@Nullable String sort) {
        Comparator<ClaimRecord> place =
                Comparator.comparing((ClaimRecord c) -> c.article().id())
                        .thenComparing(c -> c.evidence().getFirst().start())
                        .thenComparing(ClaimRecord::id);
        String asked = sort == null ? "article" : sort;
        boolean down = asked.startsWith("-");
        return switch (down ? asked.substring(1) : asked) {
            case "confidence" -> by(ClaimRecord::confidence, down).thenComparing(place);
            case "value" -> by(BruteForce::low, down).thenComparing(place);
            case "time" ->
                    by(
                                    (ClaimRecord c) ->
                                            c.time() == null
                                                    ? null
                                                    : Edtf.parse(c.time()).orElseThrow().first(),
                                    down)
                            .thenComparing(place);
            default -> down ? place.reversed() : place;
        };
    }

    private static <K extends Comparable<? super K>> Comparator<ClaimRecord> by(
            Function<ClaimRecord, @Nullable K> key, boolean down) {
        Comparator<K> natural = Comparator.naturalOrder();
        return Comparator.comparing(key, Comparator.nullsLast(down ? natural.reversed() : natural));
    }
}
