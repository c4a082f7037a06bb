package org.polygraph.language;

import com.ibm.icu.text.Transliterator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The two ways to write Chinese: simplified on the mainland, traditional in Taiwan, Hong Kong and
 * Macau. A pack may have a word in either; ICU's Hans-Hant gives the other, and newspapers in
 * Taiwan write some characters plainer than that (發布 for 發佈).
 */
public final class HanForms {

    static final String LANGUAGE = "zh";

    private static final String CUE = "cue";
    private static final char FIRST = '\u4e00';
    private static final char LAST = '\u9fa5';
    private static final int SAMPLE = 2000;
    private static final String OFFICIAL = "佈啓僱佔裏羣麪";
    private static final String PLAINER = "布啟雇占裡群麵";

    private static final Transliterator TO_TRADITIONAL = Transliterator.getInstance("Hans-Hant");
    private static final Transliterator TO_SIMPLIFIED = Transliterator.getInstance("Hant-Hans");
    private static final Set<Character> ONLY_TRADITIONAL = changedBy(TO_SIMPLIFIED);
    private static final Set<Character> ONLY_SIMPLIFIED = changedBy(TO_TRADITIONAL);

    private HanForms() {}

    /** Whether a text has more characters that are only traditional than only simplified. */
    public static boolean isTraditional(CharSequence text) {
        int more = 0;
        for (int i = 0; i < Math.min(text.length(), SAMPLE); i++) {
            more += ONLY_TRADITIONAL.contains(text.charAt(i)) ? 1 : 0;
            more -= ONLY_SIMPLIFIED.contains(text.charAt(i)) ? 1 : 0;
        }
        return more > 0;
    }

    /** A pack in which each word of a list stands in its traditional forms as well. */
    static JsonNode inBoth(JsonNode pack) {
        if (pack.isObject()) {
            ObjectNode both = JsonNodeFactory.instance.objectNode();
            pack.properties().forEach(field -> both.set(field.getKey(), inBoth(field.getValue())));
            return both;
        }
        return pack.isArray() ? listInBoth(pack) : pack;
    }

    private static JsonNode listInBoth(JsonNode list) {
        Set<JsonNode> both = new LinkedHashSet<>();
        list.forEach(both::add);
        for (JsonNode item : list) {
            JsonNode word = item.isObject() ? item.path(CUE) : item;
            if (word.isString()) {
                for (String form : traditional(word.asString())) {
                    both.add(with(item, form));
                }
            }
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        both.forEach(all::add);
        return all;
    }

    private static JsonNode with(JsonNode item, String form) {
        return item.isObject()
                ? ((ObjectNode) item.deepCopy()).put(CUE, form)
                : JsonNodeFactory.instance.stringNode(form);
    }

    private static Set<String> traditional(String word) {
        String official = TO_TRADITIONAL.transliterate(word);
        StringBuilder plainer = new StringBuilder(official);
        for (int i = 0; i < plainer.length(); i++) {
            int at = OFFICIAL.indexOf(plainer.charAt(i));
            if (at >= 0) {
                plainer.setCharAt(i, PLAINER.charAt(at));
            }
        }
        return new LinkedHashSet<>(List.of(official, plainer.toString()));
    }

    private static Set<Character> changedBy(Transliterator script) {
        Set<Character> changed = new HashSet<>();
        for (char c = FIRST; c <= LAST; c++) {
            if (!script.transliterate(String.valueOf(c)).equals(String.valueOf(c))) {
                changed.add(c);
            }
        }
        return changed;
    }
}
