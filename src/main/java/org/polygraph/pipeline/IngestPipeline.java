package org.polygraph.pipeline;

import io.micrometer.core.instrument.Timer;

import org.polygraph.article.Article;
import org.polygraph.article.Submission;
import org.polygraph.graph.ArticleGraph;
import org.polygraph.graph.GraphStore;
import org.polygraph.graph.record.ArticleRecord;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The way of an article through the house:
 *
 * <pre>
 * article → text → mentions → claims → graph → collation
 * </pre>
 *
 * Extraction runs on the caller's thread, so that many go on at once; the store has one writer,
 * which lines the new claims up with the others in the transaction that adds them.
 */
public final class IngestPipeline {

    private final Extractor extractor;
    private final GraphStore store;
    private final PipelineMeters meters;

    /** Measures nothing. */
    public IngestPipeline(Extractor extractor, GraphStore store) {
        this(extractor, store, PipelineMeters.none());
    }

    public IngestPipeline(Extractor extractor, GraphStore store, PipelineMeters meters) {
        this.extractor = extractor;
        this.store = store;
        this.meters = meters;
    }

    /**
     * Takes an article in. It is durable, and collated, when the future completes. A second
     * extractor is not asked about an article that is there already, since nothing would come of
     * it.
     *
     * @throws org.polygraph.article.RejectedArticleException where no article can be made of it
     */
    public CompletableFuture<IngestReport> ingest(Submission submission) {
        return measured(
                () -> {
                    Article article = extractor.read(submission);
                    boolean isKnown =
                            extractor.hasSecond() && store.article(article.id()).isPresent();
                    return put(isKnown ? extractByRules(article) : extract(article));
                });
    }

    /** Takes an article in with the claims that the rules find, and asks nobody else. */
    public CompletableFuture<IngestReport> ingestByRules(Submission submission) {
        return measured(() -> put(extractByRules(extractor.read(submission))));
    }

    private CompletableFuture<IngestReport> measured(
            Supplier<CompletableFuture<IngestReport>> ingest) {
        Timer.Sample sample = meters.start();
        try {
            return meters.measured(sample, ingest.get());
        } catch (RuntimeException e) {
            meters.rejected(sample);
            throw e;
        }
    }

    private Extraction extract(Article article) {
        Timer.Sample sample = meters.start();
        Extraction extraction = extractor.extract(article);
        meters.extracted(sample, article.language());
        return extraction;
    }

    private Extraction extractByRules(Article article) {
        Timer.Sample sample = meters.start();
        Extraction extraction = extractor.extractByRules(article);
        meters.extracted(sample, article.language());
        return extraction;
    }

    private CompletableFuture<IngestReport> put(Extraction extraction) {
        return store.put(graph(extraction))
                .thenApply(stored -> new IngestReport(stored.article().id(), stored.created()));
    }

    /** What {@link #ingest} would find; nothing is stored. */
    public ArticleGraph graph(Submission submission) {
        return graph(extract(extractor.read(submission)));
    }

    /** What {@link #ingestByRules} would find; nothing is stored. */
    public ArticleGraph graphByRules(Submission submission) {
        return graph(extractByRules(extractor.read(submission)));
    }

    /** What the rules find in a stored article, found again. */
    public ArticleGraph graph(ArticleRecord article, String text) {
        return graphByRules(
                new Submission(
                        text,
                        null,
                        article.url(),
                        article.title(),
                        article.language(),
                        article.published(),
                        null));
    }

    private ArticleGraph graph(Extraction extraction) {
        return ArticleGraph.of(
                store.iris(),
                extraction.article(),
                extraction.mentions(),
                extraction.claims(),
                extraction.others());
    }

    /** Takes an article's graph away and leaves a tombstone; false where there is none. */
    public CompletableFuture<Boolean> retract(String articleId) {
        return store.retract(articleId);
    }
}
