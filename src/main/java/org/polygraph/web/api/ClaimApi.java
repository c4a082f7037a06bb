package org.polygraph.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
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

    /**
     * A claim of a list.
     *
     * @param highlights where its quotes have the words asked for; null where nobody asked
     */
    record FoundClaim(
            @JsonUnwrapped ClaimRecord claim,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Highlight> highlights) {}

    @Call(
            value = "Claims",
            reads = {Reads.CLAIM_FILTERS, Reads.LISTS, Reads.FOUND})
    @GetMapping("/claims")
    Listing<FoundClaim> claims(HttpServletRequest request) {
        Paging paging = Paging.of(request);
        ClaimFilter filter = Filters.claims(request);
        String cursor = Parameter.CURSOR.text(request);
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
            list = list.with(archive.facets(filter, facets));
        }
        String words = Filters.highlights(request) ? filter.q() : null;
        return list.with(list.items().stream().map(claim -> found(claim, words)).toList());
    }

    private FoundClaim found(ClaimRecord claim, @Nullable String words) {
        return new FoundClaim(claim, words == null ? null : archive.highlights(claim, words));
    }

    @Call(
            value = "Claims",
            reads = {Reads.CLAIM_FILTERS, Reads.LISTS},
            lines = ClaimRecord.class)
    @GetMapping(path = "/claims", produces = Formats.NDJSON)
    void exportClaims(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ClaimFilter filter = Filters.claims(request);
        export.write(cursor -> archive.claims(filter, cursor, Export.BATCH), response);
    }

    @Call(
            value = "Statements",
            reads = {Reads.CLAIM_FILTERS, Reads.LISTS},
            lines = StatementRecord.class)
    @GetMapping(path = "/statements", produces = Formats.NDJSON)
    void exportStatements(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ClaimFilter filter = Filters.claims(request);
        export.write(cursor -> archive.statements(filter, cursor, Export.BATCH), response);
    }

    @Call("A claim")
    @GetMapping("/claims/{id}")
    Answer<ClaimRecord> claim(@PathVariable String id) {
        return Answer.of(lookup.claim(id));
    }

    @Call("The full chain of a claim")
    @GetMapping("/claims/{id}/provenance")
    Answer<Provenance> provenance(@PathVariable String id) {
        return Answer.of(lookup.provenance(id));
    }

    @Call(
            value = "Statements",
            reads = {Reads.CLAIM_FILTERS, Reads.LISTS})
    @GetMapping("/statements")
    Listing<StatementRecord> statements(HttpServletRequest request) {
        Paging paging = Paging.of(request);
        ClaimFilter filter = Filters.claims(request);
        String cursor = Parameter.CURSOR.text(request);
        if (cursor == null) {
            return Listing.of(archive.statements(filter, paging.page(), paging.size()), request);
        }
        return Listing.of(
                Filters.atCursor(() -> archive.statements(filter, cursor, paging.size())),
                paging.size(),
                request);
    }

    @Call("A statement")
    @GetMapping("/statements/{id}")
    Answer<StatementRecord> statement(@PathVariable String id) {
        return Answer.of(lookup.statement(id));
    }

    @Call("A statement with the claims behind it")
    @GetMapping("/statements/{id}/provenance")
    Answer<StatementProvenance> statementProvenance(@PathVariable String id) {
        return Answer.of(lookup.statementProvenance(id));
    }
}
