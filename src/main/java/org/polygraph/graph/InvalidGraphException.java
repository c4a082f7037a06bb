package org.polygraph.graph;

/** An article's graph does not fit the shapes in {@code ontology/shapes.ttl}. */
public final class InvalidGraphException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidGraphException(String message) {
        super(message);
    }
}
