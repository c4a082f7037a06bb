package org.polygraph.collation;

import org.polygraph.graph.record.DiagnosticRecord;

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
            columns.versions().forEach(this::findLosses);
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

        private void findLosses(Version version) {
            TreeMap<Integer, List<DiagnosticRecord>> lost = new TreeMap<>();
            for (DiagnosticRecord diagnostic : version.article().diagnostics()) {
                int passage = Passage.at(version.passages(), diagnostic.start());
                int column = columns.column(version, passage);
                if (column >= 0 && isLoss(diagnostic)) {
                    lost.computeIfAbsent(column, _ -> new ArrayList<>()).add(diagnostic);
                }
            }
            lost.forEach((column, diagnostics) -> attach(version, column, diagnostics));
        }

        private static boolean isLoss(DiagnosticRecord diagnostic) {
            return diagnostic.code().equals("lost-amount")
                    || diagnostic.code().equals("displaced-amount");
        }

        /** A passage that lost fewer amounts than it lacks does not tell which of them it lost. */
        private void attach(Version version, int column, List<DiagnosticRecord> diagnostics) {
            List<Slot> lacking =
                    slots.getOrDefault(column, List.of()).stream()
                            .filter(Slot::hasAmount)
                            .filter(slot -> !slot.hasAmountOf(version.id()))
                            .toList();
            if (distinctAmounts(lacking) > diagnostics.size()) {
                return;
            }
            DiagnosticRecord first =
                    diagnostics.stream()
                            .min(
                                    Comparator.comparing(DiagnosticRecord::code)
                                            .reversed()
                                            .thenComparing(DiagnosticRecord::start))
                            .orElseThrow();
            for (Slot slot : lacking) {
                lineup.slips.add(
                        new Slip(
                                slot.statement(),
                                version.id(),
                                version.language(),
                                first.code(),
                                version.quote(first.start(), first.end()),
                                "",
                                version.evidence(
                                        version.passages()
                                                .get(
                                                        Passage.at(
                                                                version.passages(),
                                                                first.start())))));
            }
        }

        private static int distinctAmounts(List<Slot> slots) {
            List<Amount> distinct = new ArrayList<>();
            for (Slot slot : slots) {
                Amount amount =
                        slot.members().stream()
                                .filter(said -> !said.amounts().isEmpty())
                                .findFirst()
                                .orElseThrow()
                                .amounts()
                                .getFirst();
                if (distinct.stream()
                        .noneMatch(
                                other ->
                                        Comparison.of(amount, other, true).verdict()
                                                == Comparison.Verdict.AGREE)) {
                    distinct.add(amount);
                }
            }
            return distinct.size();
        }
    }
}
