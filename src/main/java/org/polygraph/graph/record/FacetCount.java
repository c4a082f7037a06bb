package org.polygraph.graph.record;

/** How many claims have a value. Entities by id, relations by name. */
public record FacetCount(String value, long count) {}
