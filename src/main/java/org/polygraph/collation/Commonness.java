package org.polygraph.collation;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.polygraph.graph.Iris;
import org.polygraph.graph.Vocabulary;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which entities so many articles name that they tell nothing, while a change is placed. Those that
 * are common are marked, so that their articles need not be counted each time.
 */
final class Commonness {

    private final Iris iris;
    private final DatasetGraph dataset;
    private final CollationGraph collation;
    private final Map<String, Boolean> common = new HashMap<>();

    Commonness(Iris iris, DatasetGraph dataset, CollationGraph collation) {
        this.iris = iris;
        this.dataset = dataset;
        this.collation = collation;
    }

    boolean isCommon(String entity) {
        return common.computeIfAbsent(
                entity,
                id ->
                        collation.isMarkedCommon(id)
                                || count(id, Kinship.COMMON_ABOVE + 1) > Kinship.COMMON_ABOVE);
    }

    /**
     * Entities that a change makes common, or no longer common; marks them. To be called before
     * anything is asked.
     *
     * @param added fingerprints of articles that are there now
     * @param removed fingerprints of articles that are there no more
     */
    Set<String> crossing(Collection<Fingerprint> added, Collection<Fingerprint> removed) {
        Map<String, Integer> more = new TreeMap<>();
        added.forEach(a -> a.entities().forEach(id -> more.merge(id, 1, Integer::sum)));
        removed.forEach(a -> a.entities().forEach(id -> more.merge(id, -1, Integer::sum)));
        Set<String> crossing = new TreeSet<>();
        more.forEach(
                (entity, change) -> {
                    if (change < 0 || !collation.isMarkedCommon(entity)) {
                        int now = count(entity, Kinship.COMMON_ABOVE + 1 + Math.abs(change));
                        boolean is = now > Kinship.COMMON_ABOVE;
                        collation.markCommon(entity, is);
                        if (is != now - change > Kinship.COMMON_ABOVE) {
                            crossing.add(entity);
                        }
                    }
                });
        return crossing;
    }

    Set<String> articlesNaming(String entity) {
        Set<String> articles = new TreeSet<>();
        naming(entity).forEachRemaining(quad -> articles.add(Iris.id(quad.getSubject().getURI())));
        return articles;
    }

    /** Number of articles that name an entity; counted no further than {@code most}. */
    private int count(String entity, int most) {
        int count = 0;
        Iterator<Quad> found = naming(entity);
        while (count < most && found.hasNext()) {
            found.next();
            count++;
        }
        return count;
    }

    private Iterator<Quad> naming(String entity) {
        Node node = NodeFactory.createURI(iris.entity(entity));
        return dataset.findNG(Node.ANY, Node.ANY, Vocabulary.MENTIONS, node);
    }
}
