package org.polygraph.collation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which articles are filed under the same story keys, while a change is placed: whom an article is
 * to be held against, and for which keys the change makes others the deputies.
 */
final class Filing {

    private final CollationGraph collation;

    /** So many are read under a key that it is known how many they were before the change, too. */
    private final int enough;

    private final Map<String, Collection<StoryKey>> keys = new HashMap<>();
    private final Map<String, List<String>> filed = new HashMap<>();

    /**
     * @param changes number of articles that come or go
     */
    Filing(CollationGraph collation, int changes) {
        this.collation = collation;
        this.enough = Deputies.MOST + 1 + changes;
    }

    /**
     * A key under which others than before are deputies.
     *
     * @param was their least rank before
     * @param now their least rank now
     */
    record Shift(String key, int was, int now) {}

    /**
     * Ids of those that an article is to be held against: they share a key with it that tells
     * something, where they are many as a deputy or with one.
     *
     * @param common whether so many articles name an entity, given by id, that it tells nothing
     */
    Set<String> beside(Fingerprint article, Predicate<String> common) {
        int rank = Deputies.rank(article.article());
        Set<String> ids = new TreeSet<>();
        for (StoryKey key : keys(article)) {
            if (key.tells(common)) {
                int least = key.tellsByItself() ? leastRank(key.id()) : 0;
                ids.addAll(rank >= least ? all(key.id(), 0) : all(key.id(), least));
            }
        }
        ids.remove(article.article());
        return ids;
    }

    /** All those filed under a key that have a rank or exceed it. */
    List<String> all(String key, int rank) {
        List<String> some = some(key, rank);
        return some.size() < enough ? some : collation.filedUnder(key, rank, Integer.MAX_VALUE);
    }

    /**
     * The keys under which a change makes others the deputies.
     *
     * @param added are filed already
     * @param removed are filed no more
     */
    List<Shift> shifts(Collection<Fingerprint> added, Collection<Fingerprint> removed) {
        SortedMap<String, List<Integer>> come = ranks(added);
        SortedMap<String, List<Integer>> gone = ranks(removed);
        Set<String> touched = new TreeSet<>(come.keySet());
        touched.addAll(gone.keySet());
        List<Shift> shifts = new ArrayList<>();
        for (String key : touched) {
            int now = leastRank(key);
            int was =
                    Deputies.leastRank(
                            rank ->
                                    some(key, rank).size()
                                            - count(come.get(key), rank)
                                            + count(gone.get(key), rank));
            if (was != now) {
                shifts.add(new Shift(key, was, now));
            }
        }
        return shifts;
    }

    /** By key that can have deputies, the ranks of the articles. */
    private SortedMap<String, List<Integer>> ranks(Collection<Fingerprint> articles) {
        SortedMap<String, List<Integer>> ranks = new TreeMap<>();
        for (Fingerprint article : articles) {
            int rank = Deputies.rank(article.article());
            keys(article).stream()
                    .filter(StoryKey::tellsByItself)
                    .forEach(
                            key ->
                                    ranks.computeIfAbsent(key.id(), _ -> new ArrayList<>())
                                            .add(rank));
        }
        return ranks;
    }

    private static int count(@Nullable List<Integer> ranks, int least) {
        return ranks == null ? 0 : (int) ranks.stream().filter(rank -> rank >= least).count();
    }

    private int leastRank(String key) {
        return Deputies.leastRank(rank -> some(key, rank).size());
    }

    private List<String> some(String key, int rank) {
        return filed.computeIfAbsent(
                key + " " + rank, _ -> collation.filedUnder(key, rank, enough));
    }

    private Collection<StoryKey> keys(Fingerprint article) {
        return keys.computeIfAbsent(article.article(), _ -> article.keys());
    }
}
