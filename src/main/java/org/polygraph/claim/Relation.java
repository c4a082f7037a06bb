package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;

import java.util.Map;
import java.util.Set;

/**
 * A property that claims assert, as {@code ontology/relations.ttl} defines it.
 *
 * @param name its local name, {@code declinesBy}
 * @param labels by BCP 47 tag, at least {@code en}
 * @param domain classes its subject can have; empty for any
 * @param range classes its object can have; empty where it takes no object
 * @param dimensions kinds its quantity can have; empty where it takes none
 * @param needsQuantity whether there is no claim without the quantity
 * @param functional whether it has one value at a time, so that two differing values conflict
 * @param opposite the relation that says the contrary of the same pair, or null
 */
public record Relation(
        String name,
        Map<String, String> labels,
        Set<EntityClass> domain,
        Set<EntityClass> range,
        Set<Quantity.Kind> dimensions,
        boolean needsQuantity,
        boolean functional,
        @Nullable String opposite) {

    public Relation {
        labels = Map.copyOf(labels);
        domain = Set.copyOf(domain);
        range = Set.copyOf(range);
        dimensions = Set.copyOf(dimensions);
    }

    public boolean takesObject() {
        return !range.isEmpty();
    }

    public boolean takesQuantity() {
        return !dimensions.isEmpty();
    }

    /** Its name for a reader, in English. */
    public String label() {
        return labels.getOrDefault("en", name);
    }
}
