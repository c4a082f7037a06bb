package org.polygraph.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.polygraph.graph.Archive;
import org.polygraph.graph.record.ClaimFilter;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.Highlight;
import org.polygraph.graph.record.StatementRecord;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.util.List;

/** Claims and the statements they belong to. */
@RestController
@RequestMapping(produces = {Formats.JSON, Formats.JSON_LD})
class ClaimApi {

    private final Archive archive;
    private final Lookup lookup;

    private final Export export;

    ClaimApi(Archive archive, Lookup lookup, Export export) {
        this.archive = archive;
        this.lookup = lookup;
        this.export = export;
    }

    /** A claim with what of its quotes was asked for. */
    record FoundClaim(@JsonUnwrapped ClaimRecord claim, List<Highlight> highlights) {}

    @GetMapping("/claims")
    Listing<?> claims(HttpServletRequest request) {
        Paging paging = Paging.of(request);
        ClaimFilter filter = Filters.claims(request);
        String cursor = Filters.text(request, "cursor");
        Listing<ClaimRecord> list =
                cursor == null
                        ? Listing.of(archive.claims(filter, paging.page(), paging.size()), request)
                        : Listing.of(
                                Filters.atCursor(
                                        () -> archive.claims(filter, cursor, paging.size())),
                                paging.size(),
                                request);
        List<String> facets = Filters.facets(request);
        if (!facets.isEmpty()) {
            list = list.with("facets", archive.facets(filter, facets));
        }
        String words = filter.q();
        return words == null || !Filters.flag(request, "highlight")
                ? list
                : list.with(list.items().stream().map(claim -> found(claim, words)).toList());
    }

    private FoundClaim found(ClaimRecord claim, String words) {
        return new FoundClaim(claim, archive.highlights(claim, words));
    }

    @GetMapping(path = "/claims", produces = Formats.NDJSON)
    void exportClaims(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ClaimFilter filter = Filters.claims(request);
        export.write(cursor -> archive.claims(filter, cursor, Export.BATCH), response);
    }

    @GetMapping(path = "/statements", produces = Formats.NDJSON)
    void exportStatements(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ClaimFilter filter = Filters.claims(request);
        export.write(cursor -> archive.statements(filter, cursor, Export.BATCH), response);
    }

    @GetMapping("/claims/{id}")
    Answer<ClaimRecord> claim(@PathVariable String id) {
        return Answer.of(lookup.claim(id));
    }

    @GetMapping("/claims/{id}/provenance")
    Answer<Provenance> provenance(@PathVariable String id) {
        return Answer.of(lookup.provenance(id));
    }

    @GetMapping("/statements")
    Listing<StatementRecord> statements(HttpServletRequest request) {
        Paging paging = Paging.of(request);
        ClaimFilter filter = Filters.claims(request);
        String cursor = Filters.text(request, "cursor");
        if (cursor == null) {
            return Listing.of(archive.statements(filter, paging.page(), paging.size()), request);
        }
        return Listing.of(
                Filters.atCursor(() -> archive.statements(filter, cursor, paging.size())),
                paging.size(),
                request);
    }

    @GetMapping("/statements/{id}")
    Answer<StatementRecord> statement(@PathVariable String id) {
        return Answer.of(lookup.statement(id));
    }

    @GetMapping("/statements/{id}/provenance")
    Answer<StatementProvenance> statementProvenance(@PathVariable String id) {
        return Answer.of(lookup.statementProvenance(id));
    }
}
