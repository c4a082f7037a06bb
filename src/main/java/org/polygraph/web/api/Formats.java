package org.polygraph.web.api;

/** Media types as the mappings name them. */
final class Formats {

    static final String JSON = "application/json";
    static final String JSON_LD = "application/ld+json";
    static final String NDJSON = "application/x-ndjson";

    private Formats() {}
}
