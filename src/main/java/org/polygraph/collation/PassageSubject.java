package org.polygraph.collation;

import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRef;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What passages without a claim are about: the well-known entity that most of them name, else
 * another that most name, else the one that most versions claim something of.
 */
final class PassageSubject {

    private PassageSubject() {}

    /** Empty where no entity is named in two versions at least; never one of those that differ. */
    static Optional<EntityRef> of(Contrast contrast) {
        List<Place> places =
                Stream.concat(Stream.of(contrast.odd()), contrast.others().stream())
                        .sorted(Place.BY_ARTICLE)
                        .toList();
        Counted here = new Counted(contrast);
        places.forEach(place -> here.add(place.wording().named()));
        Counted unlisted = new Counted(contrast);
        places.forEach(place -> unlisted.add(place.wording().unlisted()));
        Counted anywhere = new Counted(contrast);
        places.forEach(
                place ->
                        anywhere.add(
                                place.version().claims().stream()
                                        .map(ClaimRecord::subject)
                                        .toList()));
        return here.most().or(unlisted::most).or(anywhere::most);
    }

    /** How many versions have each entity. */
    private static final class Counted {

        private final Contrast contrast;
        private final SortedMap<String, EntityRef> byId = new TreeMap<>();
        private final SortedMap<String, Integer> versions = new TreeMap<>();

        Counted(Contrast contrast) {
            this.contrast = contrast;
        }

        void add(List<EntityRef> ofVersion) {
            ofVersion.stream()
                    .map(EntityRef::id)
                    .distinct()
                    .forEach(id -> versions.merge(id, 1, Integer::sum));
            ofVersion.forEach(entity -> byId.putIfAbsent(entity.id(), entity));
        }

        Optional<EntityRef> most() {
            return versions.entrySet().stream()
                    .filter(entry -> entry.getValue() > 1)
                    .filter(
                            entry ->
                                    contrast.names().stream()
                                            .noneMatch(name -> name.id().equals(entry.getKey())))
                    .sorted(
                            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                    .thenComparing(Map.Entry.comparingByKey()))
                    .findFirst()
                    .map(entry -> byId.get(entry.getKey()));
        }
    }
}
