package org.polygraph.graph;

import java.util.List;

/**
 * What a store was found to be.
 *
 * @param faults how many there are
 * @param first of the faults, at most {@link #LISTED}
 */
public record VerifyReport(
        long articles,
        long claims,
        long quotes,
        long statements,
        long entities,
        long faults,
        List<Fault> first) {

    public static final int LISTED = 100;

    /**
     * Something that is not as it should be.
     *
     * @param code {@code text}, {@code quote}, {@code shape}, {@code count}, {@code statement},
     *     {@code index} or {@code index-files}
     * @param thing IRI of what it is about, or the name of a part of the store
     * @param message what is wrong with it
     */
    public record Fault(String code, String thing, String message) {}

    /** Whether nothing is wrong. */
    public boolean isWhole() {
        return faults == 0;
    }
}
