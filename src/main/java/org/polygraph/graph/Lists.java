package org.polygraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.Page;
import org.polygraph.graph.record.StoryRecord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Pages of articles and stories. */
final class Lists {

    private record Ingest(String at, Node article) {}

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
        found.sort(Comparator.comparing(Ingest::at).thenComparing(i -> i.article.getURI()));
        return page(
                found, page, size, i -> reader.article(Iris.id(i.article.getURI())).orElseThrow());
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
