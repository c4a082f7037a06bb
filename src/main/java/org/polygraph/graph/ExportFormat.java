package org.polygraph.graph;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In what form a store is exported. */
public enum ExportFormat {
    /** All graphs, a quad a line. */
    NQUADS,
    /** All graphs, for people to read. */
    TRIG,
    /** The triples of all graphs together, without the graphs' names. */
    TURTLE,
    /** The records of the REST interface, one a line. */
    JSONL;

    /** As it is asked for. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExportFormat> of(String label) {
        return Arrays.stream(values()).filter(f -> f.label().equals(label)).findFirst();
    }
}
