package org.polygraph.graph.record;

/** An entity as claims refer to it. {@code type} is a label of {@code EntityClass}. */
public record EntityRef(String id, String iri, String label, String type) {}
