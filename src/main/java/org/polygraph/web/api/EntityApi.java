package org.polygraph.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.polygraph.graph.Archive;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRecord;
import org.polygraph.graph.record.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;

/** Entities with their names. */
@RestController
@RequestMapping(produces = {Formats.JSON, Formats.JSON_LD})
class EntityApi {

    private final Archive archive;
    private final Lookup lookup;

    private final Export export;

    EntityApi(Archive archive, Lookup lookup, Export export) {
        this.archive = archive;
        this.lookup = lookup;
        this.export = export;
    }

    /** An entity with the first claims it is subject of, and those it is object of. */
    record EntityInFull(
            @JsonUnwrapped EntityRecord entity,
            Page<ClaimRecord> asSubject,
            Page<ClaimRecord> asObject) {}

    @Call(
            value = "Entities",
            reads = {Reads.ENTITY_FILTERS, Reads.LISTS})
    @GetMapping("/entities")
    Listing<EntityRecord> entities(HttpServletRequest request) {
        Paging paging = Paging.of(request);
        String q = Parameter.Q.text(request);
        String type = Filters.entityType(request);
        String cursor = Parameter.CURSOR.text(request);
        if (cursor == null) {
            return Listing.of(archive.entities(q, type, paging.page(), paging.size()), request);
        }
        return Listing.of(
                Filters.atCursor(() -> archive.entities(q, type, cursor, paging.size())),
                paging.size(),
                request);
    }

    @Call(
            value = "Entities",
            reads = {Reads.ENTITY_FILTERS, Reads.LISTS},
            lines = EntityRecord.class)
    @GetMapping(path = "/entities", produces = Formats.NDJSON)
    void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String q = Parameter.Q.text(request);
        String type = Filters.entityType(request);
        export.write(cursor -> archive.entities(q, type, cursor, Export.BATCH), response);
    }

    @Call(value = "An entity with its claims", reads = Reads.PAGES)
    @GetMapping("/entities/{id}")
    Answer<EntityInFull> entity(@PathVariable String id, HttpServletRequest request) {
        EntityRecord entity = lookup.entity(id);
        Paging paging = Paging.of(request);
        return Answer.of(
                new EntityInFull(
                        entity,
                        archive.claims(ClaimsOf.subject(id), paging.page(), paging.size()),
                        archive.claims(ClaimsOf.object(id), paging.page(), paging.size())));
    }
}
