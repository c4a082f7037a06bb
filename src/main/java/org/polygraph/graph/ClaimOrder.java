package org.polygraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The orders claims are listed in: {@code article}, {@code confidence}, {@code value}, {@code
 * time}, each descending with {@code -} before it. What has no value or time comes last either way;
 * ties are in the order of articles and of their texts.
 */
final class ClaimOrder {

    private record Keyed<K>(Candidate claim, @Nullable K key, Place place) {}

    private record Place(String article, int start, String claim) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::article)
                        .thenComparingInt(Place::start)
                        .thenComparing(Place::claim);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private final DatasetGraph dataset;
    private final ClaimMatcher matcher;

    ClaimOrder(DatasetGraph dataset, ClaimMatcher matcher) {
        this.dataset = dataset;
        this.matcher = matcher;
    }

    /**
     * @throws IllegalArgumentException for an order that is not one of these
     */
    List<Candidate> sorted(List<Candidate> claims, @Nullable String sort) {
        String asked = sort == null ? "article" : sort;
        boolean descending = asked.startsWith("-");
        String key = descending ? asked.substring(1) : asked;
        return switch (key) {
            case "article" -> by(claims, this::place, descending);
            case "confidence" -> by(claims, this::confidence, descending);
            case "value" -> by(claims, this::value, descending);
            case "time" -> by(claims, this::time, descending);
            default -> throw new IllegalArgumentException("claims are not sorted by " + asked);
        };
    }

    private <K extends Comparable<? super K>> List<Candidate> by(
            List<Candidate> claims, Function<Candidate, @Nullable K> key, boolean descending) {
        Comparator<K> natural = Comparator.naturalOrder();
        Comparator<K> direction = descending ? natural.reversed() : natural;
        return claims.stream()
                .map(claim -> new Keyed<K>(claim, key.apply(claim), place(claim)))
                .sorted(
                        (a, b) -> {
                            int order = nullsLast(a.key(), b.key(), direction);
                            return order != 0 ? order : a.place().compareTo(b.place());
                        })
                .map(Keyed::claim)
                .toList();
    }

    private static <K> int nullsLast(@Nullable K a, @Nullable K b, Comparator<K> order) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? 1 : -1;
        }
        return order.compare(a, b);
    }

    /** Where the sentence that says it starts; that stands in the target's IRI. */
    private Place place(Candidate claim) {
        int start = start(claim.triples(dataset).need(claim.node(), Pg.SAID_IN));
        return new Place(claim.graph().getURI(), start, claim.node().getURI());
    }

    private static int start(Node target) {
        String iri = target.getURI();
        return Integer.parseInt(iri, iri.lastIndexOf('=') + 1, iri.lastIndexOf(','), 10);
    }

    private @Nullable BigDecimal confidence(Candidate claim) {
        return claim.triples(dataset).number(claim.node(), Pg.CONFIDENCE);
    }

    private @Nullable BigDecimal value(Candidate claim) {
        Triples triples = claim.triples(dataset);
        BigDecimal value = triples.number(claim.node(), Pg.VALUE);
        return value == null ? triples.number(claim.node(), Pg.LOW) : value;
    }

    private @Nullable LocalDate time(Candidate claim) {
        String time = matcher.time(claim);
        return time == null ? null : Edtf.parse(time).map(Edtf::first).orElse(null);
    }
}
