package org.polygraph.collation;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.polygraph.graph.Iris;
import org.polygraph.graph.StoryReader;
import org.polygraph.graph.Vocabulary;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the stories that a change touches, looking at few articles: those that came, those they may
 * be related to, and the stories of those that went. What it finds is what {@link StoryPartition}
 * would find from all articles.
 */
final class Placement {

    private final Iris iris;
    private final DatasetGraph dataset;
    private final CollationGraph collation;
    private final StoryReader stories;
    private final Kinship kinship = new Kinship(this::isCommon);
    private final Map<String, Boolean> common = new HashMap<>();
    private final Map<String, Optional<Fingerprint>> read = new HashMap<>();
    private final Map<String, Collection<StoryKey>> keys = new HashMap<>();
    private final StoryGraph graph = new StoryGraph();

    /** Articles whose relations are looked at anew. */
    private final SortedMap<String, Fingerprint> open = new TreeMap<>();

    private final Deque<Fingerprint> waiting = new ArrayDeque<>();

    /** Stories that were there before and are touched. */
    private final SortedSet<String> before = new TreeSet<>();

    Placement(Iris iris, DatasetGraph dataset, CollationGraph collation) {
        this.iris = iris;
        this.dataset = dataset;
        this.collation = collation;
        this.stories = new StoryReader(iris, dataset);
    }

    /** Ids of the stories from before that no longer are as they were. */
    SortedSet<String> before() {
        return before;
    }

    /**
     * Places articles; to be called once.
     *
     * @param added fingerprints of new articles, filed already
     * @param removed fingerprints of articles that are gone, filed no more
     * @return the articles of each story that is touched, by its id
     */
    SortedMap<String, SortedSet<String>> place(
            Collection<Fingerprint> added, Collection<Fingerprint> removed) {
        added.forEach(article -> reopen(article, true));
        reopenRelatedOtherwise(crossing(added, removed));
        for (Fingerprint gone : removed) {
            stories.storyOf(gone.article()).ifPresent(story -> reopenStory(story, false));
        }
        for (Fingerprint article : added) {
            if (article.namedStory() != null) {
                reopenStory(StoryGraph.idOfNamed(article.namedStory()), false);
            }
        }
        while (!waiting.isEmpty()) {
            relate(waiting.remove());
        }
        return graph.stories();
    }

    /**
     * @param all whether to look for relations of an article in a named story, too; those it had
     *     before are found from the other side
     */
    private void reopen(Fingerprint fingerprint, boolean all) {
        if (open.putIfAbsent(fingerprint.article(), fingerprint) == null) {
            graph.add(fingerprint);
            if (all || fingerprint.namedStory() == null) {
                waiting.add(fingerprint);
            }
        }
    }

    private void reopenWithStory(String article) {
        Optional<String> story = stories.storyOf(article);
        if (story.isPresent()) {
            reopenStory(story.get(), true);
        } else {
            fingerprint(article).ifPresent(found -> reopen(found, true));
        }
    }

    private void reopenStory(String story, boolean all) {
        if (before.add(story)) {
            members(story).forEach(id -> fingerprint(id).ifPresent(member -> reopen(member, all)));
        }
    }

    private List<String> members(String story) {
        return stories.story(story).map(record -> record.articles()).orElse(List.of());
    }

    private void relate(Fingerprint article) {
        candidates(article, kinship).forEach(candidate -> relate(article, candidate));
    }

    /** Those that share a key with an article which tells something. */
    private List<Fingerprint> candidates(Fingerprint article, Kinship by) {
        Set<String> ids = new TreeSet<>();
        keys.computeIfAbsent(article.article(), _ -> article.keys()).stream()
                .filter(key -> key.tells(by.common()))
                .forEach(key -> ids.addAll(collation.filedUnder(key.id())));
        ids.remove(article.article());
        return ids.stream().flatMap(id -> fingerprint(id).stream()).toList();
    }

    private Set<String> related(Fingerprint article, Kinship by) {
        return candidates(article, by).stream()
                .filter(candidate -> by.related(article, candidate))
                .map(Fingerprint::article)
                .collect(Collectors.toSet());
    }

    private void relate(Fingerprint article, Fingerprint candidate) {
        if (graph.connected(article, candidate) || !kinship.related(article, candidate)) {
            return;
        }
        if (!open.containsKey(candidate.article())) {
            join(candidate);
        }
        graph.link(article, candidate);
    }

    /** Takes up the story of a related article: whole, unless submitters had a say in it. */
    private void join(Fingerprint candidate) {
        Optional<String> story = stories.storyOf(candidate.article());
        if (story.isEmpty() || before.contains(story.get())) {
            return;
        }
        List<String> members = members(story.get());
        boolean named =
                members.stream()
                        .flatMap(member -> fingerprint(member).stream())
                        .anyMatch(member -> member.namedStory() != null);
        if (named) {
            reopenStory(story.get(), false);
        } else {
            before.add(story.get());
            graph.addConnected(members);
        }
    }

    private Optional<Fingerprint> fingerprint(String article) {
        Fingerprint known = open.get(article);
        return known != null
                ? Optional.of(known)
                : read.computeIfAbsent(article, collation::fingerprint);
    }

    // ---- how common entities are

    /**
     * Reopens the articles naming one of these entities that are related to others than before, now
     * that the entity tells nothing, or something again. Most are not, and their stories stand.
     */
    private void reopenRelatedOtherwise(Set<String> crossing) {
        Kinship earlier = new Kinship(id -> crossing.contains(id) != isCommon(id));
        Set<String> naming = new TreeSet<>();
        crossing.forEach(entity -> naming.addAll(articlesNaming(entity)));
        for (String article : naming) {
            if (fingerprint(article).stream().anyMatch(f -> isRelatedOtherwise(f, earlier))) {
                reopenWithStory(article);
            }
        }
    }

    private boolean isRelatedOtherwise(Fingerprint article, Kinship earlier) {
        return !related(article, earlier).equals(related(article, kinship));
    }

    private boolean isCommon(String entity) {
        return common.computeIfAbsent(
                entity, id -> count(id, Kinship.COMMON_ABOVE + 1) > Kinship.COMMON_ABOVE);
    }

    /** Entities that this change makes common, or no longer common. */
    private Set<String> crossing(Collection<Fingerprint> added, Collection<Fingerprint> removed) {
        Map<String, Integer> more = new TreeMap<>();
        added.forEach(a -> a.entities().forEach(id -> more.merge(id, 1, Integer::sum)));
        removed.forEach(a -> a.entities().forEach(id -> more.merge(id, -1, Integer::sum)));
        Set<String> crossing = new TreeSet<>();
        more.forEach(
                (entity, change) -> {
                    int now = count(entity, Kinship.COMMON_ABOVE + 1 + Math.abs(change));
                    boolean was = now - change > Kinship.COMMON_ABOVE;
                    if (was != now > Kinship.COMMON_ABOVE) {
                        crossing.add(entity);
                    }
                });
        return crossing;
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

    private Set<String> articlesNaming(String entity) {
        Set<String> articles = new TreeSet<>();
        naming(entity).forEachRemaining(quad -> articles.add(Iris.id(quad.getSubject().getURI())));
        return articles;
    }

    private Iterator<Quad> naming(String entity) {
        Node node = NodeFactory.createURI(iris.entity(entity));
        return dataset.findNG(Node.ANY, Node.ANY, Vocabulary.MENTIONS, node);
    }
}
