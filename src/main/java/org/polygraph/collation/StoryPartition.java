package org.polygraph.collation;

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
import java.util.stream.Stream;

/** The stories of a set of articles, from nothing: what the store keeps up to date step by step. */
final class StoryPartition {

    private StoryPartition() {}

    /** The articles of each story, by story id. */
    static SortedMap<String, SortedSet<String>> of(Collection<Fingerprint> articles) {
        Set<String> common = common(articles);
        Kinship kinship = new Kinship(common::contains);
        SortedMap<String, List<Fingerprint>> filed = new TreeMap<>();
        StoryGraph graph = new StoryGraph();
        for (Fingerprint article : articles) {
            graph.add(article);
            for (StoryKey key : article.keys()) {
                if (key.tells(common::contains)) {
                    filed.computeIfAbsent(key.id(), _ -> new ArrayList<>()).add(article);
                }
            }
        }
        for (List<Fingerprint> together : filed.values()) {
            linkRelated(together, kinship, graph);
        }
        return graph.stories();
    }

    private static void linkRelated(List<Fingerprint> together, Kinship kinship, StoryGraph graph) {
        int least = Deputies.leastRank(rank -> (int) having(rank, together).count());
        List<Fingerprint> deputies = having(least, together).toList();
        for (Fingerprint one : deputies) {
            for (Fingerprint other : together) {
                if (one != other && !graph.connected(one, other) && kinship.related(one, other)) {
                    graph.link(one, other);
                }
            }
        }
    }

    private static Stream<Fingerprint> having(int rank, List<Fingerprint> articles) {
        return articles.stream().filter(article -> Deputies.rank(article.article()) >= rank);
    }

    private static Set<String> common(Collection<Fingerprint> articles) {
        Map<String, Integer> counts = new HashMap<>();
        for (Fingerprint article : articles) {
            article.entities().forEach(entity -> counts.merge(entity, 1, Integer::sum));
        }
        Set<String> common = new TreeSet<>();
        counts.forEach(
                (entity, count) -> {
                    if (count > Kinship.COMMON_ABOVE) {
                        common.add(entity);
                    }
                });
        return common;
    }
}
