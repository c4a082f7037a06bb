package org.polygraph.graph;

import java.util.List;

/** What an export holds. */
public record ExportReport(long articles, long claims, List<File> files) {

    /**
     * A file in it.
     *
     * @param bytes before they are compressed
     * @param sha256 in hexadecimal
     */
    public record File(String name, String mediaType, long bytes, String sha256) {}
}
