package org.polygraph.graph;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.index.ClaimIndex;
import org.polygraph.graph.index.IndexedArticle;
import org.polygraph.graph.index.IndexedClaim;
import org.polygraph.graph.record.EntityRecord;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings an index up to one state of the store, given what has changed since the state it has. The
 * same changes told twice do no harm.
 */
final class IndexUpdate {

    private final IndexSource source;
    private final ClaimIndex index;

    /** Articles of which all claims are written anew. */
    private final Set<String> rewritten = new HashSet<>();

    /** Entities that only gained something, as they are by now. */
    private final Map<String, EntityRecord> gained = new HashMap<>();

    /** Entities that may have lost something, or are new: all sources are to be asked. */
    private final Set<String> toBeRead = new HashSet<>();

    IndexUpdate(IndexSource source, ClaimIndex index) {
        this.source = source;
        this.index = index;
    }

    void apply(Changes changes) {
        changes.articles().forEach(this::applyArticle);
        for (String statement : changes.statements()) {
            source.statement(statement)
                    .ifPresentOrElse(index::put, () -> index.removeStatement(statement));
        }
        changes.claims().forEach(this::applyClaim);
        writeEntities();
        index.reach(changes.revision());
    }

    private void applyArticle(String id) {
        IndexedArticle now = source.article(id);
        Optional<IndexedArticle.Trace> before = index.read(lookup -> lookup.trace(id));
        if (before.isPresent()) {
            index.removeArticle(id);
        }
        if (now != null) {
            rewritten.add(id);
            index.add(now);
        }
        if (before.isEmpty() && now != null) {
            gain(now);
        } else if (before.isPresent() && (now == null || !now.trace().equals(before.get()))) {
            toBeRead.addAll(before.get().entities());
            if (now != null) {
                toBeRead.addAll(now.trace().entities());
            }
        }
    }

    private void gain(IndexedArticle article) {
        Map<String, Integer> claims = article.claimsByEntity();
        for (EntityRecord entity : article.entities()) {
            EntityRecord before = current(entity.id());
            if (before == null) {
                toBeRead.add(entity.id());
            } else {
                int more = claims.getOrDefault(entity.id(), 0);
                gained.put(
                        entity.id(), EntityMerge.of(before, EntityMerge.withClaims(entity, more)));
            }
        }
    }

    private @Nullable EntityRecord current(String entity) {
        EntityRecord known = gained.get(entity);
        return known == null ? index.read(lookup -> lookup.entity(entity)).orElse(null) : known;
    }

    private void applyClaim(String id) {
        IndexedClaim claim = source.claim(id);
        if (claim == null) {
            index.removeClaim(id);
        } else if (!rewritten.contains(claim.claim().article().id())) {
            index.put(claim);
        }
    }

    private void writeEntities() {
        for (String id : toBeRead) {
            source.entity(id)
                    .ifPresentOrElse(
                            entity -> index.put(source.named(entity)),
                            () -> index.removeEntity(id));
        }
        gained.forEach(
                (id, entity) -> {
                    if (!toBeRead.contains(id)) {
                        index.put(source.named(entity));
                    }
                });
    }
}
