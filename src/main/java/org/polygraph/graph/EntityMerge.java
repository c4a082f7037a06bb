package org.polygraph.graph;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.EntityRecord;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One entity out of what several sources say of it. Where they differ, what comes first in order of
 * characters is taken, so that the sources' own order does not matter.
 */
final class EntityMerge {

    private EntityMerge() {}

    static EntityRecord of(EntityRecord one, EntityRecord other) {
        Map<String, String> labels = new TreeMap<>(one.labels());
        other.labels()
                .forEach((language, label) -> labels.merge(language, label, EntityMerge::min));
        return new EntityRecord(
                one.id(),
                one.iri(),
                Objects.requireNonNull(min(one.label(), other.label())),
                Objects.requireNonNull(min(one.type(), other.type())),
                labels,
                min(one.wikidata(), other.wikidata()),
                one.claims() + other.claims());
    }

    static EntityRecord withClaims(EntityRecord entity, int claims) {
        return new EntityRecord(
                entity.id(),
                entity.iri(),
                entity.label(),
                entity.type(),
                entity.labels(),
                entity.wikidata(),
                claims);
    }

    private static @Nullable String min(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }
}
