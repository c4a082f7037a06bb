package org.polygraph.web.pages;

import jakarta.servlet.http.HttpServletRequest;

import org.polygraph.graph.record.Page;
import org.polygraph.graph.record.ReferenceFact;
import org.polygraph.web.api.Lookup;
import org.polygraph.web.api.Paging;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.List;

/** Reference facts: listed, and one of them. */
@Controller
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
class ReferencePages {

    private final Lookup lookup;

    ReferencePages(Lookup lookup) {
        this.lookup = lookup;
    }

    @GetMapping("/reference")
    String facts(HttpServletRequest request, Model model) {
        Paging paging = Paging.of(request);
        Page<ReferenceFact> page = Page.of(lookup.facts(), paging.page(), paging.size());
        model.addAttribute("facts", page.items());
        model.addAttribute("links", PageLinks.of(page, request));
        return "reference";
    }

    @GetMapping("/reference/{id}")
    String fact(@PathVariable String id, Model model) {
        Page<ReferenceFact> page = Page.of(List.of(lookup.fact(id)), 0, 1);
        model.addAttribute("facts", page.items());
        return "reference";
    }
}
