package org.polygraph.graph.index;

import org.polygraph.graph.record.EntityRecord;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An article with all that is looked up of it.
 *
 * @param entities those it names, as it names them; their number of claims does not count here
 */
public record IndexedArticle(String id, List<IndexedClaim> claims, List<EntityRecord> entities) {

    /** What of an article bears on its entities. Two equal ones give the same entities. */
    public record Trace(Set<String> claims, Set<String> entities) {}

    public Trace trace() {
        Set<String> claimIds = new TreeSet<>();
        claims.forEach(c -> claimIds.add(c.claim().id()));
        Set<String> entityIds = new TreeSet<>();
        entities.forEach(e -> entityIds.add(e.id()));
        return new Trace(claimIds, entityIds);
    }

    /** How many of its claims each entity is subject or object of. */
    public Map<String, Integer> claimsByEntity() {
        Map<String, Integer> counts = new HashMap<>();
        for (IndexedClaim indexed : claims) {
            Set<String> about = new HashSet<>();
            about.add(indexed.claim().subject().id());
            if (indexed.claim().object() != null) {
                about.add(indexed.claim().object().id());
            }
            about.forEach(entity -> counts.merge(entity, 1, Integer::sum));
        }
        return counts;
    }
}
