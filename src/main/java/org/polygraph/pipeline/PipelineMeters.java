package org.polygraph.pipeline;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.RejectedArticleException;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * What is measured of the way of an article: {@code polygraph.ingest} by outcome, from submission
 * to disk, and {@code polygraph.extraction} by language.
 */
public final class PipelineMeters {

    /** Whatever a client calls a language must not make a series of its own. */
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final MeterRegistry registry;

    public PipelineMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Measures nothing. */
    static PipelineMeters none() {
        return new PipelineMeters(new CompositeMeterRegistry());
    }

    Timer.Sample start() {
        return Timer.start(registry);
    }

    void extracted(Timer.Sample sample, String language) {
        String base = Locale.forLanguageTag(language).getLanguage();
        String known = LANGUAGES.contains(base) ? base : "other";
        sample.stop(
                Timer.builder("polygraph.extraction")
                        .description("Recognising an article's mentions and claims")
                        .tag("language", known)
                        .register(registry));
    }

    void rejected(Timer.Sample sample) {
        stop(sample, "rejected");
    }

    /** Measures until the report is there. */
    CompletableFuture<IngestReport> measured(
            Timer.Sample sample, CompletableFuture<IngestReport> report) {
        return report.whenComplete((done, failure) -> stop(sample, outcome(done, failure)));
    }

    private static String outcome(@Nullable IngestReport done, @Nullable Throwable failure) {
        if (failure != null) {
            return failure instanceof RejectedArticleException ? "rejected" : "failed";
        }
        return done != null && done.added() ? "added" : "known";
    }

    private void stop(Timer.Sample sample, String outcome) {
        sample.stop(
                Timer.builder("polygraph.ingest")
                        .description("From a submission to its article on disk")
                        .tag("outcome", outcome)
                        .register(registry));
    }
}
