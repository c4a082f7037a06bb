package org.polygraph.graph.record;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * An article without its text.
 *
 * @param story id of its story, or null before it is placed
 * @param length code points
 * @param ingestedAt RFC 3339 instant, or null while nothing is stored
 * @param claims number of claims
 * @param mentions number of mentions
 */
public record ArticleRecord(
        String id,
        String iri,
        String language,
        BigDecimal languageConfidence,
        @Nullable String title,
        @Nullable String url,
        @Nullable String published,
        @Nullable String story,
        String sha256,
        int length,
        @Nullable String ingestedAt,
        int claims,
        int mentions,
        List<DiagnosticRecord> diagnostics,
        List<RegionRecord> regions) {}
