package org.polygraph.mention;

import java.util.List;

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
}
