package org.polygraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A backup: all quads of one state as N-Quads, compressed by gzip, between a first and a last line
 * that are comments to every other reader of N-Quads. The revisions are no part of it, since a
 * store that is made of it goes a way of its own.
 */
final class BackupFile {

    private static final int BUFFER = 1 << 16;

    private BackupFile() {}

    /** Writes one state of a store; the stream is flushed and not closed. */
    static BackupManifest write(Iris iris, DatasetGraph dataset, String created, OutputStream out)
            throws IOException {
        MessageDigest sha256 = sha256();
        GZIPOutputStream zipped = new QuickGzip(out);
        OutputStream digested =
                new BufferedOutputStream(new DigestOutputStream(zipped, sha256), BUFFER);
        writeLine(digested, BackupManifest.firstLine(iris.base(), created));
        Counts counts = new Counts();
        StreamRDF lines = StreamRDFWriter.getWriterStream(digested, RDFFormat.NQUADS_UTF8);
        lines.start();
        for (Iterator<Quad> quads = all(iris, dataset); quads.hasNext(); ) {
            Quad quad = quads.next();
            counts.count(quad);
            lines.quad(quad);
        }
        lines.finish();
        digested.flush();
        BackupManifest manifest =
                new BackupManifest(
                        iris.base(),
                        created,
                        counts.quads,
                        counts.articles,
                        counts.claims,
                        HexFormat.of().formatHex(sha256.digest()));
        writeLine(zipped, manifest.lastLine());
        zipped.finish();
        out.flush();
        return manifest;
    }

    /** Every quad of a store but its revisions. */
    static Iterator<Quad> all(Iris iris, DatasetGraph dataset) {
        Node revisions = Nodes.iri(iris.revisionsGraph());
        return org.apache.jena.atlas.iterator.Iter.filter(
                dataset.find(), quad -> !quad.getGraph().equals(revisions));
    }

    /**
     * Reads all of a backup and compares it with what it says of itself.
     *
     * @throws IOException where it cannot be read, is cut off or damaged
     */
    static BackupManifest check(Path file) throws IOException {
        MessageDigest sha256 = sha256();
        String first = null;
        String last = null;
        try (BufferedReader lines = lines(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (first == null) {
                    first = line;
                    // So that what is no backup need not be read to its end.
                    requireFirstLine(first);
                }
                update(sha256, last);
                last = line;
            }
        } catch (IOException e) {
            throw refused(file, e);
        }
        try {
            BackupManifest manifest = BackupManifest.of(first, last);
            String found = HexFormat.of().formatHex(sha256.digest());
            if (!found.equals(manifest.sha256())) {
                throw new IOException("it is damaged: its SHA-256 is not what it says");
            }
            return manifest;
        } catch (IOException e) {
            throw refused(file, e);
        }
    }

    private static void requireFirstLine(String first) throws IOException {
        if (!first.startsWith("# polygraph-backup ")) {
            throw new IOException("it is no backup of a polygraph store");
        }
    }

    private static IOException refused(Path file, IOException e) {
        String why =
                switch (e) {
                    case java.io.EOFException _ -> "it is cut off";
                    case java.util.zip.ZipException _ -> "it is damaged: " + e.getMessage();
                    case java.nio.file.NoSuchFileException _ -> "there is no such file";
                    default -> String.valueOf(e.getMessage());
                };
        return new IOException("cannot restore from " + file + ": " + why, e);
    }

    /** Sends the quads of a backup somewhere. */
    static void read(Path file, StreamRDF to) throws IOException {
        try (InputStream in = open(file)) {
            RDFParser.source(in).lang(Lang.NQUADS).parse(to);
        }
    }

    private static InputStream open(Path file) throws IOException {
        return new GZIPInputStream(
                new BufferedInputStream(Files.newInputStream(file), BUFFER), BUFFER);
    }

    /** Byte for byte: each character is one. */
    private static BufferedReader lines(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(open(file), StandardCharsets.ISO_8859_1), BUFFER);
    }

    private static void update(MessageDigest sha256, @Nullable String line) {
        if (line != null) {
            sha256.update(line.getBytes(StandardCharsets.ISO_8859_1));
            sha256.update((byte) '\n');
        }
    }

    private static void writeLine(OutputStream out, String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /** What there is of which, as the quads go by. */
    static final class Counts {
        long quads;
        long articles;
        long claims;

        void count(Quad quad) {
            quads++;
            if (quad.getPredicate().equals(Vocabulary.TYPE)) {
                articles += quad.getObject().equals(Vocabulary.NEWS_ARTICLE) ? 1 : 0;
                claims += quad.getObject().equals(Vocabulary.CLAIM) ? 1 : 0;
            }
        }
    }

    /** Takes a third of the usual time, and some more bytes. */
    private static final class QuickGzip extends GZIPOutputStream {
        QuickGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
