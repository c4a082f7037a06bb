package org.polygraph.mention;

import org.polygraph.language.LanguageFiles;
import org.polygraph.mention.Gazetteer.Entry;
import org.polygraph.mention.Gazetteer.Name;
import org.polygraph.text.PhraseTrie;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compiles a gazetteer into the file that {@link GazetteerFile} opens. The entries are held until
 * it is written, some hundred bytes a name.
 */
public final class GazetteerWriter {

    private record Ranked(Entry entry, int rank) {}

    private final List<Ranked> entries = new ArrayList<>();
    private final Map<String, Integer> languages = new LinkedHashMap<>();

    /** For each language, or {@code und} for what holds everywhere, its names' numbers. */
    private final Map<String, PhraseTrie.Builder<Integer>> tries = new TreeMap<>();

    /** The languages that inflect names which hold in all. */
    private final Map<String, Inflection> inflections = new HashMap<>();

    private final Table entities = new Table();
    private final Table names = new Table();
    private int named;

    /**
     * @param rank the higher, the likelier an ambiguous name means this entity
     */
    public void add(Entry entry, int rank) {
        entries.add(new Ranked(entry, rank));
    }

    /**
     * Writes all that was added; a file that is there already is replaced at the end.
     *
     * @throws IOException where the file cannot be written, or would have more than 2 GB
     */
    public void write(Path file) throws IOException {
        for (String tag : LanguageFiles.tags()) {
            Inflection inflection = NamePack.of(tag).inflection();
            if (!inflection.equals(Inflection.NONE)) {
                inflections.put(NamePack.primary(tag), inflection);
            }
        }
        entries.sort(Comparator.comparingInt((Ranked ranked) -> -ranked.rank()));
        for (int number = 0; number < entries.size(); number++) {
            add(number, entries.get(number).entry());
        }
        entries.clear();
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            MessageDigest hash = GazetteerFile.hash();
            DataOutputStream head = new DataOutputStream(out);
            head.writeInt(GazetteerFile.MAGIC);
            head.writeInt(GazetteerFile.VERSION);
            head.flush();
            writeBody(new DigestOutputStream(new BufferedOutputStream(out, 1 << 16), hash));
            out.write(hash.digest());
        }
        if (Files.size(unfinished) > Integer.MAX_VALUE) {
            Files.delete(unfinished);
            throw new IOException("more names than one file can hold, which is 2 GB");
        }
        Files.move(unfinished, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private void add(int number, Entry entry) {
        Entity entity = entry.entity();
        entities.text(entity.id());
        entities.text(entity.wikidata() == null ? "" : entity.wikidata());
        entities.number(entity.type().ordinal());
        entities.number(named);
        entities.number(entry.names().size());
        entities.endRow();
        List<Name> listed = entry.names();
        for (Name name : listed) {
            boolean preferred = name.text().equals(entity.labels().get(name.language()));
            addName(number, name.text(), name.language(), preferred, own(name.language()));
        }
        for (Name name : listed) {
            addForms(number, name);
        }
    }

    /** The trie that a language's names are in. */
    private static String own(String tag) {
        String language = NamePack.primary(tag);
        return language.equals("en") ? GazetteerFile.ANY : language;
    }

    private void addForms(int entity, Name name) {
        String language = NamePack.primary(name.language());
        if (language.equals(GazetteerFile.ANY)) {
            inflections.forEach(
                    (tag, inflection) -> addForms(entity, name.text(), tag, tag, inflection));
            return;
        }
        Inflection inflection = inflections.get(language);
        if (inflection != null) {
            addForms(entity, name.text(), name.language(), language, inflection);
        }
    }

    private void addForms(int entity, String name, String tag, String trie, Inflection inflection) {
        for (String form : inflection.forms(name)) {
            addName(entity, form, tag, false, trie);
        }
    }

    private void addName(int entity, String text, String tag, boolean preferred, String trie) {
        names.text(text);
        names.number(entity);
        names.number(languages.computeIfAbsent(tag, key -> languages.size()));
        names.number(preferred ? 1 : 0);
        names.endRow();
        boolean singleHan = text.length() == 1 && text.charAt(0) >= 0x2e80;
        if (!singleHan) {
            tries.computeIfAbsent(trie, key -> PhraseTrie.builder()).add(text, named);
        }
        named++;
    }

    private void writeBody(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        Table tags = new Table();
        for (String tag : languages.keySet()) {
            tags.text(tag);
            tags.endRow();
        }
        tags.write(out);
        entities.write(out);
        names.write(out);
        out.writeInt(tries.size());
        for (Map.Entry<String, PhraseTrie.Builder<Integer>> trie : tries.entrySet()) {
            byte[] tag = trie.getKey().getBytes(StandardCharsets.UTF_8);
            PhraseTrie<Integer> built = trie.getValue().build();
            ByteArrayOutputStream index = new ByteArrayOutputStream();
            built.index().write(index);
            out.writeInt(tag.length);
            out.write(tag);
            out.writeInt(index.size() + Integer.BYTES * built.size());
            index.writeTo(out);
            for (int name : built.meanings()) {
                out.writeInt(name);
            }
        }
        out.flush();
    }

    /** Rows of bytes: how many, where each ends, how many bytes, the bytes. */
    private static final class Table {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);
        private final ByteArrayOutputStream ends = new ByteArrayOutputStream();
        private final DataOutputStream endsOut = new DataOutputStream(ends);

        void text(String text) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            number(encoded.length);
            bytes.writeBytes(encoded);
        }

        void number(int number) {
            try {
                out.writeInt(number);
            } catch (IOException e) {
                throw new IllegalStateException("memory has no such errors", e);
            }
        }

        void endRow() {
            try {
                endsOut.writeInt(bytes.size());
            } catch (IOException e) {
                throw new IllegalStateException("memory has no such errors", e);
            }
        }

        void write(DataOutputStream to) throws IOException {
            to.writeInt(ends.size() / Integer.BYTES);
            to.writeInt(bytes.size());
            ends.writeTo(to);
            bytes.writeTo(to);
        }
    }
}
