package org.polygraph.mention;

import org.polygraph.mention.Gazetteer.Entry;
import org.polygraph.mention.Gazetteer.Name;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A gazetteer as one file, as {@code gazetteer import} writes it: a first line that says so, then a
 * line for each entity, its fields parted by tabs. Id, class, QID (or empty), rank, and for each
 * name its language, {@code =} for a preferred label or {@code ~} for another, and the name.
 */
public final class GazetteerFile {

    private static final String HEADER = "polygraph gazetteer 1";

    private GazetteerFile() {}

    /** Writes entries one by one; holds none of them. */
    public static final class Writer implements AutoCloseable {

        private final BufferedWriter out;

        /**
         * @throws IOException where the file cannot be written
         */
        public Writer(Path file) throws IOException {
            this.out = Files.newBufferedWriter(file);
            out.write(HEADER);
            out.newLine();
        }

        /**
         * @param rank the higher, the likelier an ambiguous name means this entity
         */
        public void write(Entry entry, int rank) throws IOException {
            Entity entity = entry.entity();
            String wikidata = entity.wikidata() == null ? "" : entity.wikidata();
            out.write(entity.id() + '\t' + entity.type().label() + '\t' + wikidata + '\t' + rank);
            for (Name name : entry.names()) {
                boolean preferred = name.text().equals(entity.labels().get(name.language()));
                out.write('\t');
                out.write(name.language());
                out.write(preferred ? '=' : '~');
                out.write(name.text().replaceAll("[\\t\\n\\r]", " "));
            }
            out.newLine();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    private record Ranked(Entry entry, int rank) {}

    /**
     * The gazetteer in a file, the entities of higher rank first.
     *
     * @throws IOException where it cannot be read, naming the file, and the line that is not as it
     *     should be
     */
    public static Gazetteer read(Path file) throws IOException {
        List<Ranked> entries = new ArrayList<>();
        Map<String, String> languages = new HashMap<>();
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            if (!HEADER.equals(in.readLine())) {
                throw new IOException(file + " is no gazetteer of “gazetteer import”");
            }
            int number = 2;
            for (String line = in.readLine(); line != null; line = in.readLine(), number++) {
                try {
                    entries.add(entry(line, languages));
                } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                    throw new IOException(file + ", line " + number + ": " + e.getMessage(), e);
                }
            }
        }
        entries.sort(Comparator.comparingInt((Ranked ranked) -> -ranked.rank()));
        return new Gazetteer(entries.stream().map(Ranked::entry).toList());
    }

    private static Ranked entry(String line, Map<String, String> languages) {
        String[] fields = line.split("\t", -1);
        List<Name> names = new ArrayList<>(fields.length - 4);
        Map<String, String> labels = new HashMap<>();
        for (int i = 4; i < fields.length; i++) {
            int end = 0;
            while ("=~".indexOf(fields[i].charAt(end)) < 0) {
                end++;
            }
            String language = languages.computeIfAbsent(fields[i].substring(0, end), tag -> tag);
            Name name = new Name(fields[i].substring(end + 1), language);
            names.add(name);
            if (fields[i].charAt(end) == '=') {
                labels.put(language, name.text());
            }
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("an entity without a name");
        }
        String any = labels.isEmpty() ? names.getFirst().text() : labels.values().iterator().next();
        String label = labels.getOrDefault("en", labels.getOrDefault("und", any));
        String wikidata = fields[2].isEmpty() ? null : fields[2];
        Entity entity = new Entity(fields[0], EntityClass.of(fields[1]), label, labels, wikidata);
        return new Ranked(new Entry(entity, names), Integer.parseInt(fields[3]));
    }
}
