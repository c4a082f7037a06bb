package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.language.LanguageFiles;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Reads the lists and maps of words that a language pack is made of. */
final class Pack {

    private Pack() {}

    /** A file of a language's pack; a missing node where it has none. */
    static JsonNode read(String tag, String file) {
        return LanguageFiles.read(tag, file).orElseGet(MissingNode::getInstance);
    }

    static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }

    static void each(JsonNode list, Consumer<String> word) {
        list.forEach(node -> word.accept(node.asString()));
    }

    static void keyed(JsonNode map, BiConsumer<String, String> entry) {
        for (Map.Entry<String, @Nullable JsonNode> e : map.properties()) {
            JsonNode words = e.getValue();
            if (words != null) {
                each(words, word -> entry.accept(e.getKey(), word));
            }
        }
    }

    static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        each(list, strings::add);
        return List.copyOf(strings);
    }
}
