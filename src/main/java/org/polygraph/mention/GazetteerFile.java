package org.polygraph.mention;

import org.polygraph.text.PhraseIndex;
import org.polygraph.text.PhraseTrie;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A compiled gazetteer, as {@code gazetteer import} writes it, mapped into memory. Entities and
 * names are made when a text has them; of a language nothing is on the heap before its first text.
 * Safe for use by many threads.
 *
 * <p>The file: four bytes that say what it is, a version, three tables (languages, entities, names)
 * and for each language the index of its names with their numbers; at its end the SHA-256 of all
 * that stands behind the version.
 */
public final class GazetteerFile {

    static final int MAGIC = 0x50475a54; // "PGZT"
    static final int VERSION = 2;

    /** Of names that hold in every language; the English ones are among them. */
    static final String ANY = "und";

    private static final int HEAD = 2 * Integer.BYTES;
    private static final int HASH = 32;

    private final Table languages;
    private final Table entities;
    private final Table names;
    private final Map<String, ByteBuffer> indexes = new HashMap<>();
    private final Map<String, PhraseTrie<KnownName>> tries = new ConcurrentHashMap<>();

    private GazetteerFile(ByteBuffer in) {
        this.languages = Table.read(in);
        this.entities = Table.read(in);
        this.names = Table.read(in);
        int count = in.getInt();
        for (int i = 0; i < count; i++) {
            String language = text(in);
            int length = in.getInt();
            indexes.put(language, in.slice(in.position(), length));
            in.position(in.position() + length);
        }
    }

    /**
     * Opens a file.
     *
     * @throws IOException where it cannot be read, is none of these, is of another version, or is
     *     not as it was written; the message names it
     */
    public static GazetteerFile open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < HEAD + HASH || channel.size() > Integer.MAX_VALUE) {
                throw new IOException(file + " is no gazetteer of “gazetteer import”");
            }
            ByteBuffer all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            if (all.getInt() != MAGIC) {
                throw new IOException(file + " is no gazetteer of “gazetteer import”");
            }
            int version = all.getInt();
            if (version != VERSION) {
                throw new IOException(
                        file
                                + " is a gazetteer of version "
                                + version
                                + "; this program reads version "
                                + VERSION
                                + ": import it again");
            }
            ByteBuffer body = all.slice(HEAD, all.limit() - HEAD - HASH);
            byte[] told = new byte[HASH];
            all.get(all.limit() - HASH, told);
            MessageDigest hash = hash();
            hash.update(body.duplicate());
            if (!MessageDigest.isEqual(told, hash.digest())) {
                throw new IOException(file + " is damaged: import it again");
            }
            return new GazetteerFile(body);
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException
                | BufferUnderflowException e) {
            throw new IOException(file + " is damaged: import it again", e);
        }
    }

    static MessageDigest hash() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** How many entities there are. */
    public int entityCount() {
        return entities.rows();
    }

    /** The entity of a number, from 0, the likeliest first. */
    public Entity entity(int number) {
        ByteBuffer row = entities.row(number);
        String id = text(row);
        String wikidata = text(row);
        EntityClass type = EntityClass.values()[row.getInt()];
        int from = row.getInt();
        int to = from + row.getInt();
        Map<String, String> labels = new HashMap<>();
        for (int name = from; name < to; name++) {
            ByteBuffer column = names.row(name);
            String text = text(column);
            column.getInt();
            String language = language(column.getInt());
            if (column.getInt() == 1) {
                labels.put(language, text);
            }
        }
        String any = labels.isEmpty() ? text(names.row(from)) : labels.values().iterator().next();
        String label = labels.getOrDefault("en", labels.getOrDefault(ANY, any));
        return new Entity(id, type, label, labels, wikidata.isEmpty() ? null : wikidata);
    }

    /** Those whose ids begin so. */
    List<Entity> entities(String prefix) {
        byte[] wanted = prefix.getBytes(StandardCharsets.UTF_8);
        List<Entity> found = new ArrayList<>();
        for (int number = 0; number < entities.rows(); number++) {
            ByteBuffer row = entities.row(number);
            boolean begins = row.getInt() >= wanted.length;
            for (int i = 0; begins && i < wanted.length; i++) {
                begins = row.get() == wanted[i];
            }
            if (begins) {
                found.add(entity(number));
            }
        }
        return found;
    }

    /** The names that are looked for in texts of a language only; all but English and untagged. */
    PhraseTrie<KnownName> names(String language) {
        return tries.computeIfAbsent(language, this::read);
    }

    private PhraseTrie<KnownName> read(String language) {
        ByteBuffer in = indexes.get(language);
        if (in == null) {
            return PhraseTrie.<KnownName>builder().build();
        }
        ByteBuffer own = in.duplicate();
        PhraseIndex index = PhraseIndex.read(own);
        return PhraseTrie.of(index, new Meanings(own.slice(), index.size()));
    }

    private KnownName name(int number) {
        ByteBuffer row = names.row(number);
        String text = text(row);
        Entity entity = entity(row.getInt());
        return new KnownName(entity, text, language(row.getInt()));
    }

    private String language(int number) {
        return text(languages.row(number));
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** What the numbers of an index mean, made when asked for. */
    private final class Meanings extends AbstractList<KnownName> {

        private final ByteBuffer numbers;
        private final int size;

        Meanings(ByteBuffer numbers, int size) {
            this.numbers = numbers;
            this.size = size;
        }

        @Override
        public KnownName get(int index) {
            return name(numbers.getInt(Integer.BYTES * index));
        }

        @Override
        public int size() {
            return size;
        }
    }

    /** Rows of bytes, as the writer has them. */
    private record Table(ByteBuffer ends, ByteBuffer bytes, int rows) {

        static Table read(ByteBuffer in) {
            int rows = in.getInt();
            int length = in.getInt();
            ByteBuffer ends = in.slice(in.position(), Integer.BYTES * rows);
            ByteBuffer bytes = in.slice(in.position() + Integer.BYTES * rows, length);
            in.position(in.position() + Integer.BYTES * rows + length);
            return new Table(ends, bytes, rows);
        }

        ByteBuffer row(int number) {
            int start = number == 0 ? 0 : ends.getInt(Integer.BYTES * (number - 1));
            return bytes.slice(start, ends.getInt(Integer.BYTES * number) - start);
        }
    }
}
