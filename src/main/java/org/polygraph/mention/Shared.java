package org.polygraph.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Keeps once what many names of an article have in common: whom they name, what made them. */
final class Shared {

    private final Map<String, Entity> entities = new HashMap<>();
    private final Map<List<String>, List<String>> derivations = new HashMap<>();

    /** An equal candidate. */
    NameCandidate of(NameCandidate name) {
        return new NameCandidate(
                name.span(),
                of(name.entity()),
                name.segment(),
                name.confidence(),
                name.standing(),
                derivations.computeIfAbsent(name.derivation(), derivation -> derivation));
    }

    /** Equal entities may be called differently. */
    private Entity of(Entity entity) {
        Entity known = entities.putIfAbsent(entity.id(), entity);
        boolean same =
                known != null
                        && known.label().equals(entity.label())
                        && known.labels().equals(entity.labels())
                        && Objects.equals(known.wikidata(), entity.wikidata());
        return same ? known : entity;
    }
}
