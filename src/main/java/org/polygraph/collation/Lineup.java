package org.polygraph.collation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The claims of one story, lined up across its versions.
 *
 * @param moved by claim id, the statement a claim belongs to where it is not the one of its own key
 * @param pairings claims that stand in the same place, where that tells more than their keys do
 * @param slips where one version stands against the others without a claim that says so
 * @param unclaimed the same, by id, where no version has a claim that it could be told of
 */
record Lineup(
        SortedMap<String, String> moved,
        SortedSet<Pairing> pairings,
        SortedSet<Slip> slips,
        SortedMap<String, Contrast> unclaimed) {

    /** Of a story of one version. */
    static final Lineup NONE = empty();

    private static Lineup empty() {
        return new Lineup(new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), new TreeMap<>());
    }

    /** Of a larger story only so many versions are lined up: those with most claims. */
    private static final int VERSIONS = 40;

    /** Lines up the versions of a story. */
    static Lineup of(List<Version> story, Relations relations, Columns.Aligner aligner) {
        Lineup lineup = empty();
        if (story.size() < 2) {
            return lineup;
        }
        List<Version> chosen =
                story.stream()
                        .sorted(
                                Comparator.comparingInt((Version v) -> -v.claims().size())
                                        .thenComparing(Version::id))
                        .limit(VERSIONS)
                        .toList();
        for (Columns group : Columns.of(chosen, aligner)) {
            if (group.versions().size() > 1) {
                new Group(group, relations, lineup).lineUp();
            }
        }
        return lineup;
    }

    /** The work on one group of translations. */
    private static final class Group {

        private final Columns columns;
        private final Relations relations;
        private final Lineup lineup;
        private final SortedMap<Integer, List<Slot>> slots = new TreeMap<>();

        Group(Columns columns, Relations relations, Lineup lineup) {
            this.columns = columns;
            this.relations = relations;
            this.lineup = lineup;
        }

        void lineUp() {
            columns.versions().forEach(this::place);
            for (List<Slot> column : slots.values()) {
                new Leftovers(column, slots.values(), relations).merge();
            }
            for (List<Slot> column : slots.values()) {
                column.forEach(this::record);
            }
            new Losses(columns, slots, lineup.slips).find();
            Contrasts contrasts = new Contrasts(columns, slots, lineup.pairings, relations);
            contrasts.find();
            lineup.slips.addAll(contrasts.slips());
            lineup.unclaimed.putAll(contrasts.unclaimed());
        }

        private void place(Version version) {
            TreeMap<Integer, List<Said>> byColumn = new TreeMap<>();
            for (Said said : version.said()) {
                int column = columns.column(version, version.passage(said.claim()));
                if (column >= 0 && !said.claim().modality().equals("question")) {
                    byColumn.computeIfAbsent(column, _ -> new ArrayList<>()).add(said);
                }
            }
            byColumn.forEach(
                    (column, said) ->
                            new Matching(
                                            slots.computeIfAbsent(column, _ -> new ArrayList<>()),
                                            said,
                                            relations)
                                    .match());
        }

        private void record(Slot slot) {
            String statement = slot.statement();
            for (Said said : slot.members()) {
                if (!said.claim().statement().equals(statement)) {
                    lineup.moved.put(said.claim().id(), statement);
                }
            }
            slot.addPairings(relations, columns.versions(), lineup.pairings);
        }
    }
}
