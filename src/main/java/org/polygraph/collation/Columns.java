package org.polygraph.collation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Versions that translate one another, side by side: what stands in one column says the same in
 * each. All are aligned with one of them, the pivot, and only those that have too little in common
 * with it with some of the others, so that the work grows with their number and not with its
 * square.
 *
 * @param versions the pivot first, then by id
 * @param columns by article id, the column of each passage; -1 for a passage that has no partner
 */
record Columns(List<Version> versions, Map<String, int[]> columns) {

    /** Members other than the pivot that a version is held against, at most. */
    private static final int BRIDGES = 4;

    Columns {
        versions = List.copyOf(versions);
        columns = Map.copyOf(columns);
    }

    /** How two versions line up. */
    interface Aligner {
        Alignment align(Version one, Version other);
    }

    /**
     * Puts the versions of a story into groups of translations. The one with most claims that is in
     * no group yet is the pivot of the next.
     */
    static List<Columns> of(List<Version> story, Aligner aligner) {
        List<Version> rest = new ArrayList<>(story);
        rest.sort(
                Comparator.comparingInt((Version version) -> -version.claims().size())
                        .thenComparing(Version::id));
        List<Columns> groups = new ArrayList<>();
        while (!rest.isEmpty()) {
            groups.add(group(rest, aligner));
        }
        return groups;
    }

    private static Columns group(List<Version> rest, Aligner aligner) {
        Version pivot = rest.removeFirst();
        Map<String, Alignment> alignments = new TreeMap<>();
        List<Version> members = new ArrayList<>();
        for (Version version : rest) {
            Alignment alignment = aligner.align(pivot, version);
            if (alignment.translation()) {
                members.add(version);
                alignments.put(version.id(), alignment);
            }
        }
        rest.removeIf(version -> alignments.containsKey(version.id()));
        members.sort(Comparator.comparing(Version::id));
        int[] merged = merge(pivot, alignments.values());
        Map<String, int[]> columns = new HashMap<>();
        columns.put(pivot.id(), merged);
        for (Version version : members) {
            Alignment alignment = alignments.getOrDefault(version.id(), Alignment.NONE);
            columns.put(version.id(), columns(version, alignment, merged));
        }
        List<Version> bridged = bridge(members, rest, columns, aligner);
        rest.removeAll(bridged);
        members.addAll(bridged);
        members.sort(Comparator.comparing(Version::id));
        members.addFirst(pivot);
        return new Columns(members, columns);
    }

    /** Columns of a version by those of the one that it is aligned with. */
    private static int[] columns(Version version, Alignment alignment, int[] ofOther) {
        int[] column = new int[version.passages().size()];
        Arrays.fill(column, -1);
        for (Alignment.Link link : alignment.trusted()) {
            column[link.other()] = ofOther[link.one()];
        }
        return column;
    }

    /**
     * The versions that translate a member though too little shows that they translate the pivot: a
     * French version shares more with a Spanish one than with a Japanese one.
     */
    private static List<Version> bridge(
            List<Version> members,
            List<Version> rest,
            Map<String, int[]> columns,
            Aligner aligner) {
        List<Version> bridged = new ArrayList<>();
        List<Version> bridges = members.subList(0, Math.min(BRIDGES, members.size()));
        for (Version version : rest) {
            for (Version member : bridges) {
                Alignment alignment = aligner.align(member, version);
                if (alignment.translation()) {
                    int[] ofMember = Objects.requireNonNull(columns.get(member.id()));
                    columns.put(version.id(), columns(version, alignment, ofMember));
                    bridged.add(version);
                    break;
                }
            }
        }
        return bridged;
    }

    /** Neighbouring passages of the pivot that one passage of another version covers are one. */
    private static int[] merge(Version pivot, Iterable<Alignment> alignments) {
        int[] column = new int[pivot.passages().size()];
        Arrays.setAll(column, i -> i);
        for (Alignment alignment : alignments) {
            int last = -1;
            int lastPassage = -1;
            for (Alignment.Link link : alignment.trusted()) {
                if (link.other() == last && link.one() != lastPassage) {
                    int from = column[link.one()];
                    int to = column[lastPassage];
                    Arrays.setAll(column, i -> column[i] == from ? to : column[i]);
                }
                last = link.other();
                lastPassage = link.one();
            }
        }
        return column;
    }

    int column(Version version, int passage) {
        int[] column = columns.get(version.id());
        return column == null || passage < 0 ? -1 : column[passage];
    }
}
