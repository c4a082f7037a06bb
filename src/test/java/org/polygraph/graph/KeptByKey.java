package org.polygraph.graph;

import org.apache.jena.sparql.core.DatasetGraph;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.ReadingRecord;
import org.polygraph.graph.record.StatementRecord;
import org.polygraph.graph.record.StoryRecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Collation in its simplest form, for stores of generated claims: a statement of all claims with
 * one key, disputed where their amounts differ, agreed where two articles have it; stories as
 * submitted. Remembers what it has seen.
 */
final class KeptByKey implements AfterWrite {

    private final Iris iris;
    private final Map<String, Map<String, ClaimRecord>> statements = new TreeMap<>();
    private final Map<String, List<ClaimRecord>> byArticle = new TreeMap<>();
    private final Map<String, Set<String>> stories = new TreeMap<>();

    /** Statements and stories that have changed since they were written. */
    private final NavigableSet<String> touched = new TreeSet<>();

    private final NavigableSet<String> told = new TreeSet<>();

    KeptByKey(Iris iris) {
        this.iris = iris;
    }

    @Override
    public void changed(DatasetGraph dataset, Set<String> added, Set<String> removed) {
        read(dataset, added, removed);
        write(dataset, Integer.MAX_VALUE);
    }

    /** Takes note of articles of {@code dataset}, without writing anything. */
    void read(DatasetGraph dataset, Set<String> added, Set<String> removed) {
        StoreReader reader = new StoreReader(iris, dataset, RelationCatalogs.SHARED);
        for (String article : removed) {
            for (ClaimRecord claim : byArticle.getOrDefault(article, List.of())) {
                statements.getOrDefault(claim.statement(), new TreeMap<>()).remove(claim.id());
                touched.add(claim.statement());
            }
            byArticle.remove(article);
            stories.forEach(
                    (story, articles) -> {
                        if (articles.remove(article)) {
                            told.add(story);
                        }
                    });
        }
        for (String article : added) {
            List<ClaimRecord> claims = reader.claimsAsMade(article);
            byArticle.put(article, claims);
            for (ClaimRecord claim : claims) {
                statements
                        .computeIfAbsent(claim.statement(), _ -> new TreeMap<>())
                        .put(claim.id(), claim);
                touched.add(claim.statement());
            }
            reader.submittedStory(article)
                    .ifPresent(
                            story -> {
                                stories.computeIfAbsent(story, _ -> new TreeSet<>()).add(article);
                                told.add(story);
                            });
        }
    }

    boolean hasUnwritten() {
        return !touched.isEmpty() || !told.isEmpty();
    }

    /** Writes at most so many of the statements, and of the stories, that have changed. */
    void write(DatasetGraph dataset, int most) {
        StatementWriter writer = new StatementWriter(iris, dataset);
        for (int i = 0; i < most && !touched.isEmpty(); i++) {
            write(writer, touched.removeFirst());
        }
        StoryWriter storyWriter = new StoryWriter(iris, dataset);
        for (int i = 0; i < most && !told.isEmpty(); i++) {
            write(storyWriter, told.removeFirst());
        }
    }

    private void write(StoryWriter writer, String id) {
        List<String> articles = new ArrayList<>(stories.getOrDefault(id, Set.of()));
        if (articles.isEmpty()) {
            writer.remove(id);
        } else {
            writer.put(new StoryRecord(id, iris.story(id), id, articles, List.of(), List.of()));
        }
    }

    private void write(StatementWriter writer, String id) {
        List<ClaimRecord> claims = new ArrayList<>(statements.getOrDefault(id, Map.of()).values());
        if (claims.isEmpty()) {
            writer.remove(id);
            return;
        }
        ClaimRecord first = claims.getFirst();
        boolean differ = claims.stream().map(c -> String.valueOf(value(c))).distinct().count() > 1;
        ReadingRecord reading =
                new ReadingRecord(
                        "r",
                        first.quantity(),
                        first.object(),
                        claims.stream().map(ClaimRecord::language).distinct().sorted().toList(),
                        claims.stream().map(ClaimRecord::id).toList(),
                        claims.size(),
                        null);
        writer.put(
                new StatementRecord(
                        id,
                        iris.statement(id),
                        first.subject(),
                        first.relation(),
                        first.object(),
                        first.time(),
                        differ ? "disputed" : claims.size() > 1 ? "agreed" : "single",
                        differ ? "magnitude" : null,
                        List.of(reading),
                        List.of(),
                        List.of(),
                        null));
    }

    private static Object value(ClaimRecord claim) {
        return claim.quantity() == null ? "" : String.valueOf(claim.quantity().value());
    }

    private static final class RelationCatalogs {
        private static final RelationCatalog SHARED = RelationCatalog.load();
    }
}
