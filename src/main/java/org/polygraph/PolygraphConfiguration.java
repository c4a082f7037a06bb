package org.polygraph;

import io.micrometer.core.instrument.MeterRegistry;

import org.polygraph.access.Key;
import org.polygraph.access.KeyFile;
import org.polygraph.access.KeyRing;
import org.polygraph.access.Role;
import org.polygraph.article.ArticleReader;
import org.polygraph.check.Checker;
import org.polygraph.claim.ClaimExtractor;
import org.polygraph.collation.ReferenceWeighing;
import org.polygraph.collation.Relations;
import org.polygraph.collation.RevisionHistory;
import org.polygraph.collation.StoryKeeper;
import org.polygraph.graph.GraphStore;
import org.polygraph.graph.Iris;
import org.polygraph.graph.ReferenceFacts;
import org.polygraph.graph.RelationCatalog;
import org.polygraph.graph.SkosGazetteer;
import org.polygraph.llm.LanguageModelExtractor;
import org.polygraph.mention.Gazetteer;
import org.polygraph.mention.GazetteerFile;
import org.polygraph.mention.MentionRecogniser;
import org.polygraph.pipeline.Extractor;
import org.polygraph.pipeline.IngestPipeline;
import org.polygraph.pipeline.PipelineMeters;
import org.polygraph.pipeline.SeedArticles;
import org.polygraph.web.QuerySettings;
import org.polygraph.web.WebSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.io.IOException;
import java.nio.file.Path;

/** Puts the parts together. */
@Configuration(proxyBeanMethods = false)
class PolygraphConfiguration {

    @Bean
    Iris iris(PolygraphSettings settings) {
        return new Iris(settings.baseIri());
    }

    @Bean
    KeyRing keys(PolygraphSettings settings, WebSettings web) {
        String configured = web.apiKey();
        return new KeyRing(
                new KeyFile(settings.keyFile()),
                configured == null ? null : Key.of("configured", Role.ADMIN, configured, ""));
    }

    @Bean
    RelationCatalog catalog() {
        return RelationCatalog.load();
    }

    @Bean
    Relations relations(RelationCatalog catalog) {
        return Relations.of(catalog.byName());
    }

    @Bean
    ArticleReader articles() {
        return new ArticleReader();
    }

    @Bean
    Gazetteer known() {
        return SkosGazetteer.load();
    }

    @Bean
    ReferenceFacts reference(
            PolygraphSettings settings, Iris iris, RelationCatalog catalog, Gazetteer known)
            throws IOException {
        return ReferenceFacts.load(iris, catalog, known, settings.reference());
    }

    @Bean
    MentionRecogniser mentions(PolygraphSettings settings, Gazetteer known) throws IOException {
        Path imported = settings.gazetteer();
        return new MentionRecogniser(known, imported == null ? null : GazetteerFile.open(imported));
    }

    @Bean
    GraphStore store(
            PolygraphSettings settings,
            Iris iris,
            RelationCatalog catalog,
            ArticleReader articles,
            MentionRecogniser mentions,
            QuerySettings queries,
            ReferenceFacts reference) {
        GraphStore store =
                GraphStore.open(
                        settings.store(),
                        iris,
                        new StoryKeeper(iris, catalog, articles, mentions),
                        queries.limits(),
                        reference);
        store.keepFree(settings.reserve().toBytes());
        return store;
    }

    @Bean
    Extractor extractor(
            ArticleReader articles,
            MentionRecogniser mentions,
            RelationCatalog catalog,
            LanguageModelSettings languageModel) {
        return new Extractor(
                articles,
                mentions,
                new ClaimExtractor(catalog.byName()),
                languageModel
                        .endpoint()
                        .map(
                                endpoint ->
                                        new LanguageModelExtractor(
                                                endpoint, catalog.byName(), catalog.definitions()))
                        .orElse(null));
    }

    @Bean
    IngestPipeline pipeline(Extractor extractor, GraphStore store, MeterRegistry meters) {
        return new IngestPipeline(extractor, store, new PipelineMeters(meters));
    }

    @Bean
    RevisionHistory revisions(
            GraphStore store,
            ArticleReader articles,
            MentionRecogniser mentions,
            Relations relations) {
        return new RevisionHistory(store, articles, mentions, relations);
    }

    @Bean
    ReferenceWeighing weighing(GraphStore store, ReferenceFacts reference, Relations relations) {
        return new ReferenceWeighing(store, reference, relations);
    }

    @Bean
    Checker checker(
            IngestPipeline pipeline,
            GraphStore store,
            Relations relations,
            ReferenceFacts reference) {
        return new Checker(pipeline, store, relations, reference);
    }

    @Bean
    SeedArticles seedArticles(IngestPipeline pipeline) {
        return new SeedArticles(pipeline);
    }
}
