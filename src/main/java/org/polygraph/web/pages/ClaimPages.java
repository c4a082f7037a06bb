package org.polygraph.web.pages;

import jakarta.servlet.http.HttpServletRequest;

import org.polygraph.graph.Archive;
import org.polygraph.graph.record.ClaimFilter;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.Page;
import org.polygraph.graph.record.ReadingRecord;
import org.polygraph.graph.record.StatementRecord;
import org.polygraph.web.api.Filters;
import org.polygraph.web.api.Lookup;
import org.polygraph.web.api.Paging;
import org.polygraph.web.api.Provenance;
import org.polygraph.web.api.StatementProvenance;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Claims and statements, and what they rest on. */
@Controller
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
class ClaimPages {

    private final Archive archive;
    private final Lookup lookup;

    ClaimPages(Archive archive, Lookup lookup) {
        this.archive = archive;
        this.lookup = lookup;
    }

    @GetMapping("/claims")
    String claims(HttpServletRequest request, Model model) {
        Paging paging = Paging.of(request);
        ClaimFilter filter = Filters.claims(request);
        Page<ClaimRecord> page = archive.claims(filter, paging.page(), paging.size());
        model.addAttribute("filter", filter);
        model.addAttribute("claims", page.items());
        model.addAttribute("links", PageLinks.of(page, request));
        return "claims";
    }

    @GetMapping({"/claims/{id}", "/claims/{id}/provenance"})
    String claim(@PathVariable String id, Model model) {
        Provenance provenance = lookup.provenance(id);
        model.addAttribute("provenance", provenance);
        model.addAttribute("claim", provenance.claim());
        StatementRecord statement = provenance.statement();
        if (statement != null) {
            statement.readings().stream()
                    .filter(reading -> reading.id().equals(provenance.reading()))
                    .findFirst()
                    .ifPresent(reading -> addReading(model, statement, reading));
        }
        return "claim";
    }

    private static void addReading(Model model, StatementRecord statement, ReadingRecord reading) {
        model.addAttribute("reading", reading);
        model.addAttribute("standing", StoryTable.standing(statement, reading));
    }

    @GetMapping("/statements")
    String statements(HttpServletRequest request, Model model) {
        Paging paging = Paging.of(request);
        ClaimFilter filter = Filters.claims(request);
        Page<StatementRecord> page = archive.statements(filter, paging.page(), paging.size());
        model.addAttribute("filter", filter);
        model.addAttribute("statements", page.items());
        model.addAttribute("links", PageLinks.of(page, request));
        return "statements";
    }

    /** A reading with its claims and how it compares to the others. */
    public record Compared(StatementProvenance.Borne borne, StoryTable.Standing standing) {}

    @GetMapping({"/statements/{id}", "/statements/{id}/provenance"})
    String statement(@PathVariable String id, Model model) {
        StatementProvenance provenance = lookup.statementProvenance(id);
        StatementRecord statement = provenance.statement();
        model.addAttribute("statement", statement);
        model.addAttribute(
                "readings",
                provenance.readings().stream()
                        .map(
                                borne ->
                                        new Compared(
                                                borne,
                                                StoryTable.standing(statement, borne.reading())))
                        .toList());
        return "statement";
    }
}
