package org.polygraph.mention;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Objects;

/**
 * Somebody or something that is talked about. Entities are equal when their ids are.
 *
 * @param id the gazetteer's local name ({@code sam-altman}) or a hash of class and name for one it
 *     does not have
 * @param type what it is
 * @param label its name for a reader: the gazetteer's English one, else as the article has it
 * @param labels preferred label by BCP 47 tag, as far as known
 * @param wikidata its QID, or null
 */
public record Entity(
        String id,
        EntityClass type,
        String label,
        Map<String, String> labels,
        @Nullable String wikidata) {

    public Entity {
        labels = Map.copyOf(labels);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Entity entity && entity.id.equals(id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
