package org.polygraph.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.polygraph.access.Role;
import org.polygraph.article.Submission;
import org.polygraph.graph.ArticleGraph;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.DiagnosticRecord;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.graph.record.RegionRecord;
import org.polygraph.pipeline.IngestPipeline;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/**
 * What ingest would find, without storing anything. A language model, which can cost money, is
 * asked only for those who may write; others get what the rules find.
 */
@RestController
class ExtractApi {

    private final IngestPipeline pipeline;
    private final SubmissionReader submissions;
    private final NdjsonStream streams;
    private final Workers workers;
    private final WriteGuard guard;

    ExtractApi(
            IngestPipeline pipeline,
            SubmissionReader submissions,
            NdjsonStream streams,
            Workers workers,
            WriteGuard guard) {
        this.pipeline = pipeline;
        this.submissions = submissions;
        this.streams = streams;
        this.workers = workers;
        this.guard = guard;
    }

    /**
     * @param id the client's, or the article's where it gave none
     */
    record Extracted(
            @JsonProperty("@context") String context,
            String id,
            String language,
            BigDecimal languageConfidence,
            @Nullable String title,
            @Nullable String url,
            @Nullable String published,
            String sha256,
            int length,
            List<MentionRecord> mentions,
            List<ClaimRecord> claims,
            List<DiagnosticRecord> diagnostics,
            List<RegionRecord> regions) {

        static Extracted of(String context, @Nullable String id, ArticleGraph found) {
            ArticleRecord article = found.article();
            return new Extracted(
                    context,
                    id == null ? article.id() : id,
                    article.language(),
                    article.languageConfidence(),
                    article.title(),
                    article.url(),
                    article.published(),
                    article.sha256(),
                    article.length(),
                    found.mentions(),
                    found.claims(),
                    article.diagnostics(),
                    article.regions());
        }
    }

    @Call(
            value = "What taking an article in would find",
            reads = Reads.SUBMISSIONS,
            body = Bodies.ARTICLE)
    @PostMapping(
            path = "/extract",
            produces = {Formats.JSON, Formats.JSON_LD})
    Extracted extract(HttpServletRequest request) throws IOException {
        return extracted(
                Addresses.context(), submissions.read(request), guard.allows(request, Role.INGEST));
    }

    @Call(
            value = "What taking articles in would find",
            body = Bodies.ARTICLES,
            lines = Extracted.class)
    @PostMapping(
            path = "/extract",
            consumes = {Formats.NDJSON, "application/ndjson", "application/jsonl"})
    void extractStream(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String context = Addresses.context();
        boolean mayWrite = guard.allows(request, Role.INGEST);
        streams.answer(
                request,
                response,
                line ->
                        workers.run(
                                () -> extracted(context, submissions.fromJson(line), mayWrite)));
    }

    private Extracted extracted(
            String context, SubmissionReader.Submitted submitted, boolean mayWrite) {
        Submission submission = submitted.submission();
        return Extracted.of(
                context,
                submitted.id(),
                mayWrite ? pipeline.graph(submission) : pipeline.graphByRules(submission));
    }
}
