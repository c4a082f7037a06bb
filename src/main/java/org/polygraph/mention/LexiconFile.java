package org.polygraph.mention;

import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.VersionInfo;

import org.jspecify.annotations.Nullable;
import org.polygraph.language.CldrCurrencies;
import org.polygraph.language.CldrDates;
import org.polygraph.language.CldrNumbers;
import org.polygraph.language.CldrRelative;
import org.polygraph.language.CldrUnits;
import org.polygraph.language.FunctionWords;
import org.polygraph.language.LanguageFiles;
import org.polygraph.text.FoldedText;
import org.polygraph.text.PhraseTrie;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The compiled lexicons that the build puts beside the packs, {@code lang/compiled/<tag>.bin}, so
 * that a language is opened in milliseconds and not compiled in a tenth of a second. Each starts
 * with the hash of what it was compiled from: the packs, CLDR's version and the classes that
 * compile. One that does not fit is passed over, and the language compiled in memory.
 */
final class LexiconFile {

    private static final String FOLDER = "/lang/compiled/";
    private static final int HASH = 32;
    private static final List<Class<?>> COMPILERS =
            List.of(
                    LexiconBuilder.class,
                    Pack.class,
                    CurrencyFamilies.class,
                    FunctionWords.class,
                    QuantityLexicon.class,
                    CldrNumbers.class,
                    CldrCurrencies.class,
                    CldrUnits.class,
                    CldrDates.class,
                    CldrRelative.class,
                    TimeWords.class,
                    TimePatterns.class,
                    DatePattern.class,
                    FoldedText.class,
                    PhraseTrie.class,
                    FlatRecords.class);
    private static final byte[] COMMON_HASH = commonHash();

    private LexiconFile() {}

    /** The languages that CLDR or a pack knows, by BCP 47 tag, and {@code und}. */
    static Set<String> languages() {
        Set<String> languages = new TreeSet<>(LanguageFiles.tags());
        for (ULocale locale : ULocale.getAvailableLocales()) {
            languages.add(QuantityLexicon.base(locale.getLanguage()));
        }
        languages.add("und");
        return languages;
    }

    /** Whether the build has put the compiled lexicons where the packs are. */
    static boolean isBuilt() {
        return LexiconFile.class.getResource(FOLDER + "und.bin") != null;
    }

    /** The compiled lexicon of a language; empty where there is none or an outdated one. */
    static Optional<QuantityLexicon> read(String tag) {
        byte @Nullable [] bytes = resource(FOLDER + tag + ".bin");
        return bytes == null ? Optional.empty() : read(tag, bytes);
    }

    static Optional<QuantityLexicon> read(String tag, byte[] bytes) {
        if (!Arrays.equals(bytes, 0, Math.min(HASH, bytes.length), hash(tag), 0, HASH)) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, HASH, bytes.length - HASH);
        return Optional.of(new FlatRecords().read(in, QuantityLexicon.class));
    }

    static byte[] write(QuantityLexicon lexicon) {
        byte[] body = new FlatRecords().write(lexicon);
        return ByteBuffer.allocate(HASH + body.length)
                .put(hash(lexicon.language()))
                .put(body)
                .array();
    }

    /**
     * Compiles all lexicons into a folder of classes; those that are up to date stay. Called by the
     * build.
     *
     * @param args the folder
     * @throws IOException where it cannot be written
     */
    static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0] + FOLDER);
        Files.createDirectories(folder);
        languages().parallelStream()
                .filter(tag -> read(tag).isEmpty())
                .forEach(tag -> compile(tag, folder.resolve(tag + ".bin")));
    }

    private static void compile(String tag, Path file) {
        try {
            Files.write(file, write(QuantityLexicon.compile(tag)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] hash(String tag) {
        MessageDigest hash = sha256();
        hash.update(COMMON_HASH);
        for (String file : List.of("quantities.yaml", "times.yaml")) {
            add(hash, resource("/lang/" + tag + "/" + file));
        }
        return hash.digest();
    }

    private static byte[] commonHash() {
        MessageDigest hash = sha256();
        add(hash, text(VersionInfo.ICU_VERSION + " " + LocaleData.getCLDRVersion()));
        add(hash, text(FlatRecords.shape(QuantityLexicon.class)));
        for (Class<?> compiler : COMPILERS) {
            String name = "/" + compiler.getName().replace('.', '/') + ".class";
            add(hash, resource(name));
        }
        add(hash, resource("/lang/identification.yaml"));
        add(hash, resource("/lang/und/quantities.yaml"));
        add(hash, resource("/lang/und/times.yaml"));
        return hash.digest();
    }

    private static void add(MessageDigest hash, byte @Nullable [] part) {
        hash.update(text(part == null ? "none" : part.length + ":"));
        if (part != null) {
            hash.update(part);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte @Nullable [] resource(String path) {
        try (@Nullable InputStream in = LexiconFile.class.getResourceAsStream(path)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
