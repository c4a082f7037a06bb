package org.polygraph.web.api;

import java.util.List;

/** What requests bring, by media type. */
public enum Bodies {
    NONE,
    /** An article, as text, HTML, or JSON with either. */
    ARTICLE("text/plain", "text/html", "application/xhtml+xml", Formats.JSON),
    /** Such JSON objects, one a line. */
    ARTICLES(Formats.NDJSON, "application/ndjson", "application/jsonl"),
    QUERY("application/sparql-query", "application/x-www-form-urlencoded"),
    UPDATE("application/sparql-update", "application/x-www-form-urlencoded"),
    GRAPH("text/turtle", "application/n-triples", "application/rdf+xml");

    private final List<String> types;

    Bodies(String... types) {
        this.types = List.of(types);
    }

    public List<String> types() {
        return types;
    }
}
