package org.polygraph.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The entities known beforehand, with their names.
 *
 * @param entries each with every name it goes by, in any language
 */
public record Gazetteer(List<Entry> entries) {

    public Gazetteer {
        entries = List.copyOf(entries);
    }

    /** One entity and what it is called. */
    public record Entry(Entity entity, List<Name> names) {
        public Entry {
            names = List.copyOf(names);
        }
    }

    /**
     * @param text as written
     * @param language BCP 47 tag, or {@code und} for a name that is the same in all
     */
    public record Name(String text, String language) {}

    /**
     * This one with the entities of another behind it; where both have an id, this one's counts.
     */
    public Gazetteer plus(Gazetteer other) {
        Set<String> known = new HashSet<>();
        Set<String> items = new HashSet<>();
        for (Entry entry : entries) {
            known.add(entry.entity().id());
            if (entry.entity().wikidata() != null) {
                items.add(entry.entity().wikidata());
            }
        }
        List<Entry> all = new ArrayList<>(entries);
        for (Entry entry : other.entries) {
            String item = entry.entity().wikidata();
            if (!known.contains(entry.entity().id()) && (item == null || !items.contains(item))) {
                all.add(entry);
            }
        }
        return new Gazetteer(all);
    }
}
