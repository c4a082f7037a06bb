package org.polygraph.collation;

import org.apache.jena.sparql.core.DatasetGraph;
import org.polygraph.graph.Iris;
import org.polygraph.graph.StoryReader;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the stories that a change touches, looking at few articles: those that came, those they may
 * be related to, and the stories of those that went. What it finds is what {@link StoryPartition}
 * would find from all articles.
 */
final class Placement {

    private final CollationGraph collation;
    private final StoryReader stories;
    private final Collection<Fingerprint> added;
    private final Collection<Fingerprint> removed;
    private final Commonness commonness;
    private final Kinship kinship;
    private final Map<String, Optional<Fingerprint>> read = new HashMap<>();
    private final Filing filing;
    private final StoryGraph graph = new StoryGraph();

    /** Articles whose relations are looked at anew. */
    private final SortedMap<String, Fingerprint> open = new TreeMap<>();

    private final Deque<Fingerprint> waiting = new ArrayDeque<>();

    /** Stories that were there before and are touched. */
    private final SortedSet<String> before = new TreeSet<>();

    /**
     * @param added fingerprints of new articles, filed already
     * @param removed fingerprints of articles that are gone, filed no more
     */
    Placement(
            Iris iris,
            DatasetGraph dataset,
            CollationGraph collation,
            Collection<Fingerprint> added,
            Collection<Fingerprint> removed) {
        this.collation = collation;
        this.stories = new StoryReader(iris, dataset);
        this.added = added;
        this.removed = removed;
        this.commonness = new Commonness(iris, dataset, collation);
        this.kinship = new Kinship(commonness::isCommon);
        this.filing = new Filing(collation, added.size() + removed.size());
    }

    /** Ids of the stories from before that no longer are as they were. */
    SortedSet<String> before() {
        return before;
    }

    /**
     * Places the articles; to be called once.
     *
     * @return the articles of each story that is touched, by its id
     */
    SortedMap<String, SortedSet<String>> place() {
        added.forEach(article -> reopen(article, true));
        reopenRelatedOtherwise(commonness.crossing(added, removed));
        filing.shifts(added, removed).forEach(this::reopenHeldAgainstOthers);
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
        for (String id : filing.beside(article, kinship.common())) {
            if (!graph.connected(article.article(), id)) {
                fingerprint(id).ifPresent(candidate -> relate(article, candidate));
            }
        }
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

    // ---- who stands for whom

    /**
     * Reopens the articles that a key now brings together with others than before: those that have
     * become deputies, and the stories in which those that no longer are may have held others.
     */
    private void reopenHeldAgainstOthers(Filing.Shift shift) {
        Set<String> deputies = new TreeSet<>(filing.all(shift.key(), shift.now()));
        Set<String> earlier = new TreeSet<>(filing.all(shift.key(), shift.was()));
        if (shift.now() < shift.was()) {
            deputies.removeAll(earlier);
            deputies.forEach(this::reopenWithStory);
            return;
        }
        earlier.removeAll(deputies);
        Set<String> others = new TreeSet<>(filing.all(shift.key(), 0));
        others.removeAll(deputies);
        for (String article : earlier) {
            stories.storyOf(article)
                    .filter(story -> !before.contains(story))
                    .filter(story -> holdsOther(story, article, others))
                    .ifPresent(story -> reopenStory(story, true));
        }
    }

    private boolean holdsOther(String story, String article, Set<String> others) {
        return members(story).stream()
                .anyMatch(member -> !member.equals(article) && others.contains(member));
    }

    // ---- how common entities are

    /**
     * Reopens the articles naming one of these entities that are related to others than before, now
     * that the entity tells nothing, or something again. Most are not, and their stories stand.
     */
    private void reopenRelatedOtherwise(Set<String> crossing) {
        Kinship earlier = new Kinship(id -> crossing.contains(id) != commonness.isCommon(id));
        Set<String> naming = new TreeSet<>();
        crossing.forEach(entity -> naming.addAll(commonness.articlesNaming(entity)));
        for (String article : naming) {
            if (fingerprint(article).stream().anyMatch(f -> isRelatedOtherwise(f, earlier))) {
                reopenWithStory(article);
            }
        }
    }

    private boolean isRelatedOtherwise(Fingerprint article, Kinship earlier) {
        Set<String> before = filing.beside(article, earlier.common());
        Set<String> now = filing.beside(article, kinship.common());
        Set<String> either = new TreeSet<>(before);
        either.addAll(now);
        return either.stream()
                .flatMap(id -> fingerprint(id).stream())
                .anyMatch(
                        other ->
                                isRelated(article, other, before, earlier)
                                        != isRelated(article, other, now, kinship));
    }

    private static boolean isRelated(
            Fingerprint article, Fingerprint other, Set<String> beside, Kinship by) {
        return beside.contains(other.article()) && by.related(article, other);
    }
}
