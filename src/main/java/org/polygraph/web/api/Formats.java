package org.polygraph.web.api;

/** Media types as the mappings name them. */
public final class Formats {

    public static final String JSON = "application/json";
    public static final String JSON_LD = "application/ld+json";
    public static final String NDJSON = "application/x-ndjson";

    private Formats() {}
}
