package org.polygraph.collation;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.Iris;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.StatementRecord;
import org.polygraph.graph.record.StoryRecord;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Collates articles from nothing: stories, then the line-up within each story, then the statements.
 * The same articles give the same result in whatever order they come; what the store keeps up to
 * date article by article is the same.
 */
final class Collator {

    private final Relations relations;
    private final StatementCollator statements;
    private final PassageStatements passages;
    private final StoryTeller teller;

    Collator(Iris iris, Relations relations) {
        this.relations = relations;
        this.statements = new StatementCollator(iris, relations);
        this.passages = new PassageStatements(iris);
        this.teller = new StoryTeller(iris);
    }

    /**
     * @param namedStory the story that the submitter put an article in, by article id, or null
     */
    Collation collate(Collection<Version> versions, Function<String, @Nullable String> namedStory) {
        SortedMap<String, Version> byId = new TreeMap<>();
        versions.forEach(version -> byId.put(version.id(), version));
        SortedMap<String, SortedSet<String>> stories =
                StoryPartition.of(
                        byId.values().stream()
                                .map(v -> fingerprint(v, namedStory.apply(v.id())))
                                .toList());
        SortedMap<String, StoryRecord> told = new TreeMap<>();
        SortedMap<String, String> moved = new TreeMap<>();
        SortedMap<String, StatementRecord> collated = new TreeMap<>();
        Gatherings gatherings = new Gatherings();
        stories.forEach(
                (id, articles) -> {
                    List<Version> members = new ArrayList<>();
                    articles.forEach(article -> members.add(byId.get(article)));
                    Lineup lineup = Lineup.of(members, relations, Alignment::of);
                    gatherings.add(id, members, lineup);
                    moved.putAll(lineup.moved());
                    collated.putAll(passages.of(id, members, lineup));
                    told.put(id, tell(id, members, lineup));
                });
        gatherings.all().forEach(g -> collated.put(g.id(), statements.collate(g)));
        return new Collation(told, collated, moved);
    }

    private StoryRecord tell(String id, List<Version> members, Lineup lineup) {
        List<ArticleRecord> articles = members.stream().map(Version::article).toList();
        List<ClaimRecord> claims = members.stream().flatMap(v -> v.claims().stream()).toList();
        return teller.tell(id, articles, claims, lineup);
    }

    private static Fingerprint fingerprint(Version version, @Nullable String namedStory) {
        return Fingerprint.of(version.id(), namedStory, version.claims(), version.entities());
    }
}
