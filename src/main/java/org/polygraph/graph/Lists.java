package org.polygraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.Listed;
import org.polygraph.graph.record.Page;
import org.polygraph.graph.record.StoryRecord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Pages of articles and stories. */
final class Lists {

    private record Ingest(String at, Node article) {

        /** Where it stands in the order: no two are at the same place. */
        String place() {
            return at + "_" + Iris.id(article.getURI());
        }
    }

    private static final String START = "*";

    /** An id, before it a time where the list is by time. */
    private static final Pattern PLACE = Pattern.compile("([0-9TZ:.-]{20,40}_)?[a-z0-9]{1,80}");

    private final Iris iris;
    private final DatasetGraph dataset;
    private final StoreReader reader;

    Lists(Iris iris, DatasetGraph dataset, StoreReader reader) {
        this.iris = iris;
        this.dataset = dataset;
        this.reader = reader;
    }

    Page<ArticleRecord> articles(
            @Nullable String language, @Nullable String story, int page, int size) {
        return page(
                ingested(language, story),
                page,
                size,
                i -> reader.article(Iris.id(i.article.getURI())).orElseThrow());
    }

    /** Ids of what {@link #articles} lists. */
    List<String> articleIds(@Nullable String language, @Nullable String story) {
        return ingested(language, story).stream().map(i -> Iris.id(i.article.getURI())).toList();
    }

    /** What came in behind a place of the list; what is new comes at its end. */
    Listed<ArticleRecord> articles(
            @Nullable String language, @Nullable String story, String cursor, int size) {
        return behind(
                ingested(language, story),
                Ingest::place,
                cursor,
                size,
                i -> reader.article(Iris.id(i.article.getURI())).orElseThrow());
    }

    Listed<StoryRecord> stories(String cursor, int size) {
        return behind(
                reader.stories().ids(),
                id -> id,
                cursor,
                size,
                id -> reader.story(id).orElseThrow());
    }

    private static <K, T> Listed<T> behind(
            List<K> sorted,
            Function<K, String> place,
            String cursor,
            int size,
            Function<K, T> item) {
        if (!cursor.equals(START) && !PLACE.matcher(cursor).matches()) {
            throw new IllegalArgumentException("no place of this list: " + cursor);
        }
        List<K> rest =
                cursor.equals(START)
                        ? sorted
                        : sorted.stream()
                                .filter(k -> place.apply(k).compareTo(cursor) > 0)
                                .toList();
        List<T> items = rest.stream().limit(size).map(item).toList();
        String next = rest.size() > size ? place.apply(rest.get(size - 1)) : null;
        return new Listed<>(items, sorted.size(), next);
    }

    private List<Ingest> ingested(@Nullable String language, @Nullable String story) {
        List<Ingest> found = new ArrayList<>();
        dataset.find(Nodes.iri(iris.logGraph()), Node.ANY, Pg.INGESTED_AT, Node.ANY)
                .forEachRemaining(
                        q ->
                                found.add(
                                        new Ingest(
                                                q.getObject().getLiteralLexicalForm(),
                                                q.getSubject())));
        if (language != null) {
            Node tag = Nodes.string(language);
            found.removeIf(
                    i -> !dataset.contains(i.article, i.article, Vocabulary.IN_LANGUAGE, tag));
        }
        if (story != null) {
            Node stories = Nodes.iri(iris.storiesGraph());
            Node node = Nodes.iri(iris.story(story));
            found.removeIf(i -> !dataset.contains(stories, node, Vocabulary.HAS_PART, i.article));
        }
        found.sort(Comparator.comparing(Ingest::place));
        return found;
    }

    Page<StoryRecord> stories(int page, int size) {
        return page(reader.stories().ids(), page, size, id -> reader.story(id).orElseThrow());
    }

    /** The items of one page, made of what is listed. */
    static <K, T> Page<T> page(List<K> all, int page, int size, Function<K, T> item) {
        if (page < 0 || size < 1) {
            throw new IllegalArgumentException("no page " + page + " of " + size);
        }
        List<T> items = all.stream().skip((long) page * size).limit(size).map(item).toList();
        return new Page<>(items, all.size(), page, size);
    }
}
