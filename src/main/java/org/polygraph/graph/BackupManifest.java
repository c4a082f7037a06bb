package org.polygraph.graph;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a backup says of itself: in its first line what it is, in its last line what it holds.
 *
 * @param base what the IRIs in it begin with
 * @param created RFC 3339 instant
 * @param quads in it
 * @param articles among them, and {@code claims}
 * @param sha256 of all bytes before the last line, in hexadecimal
 */
public record BackupManifest(
        String base, String created, long quads, long articles, long claims, String sha256) {

    private static final String FIRST = "# polygraph-backup";
    private static final String LAST = "# polygraph-backup-end";
    private static final String FORMAT = "1";

    static String firstLine(String base, String created) {
        return "%s format=%s base=%s created=%s".formatted(FIRST, FORMAT, base, created);
    }

    String lastLine() {
        return "%s quads=%d articles=%d claims=%d sha256=%s"
                .formatted(LAST, quads, articles, claims, sha256);
    }

    /**
     * @throws IOException where these are not the first and last line of a backup, saying why
     */
    static BackupManifest of(@Nullable String first, @Nullable String last) throws IOException {
        if (first == null || !first.startsWith(FIRST + " ")) {
            throw new IOException("it is no backup of a polygraph store");
        }
        Map<String, String> said = words(first);
        if (!FORMAT.equals(said.get("format"))) {
            throw new IOException(
                    "its format is %s, and this program reads %s"
                            .formatted(said.get("format"), FORMAT));
        }
        if (last == null || !last.startsWith(LAST + " ")) {
            throw new IOException("it is cut off: its last line is missing");
        }
        said.putAll(words(last));
        try {
            return new BackupManifest(
                    need(said, "base"),
                    need(said, "created"),
                    Long.parseLong(need(said, "quads")),
                    Long.parseLong(need(said, "articles")),
                    Long.parseLong(need(said, "claims")),
                    need(said, "sha256"));
        } catch (NumberFormatException e) {
            throw new IOException("its last line is damaged", e);
        }
    }

    private static Map<String, String> words(String line) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String word : line.split(" ")) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                words.put(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return words;
    }

    private static String need(Map<String, String> said, String name) throws IOException {
        String value = said.get(name);
        if (value == null) {
            throw new IOException("it does not say its " + name);
        }
        return value;
    }
}
