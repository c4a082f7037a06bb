package org.polygraph.collation;

import org.apache.jena.sparql.core.DatasetGraph;
import org.polygraph.article.ArticleReader;
import org.polygraph.graph.AfterWrite;
import org.polygraph.graph.Iris;
import org.polygraph.graph.RelationCatalog;
import org.polygraph.graph.StoreReader;
import org.polygraph.graph.StoryWriter;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.StoryRecord;
import org.polygraph.mention.MentionRecogniser;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps stories and statements in step with the articles of the store, in the transaction that
 * changes them. What a set of articles gives does not depend on how they came and went. Called by
 * the store's one writer only.
 */
public final class StoryKeeper implements AfterWrite {

    private final Iris iris;
    private final RelationCatalog catalog;
    private final Relations relations;
    private final Newsstand newsstand;
    private final Shelf<String, Version> versions = new Shelf<>(300);
    private final Shelf<List<String>, Alignment> alignments = new Shelf<>(3_000);

    /**
     * @param articles reads stored texts again, to see what stands beside what
     * @param recogniser finds what their passages name
     */
    public StoryKeeper(
            Iris iris,
            RelationCatalog catalog,
            ArticleReader articles,
            MentionRecogniser recogniser) {
        this.iris = iris;
        this.newsstand = new Newsstand(articles, recogniser);
        this.catalog = catalog;
        this.relations = Relations.of(catalog.byName());
    }

    @Override
    public void changed(DatasetGraph dataset, Set<String> added, Set<String> removed) {
        forget(added);
        forget(removed);
        CollationGraph collation = new CollationGraph(iris, dataset);
        StoreReader store = new StoreReader(iris, dataset, catalog);
        List<Fingerprint> gone = new ArrayList<>();
        for (String article : removed) {
            collation.fingerprint(article).ifPresent(gone::add);
            collation.unfile(article);
        }
        List<Fingerprint> come = new ArrayList<>();
        for (String article : added) {
            Fingerprint fingerprint = fingerprint(store, article);
            collation.file(fingerprint);
            come.add(fingerprint);
        }
        Placement placement = new Placement(iris, dataset, collation, come, gone);
        SortedMap<String, SortedSet<String>> stories = placement.place();
        SortedMap<String, StoryRecord> before = new TreeMap<>();
        placement.before().forEach(id -> store.story(id).ifPresent(story -> before.put(id, story)));
        leaveUnchanged(stories, before, added);
        Recollation recollation =
                new Recollation(iris, catalog, relations, dataset, collation, before);
        stories.forEach((id, articles) -> recollation.take(id, lineUp(store, articles)));
        write(dataset, recollation, before);
    }

    /**
     * Forgets the stories that were looked at and have the same articles as before: what they tell
     * is theirs alone, and stands.
     */
    private static void leaveUnchanged(
            SortedMap<String, SortedSet<String>> stories,
            SortedMap<String, StoryRecord> before,
            Set<String> added) {
        stories.entrySet()
                .removeIf(
                        story -> {
                            StoryRecord known = before.get(story.getKey());
                            boolean same =
                                    known != null
                                            && Collections.disjoint(story.getValue(), added)
                                            && story.getValue()
                                                    .equals(new TreeSet<>(known.articles()));
                            if (same) {
                                before.remove(story.getKey());
                            }
                            return same;
                        });
    }

    private static void write(
            DatasetGraph dataset, Recollation recollation, Map<String, StoryRecord> before) {
        recollation.writeStatements();
        SortedMap<String, StoryRecord> told = recollation.stories();
        StoryWriter writer = new StoryWriter(recollation.iris(), dataset);
        before.keySet().stream().filter(id -> !told.containsKey(id)).forEach(writer::remove);
        told.values().stream().filter(s -> !s.equals(before.get(s.id()))).forEach(writer::put);
    }

    private void forget(Set<String> articles) {
        versions.removeIf(articles::contains);
        alignments.removeIf(pair -> pair.stream().anyMatch(articles::contains));
    }

    private static Fingerprint fingerprint(StoreReader store, String article) {
        return Fingerprint.of(
                article,
                store.submittedStory(article).orElse(null),
                store.claimsAsMade(article),
                store.entitiesOf(article).stream().map(EntityRef::id).toList());
    }

    private Recollation.Told lineUp(StoreReader store, SortedSet<String> articles) {
        if (articles.size() == 1) {
            Version only = Newsstand.alone(store, articles.first());
            return new Recollation.Told(List.of(only), Lineup.NONE);
        }
        List<Version> members = new ArrayList<>();
        for (String article : articles) {
            members.add(versions.get(article, id -> newsstand.version(store, id)));
        }
        return new Recollation.Told(members, Lineup.of(members, relations, this::align));
    }

    private Alignment align(Version one, Version other) {
        return alignments.get(List.of(one.id(), other.id()), _ -> Alignment.of(one, other));
    }
}
