package org.polygraph.collation;

import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.MentionRecord;

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
 * @param amounts of which no unit or number is missing
 * @param sources ids of the entities beside a word that makes them the source of what is said
 * @param polarity whether it has words with a "not" in them, extracted or not
 */
record Wording(
        Set<String> years,
        List<EntityRef> named,
        boolean mays,
        boolean denies,
        Set<String> relations,
        List<MentionRecord> amounts,
        Set<String> sources,
        Not polarity) {

    /** Whether a passage has a "not". */
    enum Not {
        NONE,
        PERHAPS,
        BEYOND_DOUBT
    }

    /** Of a passage that nobody looked at. */
    static final Wording NONE = new Wording(Set.of(), List.of(), false, false, Set.of());

    /** Without amounts and sources. */
    Wording(
            Set<String> years,
            List<EntityRef> named,
            boolean mays,
            boolean denies,
            Set<String> relations) {
        this(years, named, mays, denies, relations, List.of(), Set.of(), Not.PERHAPS);
    }

    Wording {
        years = Set.copyOf(years);
        named = List.copyOf(named);
        relations = Set.copyOf(relations);
        amounts = List.copyOf(amounts);
        sources = Set.copyOf(sources);
    }

    boolean names(String entity) {
        return named.stream().anyMatch(own -> own.id().equals(entity));
    }
}
