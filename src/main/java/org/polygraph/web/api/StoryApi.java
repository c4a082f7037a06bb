package org.polygraph.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.polygraph.graph.Archive;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.StatementRecord;
import org.polygraph.graph.record.StoryRecord;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Stories: statements × languages. */
@RestController
@RequestMapping(produces = {Formats.JSON, Formats.JSON_LD})
class StoryApi {

    private final Archive archive;
    private final Lookup lookup;

    private final Export export;

    StoryApi(Archive archive, Lookup lookup, Export export) {
        this.archive = archive;
        this.lookup = lookup;
        this.export = export;
    }

    /** A story with its articles and statements in full. */
    record StoryInFull(
            String id,
            String iri,
            String title,
            List<String> languages,
            List<ArticleRecord> articles,
            List<StatementRecord> statements) {}

    @Call(value = "Stories", reads = Reads.LISTS)
    @GetMapping("/stories")
    Listing<StoryRecord> stories(HttpServletRequest request) {
        Paging paging = Paging.of(request);
        String cursor = Parameter.CURSOR.text(request);
        if (cursor == null) {
            return Listing.of(archive.stories(paging.page(), paging.size()), request);
        }
        return Listing.of(
                Filters.atCursor(() -> archive.stories(cursor, paging.size())),
                paging.size(),
                request);
    }

    @Call(value = "Stories", reads = Reads.LISTS, lines = StoryRecord.class)
    @GetMapping(path = "/stories", produces = Formats.NDJSON)
    void export(HttpServletResponse response) throws IOException {
        export.write(cursor -> archive.stories(cursor, Export.BATCH), response);
    }

    @Call("A story with its articles and statements")
    @GetMapping("/stories/{id}")
    Answer<StoryInFull> story(@PathVariable String id) {
        StoryRecord story = lookup.story(id);
        return Answer.of(
                new StoryInFull(
                        story.id(),
                        story.iri(),
                        story.title(),
                        story.languages(),
                        story.articles().stream()
                                .map(archive::article)
                                .flatMap(Optional::stream)
                                .toList(),
                        story.statements().stream()
                                .map(archive::statement)
                                .flatMap(Optional::stream)
                                .toList()));
    }
}
