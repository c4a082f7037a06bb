package org.polygraph.graph.record;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One distinct value of a statement.
 *
 * @param claims ids of the claims that bear it
 * @param support number of articles that bear it
 * @param note for a person, how it differs or was resolved; or null
 * @param passages what bears it by its words where no claim does; none where claims do
 */
public record ReadingRecord(
        String id,
        @Nullable MentionRecord quantity,
        @Nullable EntityRef object,
        List<String> languages,
        List<String> claims,
        int support,
        @Nullable String note,
        List<QuotedPassage> passages) {

    public ReadingRecord {
        passages = List.copyOf(passages);
    }

    /** A reading that claims bear. */
    public ReadingRecord(
            String id,
            @Nullable MentionRecord quantity,
            @Nullable EntityRef object,
            List<String> languages,
            List<String> claims,
            int support,
            @Nullable String note) {
        this(id, quantity, object, languages, claims, support, note, List.of());
    }
}
