package org.polygraph.web.api;

import jakarta.servlet.http.HttpServletRequest;

import org.polygraph.graph.record.ReferenceFact;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reference facts: values that are trusted for who published them. */
@RestController
@RequestMapping(produces = {Formats.JSON, Formats.JSON_LD})
class ReferenceApi {

    private final Lookup lookup;

    ReferenceApi(Lookup lookup) {
        this.lookup = lookup;
    }

    @Call(value = "Reference facts", reads = Reads.PAGES)
    @GetMapping("/reference")
    Listing<ReferenceFact> facts(HttpServletRequest request) {
        return Listing.of(lookup.facts(), Paging.of(request), request);
    }

    @Call("A reference fact")
    @GetMapping("/reference/{id}")
    Answer<ReferenceFact> fact(@PathVariable String id) {
        return Answer.of(lookup.fact(id));
    }
}
