package org.polygraph.web.api;

import jakarta.servlet.http.HttpServletRequest;

import org.polygraph.graph.Archive;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.StatementRecord;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Claims and the statements they belong to. */
@RestController
@RequestMapping(produces = {Formats.JSON, Formats.JSON_LD})
class ClaimApi {

    private final Archive archive;
    private final Lookup lookup;

    ClaimApi(Archive archive, Lookup lookup) {
        this.archive = archive;
        this.lookup = lookup;
    }

    @GetMapping("/claims")
    Listing<ClaimRecord> claims(HttpServletRequest request) {
        Paging paging = Paging.of(request);
        return Listing.of(
                archive.claims(Filters.claims(request), paging.page(), paging.size()), request);
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
        return Listing.of(
                archive.statements(Filters.claims(request), paging.page(), paging.size()), request);
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
