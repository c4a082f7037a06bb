package org.polygraph.graph.record;

/**
 * A relation as claims refer to it; {@code name} is its local name in {@code
 * ontology/relations.ttl}.
 */
public record RelationRef(String name, String iri, String label) {}
