package org.polygraph.cli;

import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.polygraph.graph.SkosEntries;
import org.polygraph.mention.Entity;
import org.polygraph.mention.Gazetteer.Entry;
import org.polygraph.mention.Gazetteer.Name;
import org.polygraph.mention.GazetteerWriter;
import org.polygraph.mention.NameGuard;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Turns a slice of a Wikidata dump (JSON, an entity a line) or a SKOS file in Turtle into the file
 * that {@code polygraph.gazetteer} names, compiled, so that nothing is built when it is opened.
 * What cannot be read is told with its line number, the first twenty times, and counted.
 */
final class GazetteerImport implements Command {

    private static final int TOLD = 20;

    @Override
    public String name() {
        return "gazetteer import";
    }

    @Override
    public String usage() {
        return "gazetteer import --from FILE(.json|.ttl)[.gz|.bz2] --to FILE";
    }

    @Override
    public int run(Options options, PrintStream out, PrintStream err) throws IOException {
        Path from = options.path("from");
        Path to = options.path("to");
        GazetteerWriter writer = new GazetteerWriter();
        try (InputStream in = open(from)) {
            Tally tally = new Tally(writer, err);
            if (plainName(from).endsWith(".ttl")) {
                readSkos(in, from, tally);
            } else {
                readWikidata(in, tally);
            }
            writer.write(to);
            out.println(
                    tally.entities
                            + " entities with "
                            + tally.names
                            + " names; "
                            + tally.skipped
                            + " skipped, "
                            + tally.guarded
                            + " names left out as ordinary words");
        }
        return 0;
    }

    private static void readWikidata(InputStream in, Tally tally) throws IOException {
        WikidataEntity reader = new WikidataEntity();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
            String json = line.strip();
            if (json.isEmpty() || json.equals("[") || json.equals("]")) {
                continue;
            }
            try {
                WikidataEntity.Read read = reader.read(json);
                tally.add(read.entry(), read.rank());
            } catch (IllegalArgumentException e) {
                tally.skip("line " + number + ": " + e.getMessage());
            }
        }
    }

    private static void readSkos(InputStream in, Path from, Tally tally) throws IOException {
        try {
            SkosEntries.read(in, entry -> tally.add(entry, 0), tally::skip);
        } catch (IllegalArgumentException e) {
            throw new IOException(from + ": " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        String name = file.getFileName().toString();
        if (name.endsWith(".gz")) {
            return new GZIPInputStream(in, 1 << 16);
        }
        return name.endsWith(".bz2") ? new BZip2CompressorInputStream(in, true) : in;
    }

    private static String plainName(Path file) {
        return file.getFileName().toString().replaceAll("\\.(gz|bz2)$", "");
    }

    /** What was read so far. */
    private static final class Tally {

        private final GazetteerWriter writer;
        private final PrintStream err;
        private int entities;
        private int names;
        private int skipped;
        private int guarded;

        Tally(GazetteerWriter writer, PrintStream err) {
            this.writer = writer;
            this.err = err;
        }

        void add(Entry entry, int rank) {
            Entity entity = entry.entity();
            List<Name> kept =
                    entry.names().stream()
                            .filter(name -> NameGuard.allows(name.text(), name.language()))
                            .distinct()
                            .toList();
            guarded += entry.names().size() - kept.size();
            if (kept.isEmpty()) {
                skip(entity.id() + " has no name but ordinary words");
                return;
            }
            writer.add(new Entry(entity, kept), rank);
            entities++;
            names += kept.size();
        }

        void skip(String reason) {
            if (++skipped <= TOLD) {
                err.println(reason);
            }
        }
    }
}
