package org.polygraph.graph.record;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One distinct value of a statement.
 *
 * @param claims ids of the claims that bear it
 * @param support number of articles that bear it
 * @param note for a person, how it differs or was resolved; or null
 */
public record ReadingRecord(
        String id,
        @Nullable MentionRecord quantity,
        @Nullable EntityRef object,
        List<String> languages,
        List<String> claims,
        int support,
        @Nullable String note) {}
