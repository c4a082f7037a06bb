package org.polygraph.collation;

import org.polygraph.graph.record.EntityRef;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One names somebody whom no other version knows, where two others at least name somebody of the
 * same class whom this passage lacks.
 */
final class OddName {

    private OddName() {}

    /** Of kind {@code attribution} where a word for a source stands beside one of the two. */
    static Optional<Contrast> of(Place odd, List<Place> others) {
        List<EntityRef> here =
                odd.wording().named().stream()
                        .filter(name -> others.stream().noneMatch(other -> other.knows(name.id())))
                        .toList();
        if (here.size() != 1) {
            return Optional.empty();
        }
        EntityRef own = here.getFirst();
        List<EntityRef> there =
                shared(odd, others).stream()
                        .filter(other -> Entities.areOther(own, other))
                        .toList();
        if (there.size() != 1) {
            return Optional.empty();
        }
        EntityRef other = there.getFirst();
        boolean source =
                odd.wording().sources().contains(own.id())
                        || others.stream()
                                .anyMatch(place -> place.wording().sources().contains(other.id()));
        return Optional.of(
                new Contrast(
                        source ? Difference.ATTRIBUTION : Difference.ENTITY,
                        own.label(),
                        other.label(),
                        odd,
                        others,
                        List.of(own, other),
                        Map.of()));
    }

    /** Whom at least half of the others name here, and the odd one does not. */
    private static List<EntityRef> shared(Place odd, List<Place> others) {
        SortedMap<String, EntityRef> byId = new TreeMap<>();
        others.forEach(
                other -> other.wording().named().forEach(own -> byId.putIfAbsent(own.id(), own)));
        return byId.values().stream()
                .filter(entity -> !odd.wording().names(entity.id()))
                .filter(
                        entity -> {
                            long naming =
                                    others.stream()
                                            .filter(other -> other.wording().names(entity.id()))
                                            .count();
                            return naming >= Contrasts.VERSIONS - 1 && 2 * naming >= others.size();
                        })
                .toList();
    }
}
