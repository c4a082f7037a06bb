package org.polygraph.collation;

import org.jspecify.annotations.Nullable;
import org.polygraph.claim.Modality;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRef;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where the words of one version stand against those of all others in one column: another year,
 * another name, a "may" or a "not" that only one lacks, a word for the contrary. Claims tell such
 * things where there are any; this looks at what extraction made no claim of. Three versions at
 * least must stand side by side, and all but one say the same, so that it is one that slipped and
 * not the languages that differ.
 */
final class Contrasts {

    static final int VERSIONS = 3;

    private final Columns columns;
    private final SortedMap<Integer, List<Slot>> slots;
    private final Collection<Pairing> pairings;
    private final Relations relations;
    private final SortedSet<Slip> all = new TreeSet<>();

    /**
     * @param slots of each column
     * @param pairings what claims tell already
     */
    Contrasts(
            Columns columns,
            SortedMap<Integer, List<Slot>> slots,
            Collection<Pairing> pairings,
            Relations relations) {
        this.columns = columns;
        this.slots = slots;
        this.pairings = pairings;
        this.relations = relations;
    }

    SortedSet<Slip> all() {
        places().forEach(
                        (column, places) -> {
                            if (places.size() >= VERSIONS) {
                                places.forEach(odd -> look(column, odd, places));
                            }
                        });
        return all;
    }

    /** By column, the versions that have exactly one passage in it. */
    private SortedMap<Integer, List<Place>> places() {
        SortedMap<Integer, List<Place>> places = new TreeMap<>();
        for (Version version : columns.versions()) {
            Map<Integer, List<Passage>> own = new HashMap<>();
            for (int i = 0; i < version.passages().size(); i++) {
                own.computeIfAbsent(columns.column(version, i), _ -> new ArrayList<>())
                        .add(version.passages().get(i));
            }
            own.forEach(
                    (column, passages) -> {
                        if (slots.containsKey(column) && passages.size() == 1) {
                            places.computeIfAbsent(column, _ -> new ArrayList<>())
                                    .add(new Place(version, passages.getFirst()));
                        }
                    });
        }
        return places;
    }

    private void look(int column, Place odd, List<Place> places) {
        List<Place> others = places.stream().filter(place -> place != odd).toList();
        year(column, odd, others);
        name(column, odd, others);
        Tones tones = new Tones(odd, others, slotsAt(column), relations);
        add(Difference.MODALITY, odd, "", Modality.POSSIBLE.label(), tones.asFact());
        add(Difference.NEGATION, odd, "", Modality.DENIED.label(), tones.notDenied());
        add(Difference.NEGATION, odd, "", "", tones.denied());
        add(Difference.NEGATION, odd, "", "", tones.turned());
    }

    /** All others write one year, which this one lacks, and none of them the year it has. */
    private void year(int column, Place odd, List<Place> others) {
        Set<String> theirs = others.getFirst().wording().years();
        if (others.stream().anyMatch(other -> !other.wording().years().equals(theirs))) {
            return;
        }
        Set<String> here = without(odd.wording().years(), theirs);
        Set<String> there = without(theirs, odd.wording().years());
        if (here.size() != 1 || there.size() != 1) {
            return;
        }
        String year = here.iterator().next();
        String other = there.iterator().next();
        if (mayBeOneFiscalYear(year, other, odd, others)) {
            return;
        }
        Predicate<Said> dated =
                said ->
                        said.claim().time() != null
                                && (said.claim().time().contains(year)
                                        || said.claim().time().contains(other));
        add(Difference.YEAR, odd, year, other, targets(column, odd, dated, true));
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static boolean mayBeOneFiscalYear(
            String year, String other, Place odd, List<Place> others) {
        boolean fiscal =
                Stream.concat(Stream.of(odd), others.stream())
                        .anyMatch(place -> place.passage().signs().contains(Passage.FISCAL));
        return fiscal && Math.abs(Integer.parseInt(year) - Integer.parseInt(other)) <= 1;
    }

    /**
     * This one names somebody whom no other version knows, where two others at least name somebody
     * of the same class whom this passage lacks.
     */
    private void name(int column, Place odd, List<Place> others) {
        List<EntityRef> here =
                odd.wording().named().stream()
                        .filter(name -> others.stream().noneMatch(other -> other.knows(name.id())))
                        .toList();
        if (here.size() != 1) {
            return;
        }
        EntityRef own = here.getFirst();
        List<EntityRef> there =
                shared(odd, others).stream()
                        .filter(other -> Entities.areOther(own, other))
                        .toList();
        if (there.size() != 1) {
            return;
        }
        EntityRef other = there.getFirst();
        Predicate<Said> named =
                said -> isAbout(said.claim(), own.id()) || isAbout(said.claim(), other.id());
        boolean source =
                saidIn(column)
                        .anyMatch(
                                said ->
                                        isSource(said.claim(), other.id())
                                                || isSource(said.claim(), own.id()));
        add(
                source ? Difference.ATTRIBUTION : Difference.ENTITY,
                odd,
                own.label(),
                other.label(),
                targets(column, odd, named, !source && !hasAmounts(column)));
    }

    /**
     * Whether a relation that has an amount is all that is claimed here: then it is not the name
     * that it hangs on. What is only reported hangs on all that the sentence says.
     */
    private boolean hasAmounts(int column) {
        return slotsAt(column).stream()
                .filter(Slot::hasAmount)
                .flatMap(slot -> slot.members().stream())
                .anyMatch(said -> !relations.isGeneral(said.claim().relation().name()));
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
                            return naming >= VERSIONS - 1 && 2 * naming >= others.size();
                        })
                .toList();
    }

    private static boolean isAbout(ClaimRecord claim, String entity) {
        return is(claim.subject(), entity) || is(claim.object(), entity) || isSource(claim, entity);
    }

    private static boolean isSource(ClaimRecord claim, String entity) {
        return is(claim.attributedTo(), entity);
    }

    private static boolean is(@Nullable EntityRef named, String entity) {
        return named != null && named.id().equals(entity);
    }

    static boolean isOf(Said said, Place place) {
        return said.article().equals(place.version().id());
    }

    private List<Slot> slotsAt(int column) {
        return slots.getOrDefault(column, List.of());
    }

    private Stream<Said> saidIn(int column) {
        return slotsAt(column).stream().flatMap(slot -> slot.members().stream());
    }

    /**
     * The slots that are about what differs: of those first that the others have claims in. Where
     * none is, and the place has but one, that one.
     */
    private List<Slot> targets(
            int column, Place odd, Predicate<Said> isAbout, boolean orTheOnlyOne) {
        List<Slot> here = slotsAt(column);
        List<Slot> about =
                here.stream().filter(slot -> slot.members().stream().anyMatch(isAbout)).toList();
        List<Slot> ofOthers = about.stream().filter(slot -> isOfOthers(slot, odd)).toList();
        if (!ofOthers.isEmpty()) {
            return ofOthers;
        }
        return about.isEmpty() && orTheOnlyOne && here.size() == 1 ? here : about;
    }

    static boolean isOfOthers(Slot slot, Place odd) {
        return slot.members().stream().anyMatch(said -> !isOf(said, odd));
    }

    private void add(Difference kind, Place odd, String quote, String instead, List<Slot> targets) {
        for (Slot slot : targets) {
            if (!isTold(slot, kind, odd)) {
                all.add(
                        new Slip(
                                slot.statement(),
                                odd.version().id(),
                                odd.version().language(),
                                kind.label(),
                                quote,
                                instead));
            }
        }
    }

    /** Whether the claims themselves differ so, or in what is graver. */
    private boolean isTold(Slot slot, Difference kind, Place odd) {
        Set<String> own = new TreeSet<>();
        slot.members().stream()
                .filter(said -> isOf(said, odd))
                .forEach(said -> own.add(said.claim().id()));
        return pairings.stream()
                .filter(pairing -> own.contains(pairing.one()) || own.contains(pairing.other()))
                .anyMatch(pairing -> pairing.difference() == kind || pairing.isConflict());
    }
}
