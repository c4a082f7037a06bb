package org.polygraph.collation;

import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.MentionRecord;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
 * @param nots what its words say of a "not", extracted or not
 * @param unlisted entities that no gazetteer has
 */
record Wording(
        Set<String> years,
        List<EntityRef> named,
        boolean mays,
        boolean denies,
        Set<String> relations,
        List<MentionRecord> amounts,
        Set<String> sources,
        Nots nots,
        List<EntityRef> unlisted) {

    /** Of a passage that nobody looked at. */
    static final Wording NONE = new Wording(Set.of(), List.of(), false, false, Set.of());

    /** Without amounts and sources. */
    Wording(
            Set<String> years,
            List<EntityRef> named,
            boolean mays,
            boolean denies,
            Set<String> relations) {
        this(years, named, mays, denies, relations, List.of(), Set.of(), Nots.UNKNOWN, List.of());
    }

    Wording {
        years = Set.copyOf(years);
        named = List.copyOf(named);
        relations = Set.copyOf(relations);
        amounts = List.copyOf(amounts);
        sources = Set.copyOf(sources);
        unlisted = List.copyOf(unlisted);
    }

    /** What neighbouring passages say together. */
    static Wording joined(List<Wording> parts) {
        Set<String> years = new TreeSet<>();
        Set<EntityRef> named = new LinkedHashSet<>();
        Set<String> relations = new TreeSet<>();
        List<MentionRecord> amounts = new ArrayList<>();
        Set<String> sources = new TreeSet<>();
        for (Wording part : parts) {
            years.addAll(part.years);
            named.addAll(part.named);
            relations.addAll(part.relations);
            amounts.addAll(part.amounts);
            sources.addAll(part.sources);
        }
        return new Wording(
                years,
                List.copyOf(named),
                parts.stream().anyMatch(Wording::mays),
                parts.stream().anyMatch(Wording::denies),
                relations,
                amounts,
                sources,
                Nots.joined(parts.stream().map(Wording::nots).toList()),
                parts.stream().flatMap(part -> part.unlisted.stream()).distinct().toList());
    }

    boolean names(String entity) {
        return named.stream().anyMatch(own -> own.id().equals(entity));
    }
}
