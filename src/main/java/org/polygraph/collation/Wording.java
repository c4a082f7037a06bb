package org.polygraph.collation;

import org.polygraph.graph.record.EntityRef;

import java.util.List;
import java.util.Set;

/**
 * What a passage says in words that translations must have too, whether or not a claim was found in
 * it.
 *
 * @param years in four digits, in whatever script they are written
 * @param named well-known entities, each once, by id
 * @param mays whether it has a word for what is only possible
 * @param denies whether it has a word that denies
 * @param relations that it has words for
 */
record Wording(
        Set<String> years,
        List<EntityRef> named,
        boolean mays,
        boolean denies,
        Set<String> relations) {

    /** Of a passage that nobody looked at. */
    static final Wording NONE = new Wording(Set.of(), List.of(), false, false, Set.of());

    Wording {
        years = Set.copyOf(years);
        named = List.copyOf(named);
        relations = Set.copyOf(relations);
    }

    boolean names(String entity) {
        return named.stream().anyMatch(own -> own.id().equals(entity));
    }
}
