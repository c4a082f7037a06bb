package org.polygraph.web.pages;

import jakarta.servlet.http.HttpServletRequest;

import org.polygraph.graph.Archive;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRecord;
import org.polygraph.graph.record.Page;
import org.polygraph.web.api.ClaimsOf;
import org.polygraph.web.api.Filters;
import org.polygraph.web.api.Lookup;
import org.polygraph.web.api.Paging;
import org.polygraph.web.api.Parameter;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.TreeMap;

/** Entities: listed, and one with its names and claims. */
@Controller
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
class EntityPages {

    private final Archive archive;
    private final Lookup lookup;

    EntityPages(Archive archive, Lookup lookup) {
        this.archive = archive;
        this.lookup = lookup;
    }

    @GetMapping("/entities")
    String entities(HttpServletRequest request, Model model) {
        Paging paging = Paging.of(request);
        String q = Parameter.Q.text(request);
        String type = Filters.entityType(request);
        Page<EntityRecord> page = archive.entities(q, type, paging.page(), paging.size());
        model.addAttribute("q", q);
        model.addAttribute("type", type);
        model.addAttribute("entities", page.items());
        model.addAttribute("links", PageLinks.of(page, request));
        return "entities";
    }

    @GetMapping("/entities/{id}")
    String entity(@PathVariable String id, HttpServletRequest request, Model model) {
        EntityRecord entity = lookup.entity(id);
        Paging paging = Paging.of(request);
        Page<ClaimRecord> asSubject =
                archive.claims(ClaimsOf.subject(id), paging.page(), paging.size());
        model.addAttribute("entity", entity);
        model.addAttribute("labels", new TreeMap<>(entity.labels()));
        model.addAttribute("asSubject", asSubject.items());
        model.addAttribute("links", PageLinks.of(asSubject, request));
        model.addAttribute(
                "asObject", archive.claims(ClaimsOf.object(id), 0, paging.size()).items());
        return "entity";
    }
}
