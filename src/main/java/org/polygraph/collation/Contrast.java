package org.polygraph.collation;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.text.ContentId;

import java.util.List;
import java.util.Map;

/**
 * One version against all others by the words of one place.
 *
 * @param quote what the odd one has: a year, a name, an amount; empty where it is a "not" or a
 *     "may"
 * @param instead what the others have
 * @param names the well-known entity that the odd one names, and the one that the others name; none
 *     where it is not names that differ
 * @param amounts by article id, where it is amounts that differ
 */
record Contrast(
        Difference kind,
        String quote,
        String instead,
        Place odd,
        List<Place> others,
        List<EntityRef> names,
        Map<String, MentionRecord> amounts) {

    Contrast {
        others = List.copyOf(others);
        names = List.copyOf(names);
        amounts = Map.copyOf(amounts);
    }

    static Contrast of(
            Difference kind, String quote, String instead, Place odd, List<Place> others) {
        return new Contrast(kind, quote, instead, odd, others, List.of(), Map.of());
    }

    /** The same, found to be of another kind. */
    Contrast as(Difference other) {
        return new Contrast(other, quote, instead, odd, others, names, amounts);
    }

    /** Of the statement that it is by itself: the same whatever other articles come and go. */
    String id() {
        return ContentId.of(
                "statement",
                "passage",
                kind.label(),
                odd.version().id(),
                String.valueOf(odd.passage().start()));
    }

    /** As a slip in a statement that claims make. */
    Slip slip(String statement) {
        return new Slip(
                statement,
                odd.version().id(),
                odd.version().language(),
                kind.label(),
                quote,
                instead,
                odd.evidence());
    }

    @Nullable MentionRecord amountOf(Place place) {
        return amounts.get(place.version().id());
    }
}
