package org.polygraph.check;

import org.polygraph.article.ArticleReader;
import org.polygraph.article.Submission;
import org.polygraph.claim.ClaimExtractor;
import org.polygraph.collation.Relations;
import org.polygraph.collation.StoryKeeper;
import org.polygraph.graph.ArticleGraph;
import org.polygraph.graph.GraphStore;
import org.polygraph.graph.Iris;
import org.polygraph.graph.ReferenceFacts;
import org.polygraph.graph.RelationCatalog;
import org.polygraph.graph.SkosGazetteer;
import org.polygraph.mention.MentionRecogniser;
import org.polygraph.pipeline.Extractor;
import org.polygraph.pipeline.IngestPipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A store for tests, which reads articles and sentences as the service does. */
final class CheckStore implements AutoCloseable {

    private static final Iris IRIS = new Iris("http://localhost:8080");
    private static final RelationCatalog CATALOG = RelationCatalog.load();
    private static final ArticleReader READER = new ArticleReader();
    private static final MentionRecogniser MENTIONS = new MentionRecogniser(SkosGazetteer.load());
    private static final Extractor EXTRACTOR =
            new Extractor(READER, MENTIONS, new ClaimExtractor(CATALOG.byName()));

    private final GraphStore store;
    private final IngestPipeline pipeline;
    private final Checker checker;

    private CheckStore(GraphStore store) {
        this.store = store;
        this.pipeline = new IngestPipeline(EXTRACTOR, store);
        this.checker =
                new Checker(pipeline, store, Relations.of(CATALOG.byName()), ReferenceFacts.none());
    }

    static CheckStore in(Path folder) {
        return new CheckStore(
                GraphStore.open(folder, IRIS, new StoryKeeper(IRIS, CATALOG, READER, MENTIONS)));
    }

    /** Stores an article, and waits until it can be read. */
    CheckStore with(String language, String text) {
        return with(List.of(submission(language, text, "2026-06-04")));
    }

    /** Stores articles, and waits until they can be read. */
    CheckStore with(List<Submission> articles) {
        List<CompletableFuture<?>> coming = new ArrayList<>();
        articles.forEach(article -> coming.add(pipeline.ingest(article)));
        coming.forEach(CompletableFuture::join);
        return this;
    }

    /** What would be stored of a sentence. */
    ArticleGraph read(String language, String sentence) {
        return pipeline.graphByRules(submission(language, sentence, "2026-12-15"));
    }

    CheckReport check(String language, String sentence) {
        return checker.check(submission(language, sentence, "2026-12-15"));
    }

    /** What is said of the first claim of a sentence. */
    Verdict verdict(String language, String sentence) {
        return check(language, sentence).claims().getFirst().verdict();
    }

    private static Submission submission(String language, String text, String published) {
        return new Submission(text, null, null, null, language, published, null);
    }

    @Override
    public void close() {
        store.close();
    }
}
