package org.polygraph.graph;

import org.polygraph.graph.index.ClaimIndex;
import org.polygraph.graph.index.IndexedArticle;
import org.polygraph.graph.record.EntityRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Makes an index anew from one state of the store: this thread reads, others write documents. What
 * was searched before stays to be searched until it is done.
 */
final class IndexRebuild {

    private static final Logger LOG = LoggerFactory.getLogger(IndexRebuild.class);

    /** Articles that are read before the documents of the first are written. */
    private static final int AHEAD = 256;

    private final IndexSource source;
    private final ClaimIndex index;
    private final Map<String, EntityRecord> entities = new HashMap<>();
    private final Deque<CompletableFuture<Void>> writing = new ArrayDeque<>();

    IndexRebuild(IndexSource source, ClaimIndex index) {
        this.source = source;
        this.index = index;
    }

    void run() {
        long begin = System.nanoTime();
        index.clear();
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        try (ExecutorService writers =
                Executors.newFixedThreadPool(
                        threads,
                        Thread.ofPlatform().daemon().name("polygraph-rebuild-", 0).factory())) {
            List<String> articles = source.articleIds();
            if (!articles.isEmpty()) {
                LOG.info("the index is made from {} articles", articles.size());
            }
            articles.forEach(id -> addArticle(id, writers));
            for (String id : source.statementIds()) {
                source.statement(id).ifPresent(s -> write(() -> index.put(s), writers));
            }
            entities.values()
                    .forEach(entity -> index.put(source.named(source.withGazetteer(entity))));
            writing.forEach(CompletableFuture::join);
        }
        index.reach(source.revision());
        index.commit();
        LOG.info(
                "the index was made in {} ms: {} documents",
                (System.nanoTime() - begin) / 1_000_000,
                index.size());
    }

    private void addArticle(String id, ExecutorService writers) {
        IndexedArticle article = source.article(id);
        if (article == null) {
            return;
        }
        Map<String, Integer> claims = article.claimsByEntity();
        for (EntityRecord entity : article.entities()) {
            EntityRecord counted =
                    EntityMerge.withClaims(entity, claims.getOrDefault(entity.id(), 0));
            entities.merge(entity.id(), counted, EntityMerge::of);
        }
        write(() -> index.add(article), writers);
    }

    private void write(Runnable document, ExecutorService writers) {
        writing.add(CompletableFuture.runAsync(document, writers));
        if (writing.size() > AHEAD) {
            writing.removeFirst().join();
        }
    }
}
