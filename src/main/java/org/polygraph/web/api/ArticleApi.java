package org.polygraph.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.polygraph.access.Role;
import org.polygraph.collation.Revision;
import org.polygraph.graph.Archive;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.pipeline.IngestPipeline;
import org.polygraph.pipeline.IngestReport;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** Articles: put in, listed, read, retracted. */
@RestController
class ArticleApi {

    private final Archive archive;
    private final Lookup lookup;
    private final IngestPipeline pipeline;
    private final SubmissionReader submissions;
    private final NdjsonStream streams;
    private final Workers workers;
    private final WriteGuard guard;
    private final Export export;

    ArticleApi(
            Archive archive,
            Lookup lookup,
            IngestPipeline pipeline,
            SubmissionReader submissions,
            NdjsonStream streams,
            Workers workers,
            WriteGuard guard,
            Export export) {
        this.archive = archive;
        this.lookup = lookup;
        this.pipeline = pipeline;
        this.submissions = submissions;
        this.streams = streams;
        this.workers = workers;
        this.guard = guard;
        this.export = export;
    }

    @Call(
            value = "Take in an article",
            reads = Reads.SUBMISSIONS,
            body = Bodies.ARTICLE,
            role = Role.INGEST,
            statuses = {200, 201})
    @PostMapping(
            path = "/articles",
            produces = {Formats.JSON, Formats.JSON_LD})
    ResponseEntity<Answer<ArticleRecord>> ingest(HttpServletRequest request) throws IOException {
        guard.check(request, Role.INGEST);
        IngestReport report = await(pipeline.ingest(submissions.read(request).submission()));
        Answer<ArticleRecord> article = Answer.of(lookup.article(report.article()));
        return report.added()
                ? ResponseEntity.created(URI.create("/articles/" + report.article())).body(article)
                : ResponseEntity.ok(article);
    }

    @Call(
            value = "Take in articles",
            body = Bodies.ARTICLES,
            role = Role.INGEST,
            lines = ArticleRecord.class)
    @PostMapping(
            path = "/articles",
            consumes = {Formats.NDJSON, "application/ndjson", "application/jsonl"})
    void ingestStream(HttpServletRequest request, HttpServletResponse response) throws IOException {
        guard.check(request, Role.INGEST);
        String context = Addresses.context();
        streams.answer(
                request,
                response,
                line ->
                        workers.run(() -> pipeline.ingest(submissions.fromJson(line).submission()))
                                .thenCompose(Function.identity())
                                .thenApply(
                                        report ->
                                                new Answer<>(
                                                        context,
                                                        lookup.article(report.article()))));
    }

    @Call(
            value = "Articles",
            reads = {Reads.ARTICLE_FILTERS, Reads.LISTS})
    @GetMapping(
            path = "/articles",
            produces = {Formats.JSON, Formats.JSON_LD})
    Listing<ArticleRecord> articles(HttpServletRequest request) {
        Paging paging = Paging.of(request);
        String language = Parameter.LANGUAGE.text(request);
        String story = Parameter.STORY.text(request);
        String cursor = Parameter.CURSOR.text(request);
        if (cursor == null) {
            return Listing.of(
                    archive.articles(language, story, paging.page(), paging.size()), request);
        }
        return Listing.of(
                Filters.atCursor(() -> archive.articles(language, story, cursor, paging.size())),
                paging.size(),
                request);
    }

    @Call(
            value = "Articles",
            reads = {Reads.ARTICLE_FILTERS, Reads.LISTS},
            lines = ArticleRecord.class)
    @GetMapping(path = "/articles", produces = Formats.NDJSON)
    void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        export.writeArticles(
                Parameter.LANGUAGE.text(request), Parameter.STORY.text(request), response);
    }

    @Call("An article")
    @GetMapping(
            path = "/articles/{id}",
            produces = {Formats.JSON, Formats.JSON_LD})
    Answer<ArticleRecord> article(@PathVariable String id) {
        return Answer.of(lookup.article(id));
    }

    /** The revisions of an article, the earliest first, each with what it changed. */
    @Call(value = "The revisions of an article", reads = Reads.PAGES)
    @GetMapping(
            path = "/articles/{id}/revisions",
            produces = {Formats.JSON, Formats.JSON_LD})
    Listing<Revision> revisions(@PathVariable String id, HttpServletRequest request) {
        return Listing.of(lookup.revisions(id), Paging.of(request), request);
    }

    @Call(value = "The stored text", types = "text/plain")
    @GetMapping("/articles/{id}/text")
    ResponseEntity<byte[]> text(@PathVariable String id) {
        String language = lookup.article(id).language();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header("Content-Language", language)
                .body(lookup.text(id).getBytes(StandardCharsets.UTF_8));
    }

    @Call(value = "The mentions of an article", reads = Reads.PAGES)
    @GetMapping(
            path = "/articles/{id}/mentions",
            produces = {Formats.JSON, Formats.JSON_LD})
    Listing<MentionRecord> mentions(@PathVariable String id, HttpServletRequest request) {
        Paging paging = Paging.of(request);
        ArticleRecord article = lookup.article(id);
        return Listing.of(pipeline.graph(article, lookup.text(id)).mentions(), paging, request);
    }

    @Call(value = "Retract an article", role = Role.ADMIN, statuses = 204)
    @DeleteMapping("/articles/{id}")
    ResponseEntity<Void> retract(@PathVariable String id, HttpServletRequest request) {
        guard.check(request, Role.ADMIN);
        lookup.article(id);
        await(pipeline.retract(id));
        return ResponseEntity.noContent().build();
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
