package org.polygraph.graph.record;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * An entity with its names.
 *
 * @param labels preferred label by BCP 47 tag
 * @param wikidata QID, or null
 * @param claims number of claims it is subject or object of
 */
public record EntityRecord(
        String id,
        String iri,
        String label,
        String type,
        Map<String, String> labels,
        @Nullable String wikidata,
        int claims) {}
