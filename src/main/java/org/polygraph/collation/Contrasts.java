package org.polygraph.collation;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.MentionRecord;

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

    /** So many passages of a version may make up its part of a place. */
    private static final int PIECES = 2;

    private final Columns columns;
    private final SortedMap<Integer, List<Slot>> slots;
    private final Collection<Pairing> pairings;
    private final Relations relations;
    private final SortedSet<Slip> slips = new TreeSet<>();
    private final SortedMap<String, Contrast> unclaimed = new TreeMap<>();

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

    void find() {
        places().forEach(
                        (column, places) -> {
                            if (places.size() >= VERSIONS) {
                                places.forEach(odd -> look(column, odd, places));
                            }
                        });
    }

    /** Those that belong to a statement of claims. */
    SortedSet<Slip> slips() {
        return slips;
    }

    /** Those that no claim is about, by id. */
    SortedMap<String, Contrast> unclaimed() {
        return unclaimed;
    }

    /** By column, the versions that have it in one piece. */
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
                        if (column >= 0 && isOnePiece(version, passages)) {
                            places.computeIfAbsent(column, _ -> new ArrayList<>())
                                    .add(new Place(version, Passage.joined(passages)));
                        }
                    });
        }
        return places;
    }

    /** Whether they follow one another: two sentences that another version has as one. */
    private static boolean isOnePiece(Version version, List<Passage> passages) {
        int first = version.passages().indexOf(passages.getFirst());
        return passages.size() <= PIECES
                && version.passages().subList(first, first + passages.size()).equals(passages);
    }

    private void look(int column, Place odd, List<Place> places) {
        List<Place> others = places.stream().filter(place -> place != odd).toList();
        OddYear.of(odd, others).ifPresent(year -> add(year, column, dated(year, column)));
        OddName.of(odd, others).ifPresent(name -> addName(column, name));
        OddAmount.of(odd, others)
                .ifPresent(amount -> add(amount, column, targets(column, odd, having(amount))));
        Tones tones = new Tones(odd, others, slotsAt(column), relations);
        tones.all().forEach(toned -> add(toned.contrast(), column, toned.targets()));
    }

    /**
     * The slots of which half at least of the claims have one of the two years: a date that one
     * version alone gives a claim may be its sentence's and not the claim's. Where no claim of the
     * place has a year and the place has but one slot, that one.
     */
    private List<Slot> dated(Contrast year, int column) {
        List<Slot> here = slotsAt(column);
        Predicate<Said> isDated =
                said ->
                        said.claim().time() != null
                                && (said.claim().time().contains(year.quote())
                                        || said.claim().time().contains(year.instead()));
        if (here.size() == 1 && saidIn(column).noneMatch(isDated)) {
            return here;
        }
        return targets(column, year.odd(), isDated).stream()
                .filter(
                        slot ->
                                2 * slot.members().stream().filter(isDated).count()
                                        >= slot.members().size())
                .toList();
    }

    /** That have the amount of the others. */
    private static Predicate<Said> having(Contrast contrast) {
        return said -> {
            MentionRecord amount = contrast.amounts().get(said.article());
            return amount != null
                    && !said.article().equals(contrast.odd().version().id())
                    && said.claim().quantity() != null
                    && said.claim().quantity().start() == amount.start();
        };
    }

    private void addName(int column, Contrast name) {
        String own = name.names().getFirst().id();
        String other = name.names().getLast().id();
        long citing =
                saidIn(column)
                        .filter(
                                said ->
                                        isSource(said.claim(), other)
                                                || isSource(said.claim(), own))
                        .map(Said::article)
                        .distinct()
                        .count();
        boolean source = name.kind() == Difference.ATTRIBUTION || citing > 1;
        Predicate<Said> named =
                said -> isAbout(said.claim(), own, source) || isAbout(said.claim(), other, source);
        add(
                source ? name.as(Difference.ATTRIBUTION) : name,
                column,
                targets(column, name.odd(), named));
    }

    private static boolean isAbout(ClaimRecord claim, String entity, boolean source) {
        return is(claim.subject(), entity)
                || is(claim.object(), entity)
                || source && isSource(claim, entity);
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

    /** The slots that are about what differs: of those first that the others have claims in. */
    private List<Slot> targets(int column, Place odd, Predicate<Said> isAbout) {
        List<Slot> about =
                slotsAt(column).stream()
                        .filter(slot -> slot.members().stream().anyMatch(isAbout))
                        .toList();
        List<Slot> ofOthers = about.stream().filter(slot -> isOfOthers(slot, odd)).toList();
        return ofOthers.isEmpty() ? about : ofOthers;
    }

    static boolean isOfOthers(Slot slot, Place odd) {
        return slot.members().stream().anyMatch(said -> !isOf(said, odd));
    }

    private void add(Contrast contrast, int column, List<Slot> targets) {
        if (targets.isEmpty()) {
            addUnclaimed(contrast, column);
            return;
        }
        targets.stream()
                .filter(slot -> !isTold(slot, contrast.kind(), contrast.odd()))
                .forEach(slot -> slips.add(contrast.slip(slot.statement())));
    }

    private void addUnclaimed(Contrast contrast, int column) {
        boolean told =
                slotsAt(column).stream()
                        .anyMatch(slot -> isTold(slot, contrast.kind(), contrast.odd()));
        if (!told && PassageSubject.of(contrast).isPresent()) {
            unclaimed.put(contrast.id(), contrast);
        }
    }

    /**
     * Whether the claims themselves differ so, or in what is graver: from two others at least,
     * where there are as many, since from one alone it may be that one which has something else
     * wrong.
     */
    private boolean isTold(Slot slot, Difference kind, Place odd) {
        Map<String, String> articles = new HashMap<>();
        Set<String> own = new TreeSet<>();
        for (Said said : slot.members()) {
            articles.put(said.claim().id(), said.article());
            if (isOf(said, odd)) {
                own.add(said.claim().id());
            }
        }
        Set<String> against = new TreeSet<>();
        for (Pairing pairing : pairings) {
            boolean one = own.contains(pairing.one());
            if (one || own.contains(pairing.other())) {
                if (pairing.difference() == kind) {
                    return true;
                }
                if (pairing.isConflict()) {
                    String other = one ? pairing.other() : pairing.one();
                    against.add(articles.getOrDefault(other, other));
                }
            }
        }
        long others =
                slot.members().stream()
                        .filter(said -> !isOf(said, odd))
                        .map(Said::article)
                        .distinct()
                        .count();
        return against.size() >= Math.max(1, Math.min(VERSIONS - 1, others));
    }
}
