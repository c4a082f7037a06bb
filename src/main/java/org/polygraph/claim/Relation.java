package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Qualifier;
import org.polygraph.mention.Quantity;

import java.util.Collections;
import java.util.EnumSet;
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
 * @param units units that a measured amount ({@link Quantity.Kind#NUMBER}) of it must have, {@code
 *     1} for a bare number; empty: any
 * @param needsQuantity whether there is no claim without the quantity
 * @param functional whether it has one value at a time, so that two differing values conflict
 * @param opposite the relation that says the contrary of the same pair, or null
 * @param objectBound for a comparison, what its amount says of the object's own: of <i>7 trillion,
 *     more than the budget</i> that the budget is {@code lessThan} that; else null
 * @param needsObject whether there is no claim with neither object nor quantity; false where it
 *     takes no object
 * @param overTime what a differing value at a later time means
 * @param field what part of life it is of ({@code finance}, {@code harm}), for grouping
 * @param traits how sentences tell of it
 */
public record Relation(
        String name,
        Map<String, String> labels,
        Set<EntityClass> domain,
        Set<EntityClass> range,
        Set<Quantity.Kind> dimensions,
        Set<String> units,
        boolean needsQuantity,
        boolean functional,
        @Nullable String opposite,
        @Nullable Qualifier objectBound,
        boolean needsObject,
        OverTime overTime,
        String field,
        Set<Trait> traits) {

    /** How a relation behaves as time goes by; the label is what {@code pg:overTime} says. */
    public enum OverTime {
        /** It holds until it changes: a later value replaces the earlier one. */
        STATE("state"),
        /** It happens at its time: a later one is another one. */
        EVENT("event"),
        /** It belongs to a day or a period: values of two periods are two figures. */
        FIGURE("figure"),
        /** It goes up while the matter lasts: a later value brings the earlier one up to date. */
        TALLY("tally");

        private final String label;

        OverTime(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Relation {
        labels = Map.copyOf(labels);
        domain = copy(domain, EntityClass.class);
        range = copy(range, EntityClass.class);
        dimensions = copy(dimensions, Quantity.Kind.class);
        units = Set.copyOf(units);
        traits = copy(traits, Trait.class);
    }

    private static <E extends Enum<E>> Set<E> copy(Set<E> members, Class<E> type) {
        Set<E> copy = EnumSet.noneOf(type);
        copy.addAll(members);
        return Collections.unmodifiableSet(copy);
    }

    /** The relation as said of what it is its object: what can be its subject there. */
    Relation ofItsObject() {
        return new Relation(
                name,
                labels,
                range,
                Set.of(),
                dimensions,
                units,
                needsQuantity,
                functional,
                null,
                null,
                false,
                overTime,
                field,
                traits);
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether it tells of a change, or of the level that something came to. */
    boolean moves() {
        return is(Trait.CHANGE) || is(Trait.LEVEL);
    }

    /** Whether it tells of a figure that somebody has, so that its cues may be nouns. */
    boolean isFigure() {
        return is(Trait.MONEY_FIGURE) || is(Trait.COUNT_FIGURE);
    }

    public boolean takesObject() {
        return !range.isEmpty();
    }

    public boolean takesQuantity() {
        return !dimensions.isEmpty();
    }

    /** Whether an amount is of a kind and in a unit that it can have. */
    public boolean takes(Quantity quantity) {
        if (!dimensions.contains(quantity.kind())) {
            return false;
        }
        String unit = quantity.unit() == null ? "1" : quantity.unit();
        return quantity.kind() != Quantity.Kind.NUMBER || units.isEmpty() || units.contains(unit);
    }

    /** Its name for a reader, in English. */
    public String label() {
        return labels.getOrDefault("en", name);
    }
}
