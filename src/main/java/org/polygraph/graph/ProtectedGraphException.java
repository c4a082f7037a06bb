package org.polygraph.graph;

/** An update would change a graph that is the service's own. */
public final class ProtectedGraphException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String graph;

    ProtectedGraphException(String graph) {
        super("only the service itself changes " + graph, null, false, false);
        this.graph = graph;
    }

    /** Its IRI. */
    public String graph() {
        return graph;
    }
}
