package org.polygraph.language;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The language packs: {@code lang/<bcp47>/*.yaml} on the class path, with the languages that have
 * one listed in {@code lang/languages.yaml}.
 */
public final class LanguageFiles {

    /** Of two keys alike a reader would silently keep the last. */
    private static final YAMLMapper YAML =
            YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private LanguageFiles() {}

    /** BCP 47 tags of the languages that have a pack, as listed. */
    public static List<String> tags() {
        return read("languages.yaml")
                .orElseThrow()
                .get("languages")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /**
     * One file of one language's pack; empty where the pack does not have it. Lists of Chinese
     * words hold both forms of each, whichever was written down.
     */
    public static Optional<JsonNode> read(String tag, String file) {
        Optional<JsonNode> pack = read(tag + "/" + file);
        return tag.equals(HanForms.LANGUAGE) ? pack.map(HanForms::inBoth) : pack;
    }

    /** Visits each key of a pack's file with each of its strings; none where there is no file. */
    public static void eachListed(String tag, String file, BiConsumer<String, String> visitor) {
        read(tag, file)
                .map(JsonNode::properties)
                .ifPresent(lists -> lists.forEach(list -> each(list, visitor)));
    }

    private static void each(Map.Entry<String, JsonNode> list, BiConsumer<String, String> visitor) {
        list.getValue().forEach(word -> visitor.accept(list.getKey(), word.asString()));
    }

    /** A file about all languages, {@code lang/<file>}, which is there. */
    public static JsonNode shared(String file) {
        return read(file).orElseThrow();
    }

    private static Optional<JsonNode> read(String path) {
        try (@Nullable InputStream in = LanguageFiles.class.getResourceAsStream("/lang/" + path)) {
            return in == null ? Optional.empty() : Optional.of(YAML.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read lang/" + path, e);
        }
    }
}
