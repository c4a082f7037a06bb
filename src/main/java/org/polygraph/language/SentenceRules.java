package org.polygraph.language;

import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;

import tools.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a language knows of sentence ends beside the Unicode rules (UAX #29): CLDR's suppressions of
 * more than one part ({@code U.S.}) and {@code lang/<tag>/sentences.yaml}.
 *
 * @param titles abbreviations that never end a sentence, without the final point: {@code Mr}
 * @param abbreviations abbreviations that may end one: {@code U.S}
 * @param ordinalPoint whether a point after a number makes it an ordinal
 * @param pointShortens whether a point only shortens words and ends no sentence, as in Thai
 * @param afterQuote what goes on with a sentence right behind a closing quotation mark: と
 * @param terminators characters that end a sentence in this language only: the Greek {@code ;}
 */
public record SentenceRules(
        Set<String> titles,
        Set<String> abbreviations,
        boolean ordinalPoint,
        boolean pointShortens,
        List<String> afterQuote,
        String terminators) {

    private static final String CLDR = "com/ibm/icu/impl/data/icudata/brkitr";
    private static final Map<String, SentenceRules> RULES = new ConcurrentHashMap<>();

    /** The rules of a language; for an unknown one those of CLDR's root. */
    public static SentenceRules of(String bcp47) {
        return RULES.computeIfAbsent(new ULocale(bcp47).getLanguage(), SentenceRules::read);
    }

    private static SentenceRules read(String language) {
        Optional<JsonNode> file = LanguageFiles.read(language, "sentences.yaml");
        Set<String> abbreviations = suppressions(language);
        abbreviations.addAll(strings(file, "abbreviations"));
        return new SentenceRules(
                Set.copyOf(strings(file, "titles")),
                Set.copyOf(abbreviations),
                is(file, "ordinalPoint"),
                is(file, "pointShortens"),
                strings(file, "afterQuote"),
                file.map(f -> f.path("terminators").asString("")).orElse(""));
    }

    private static boolean is(Optional<JsonNode> file, String key) {
        return file.map(f -> f.path(key).asBoolean(false)).orElse(false);
    }

    private static List<String> strings(Optional<JsonNode> file, String key) {
        return file.map(f -> f.path(key).valueStream().map(JsonNode::asString).toList())
                .orElse(List.of());
    }

    private static Set<String> suppressions(String language) {
        Set<String> found = new HashSet<>();
        if (language.isEmpty()) {
            return found;
        }
        try {
            UResourceBundle listed =
                    UResourceBundle.getBundleInstance(CLDR, language)
                            .get("exceptions")
                            .get("SentenceBreak");
            for (int i = 0; i < listed.getSize(); i++) {
                String entry = listed.getString(i);
                String word = entry.endsWith(".") ? entry.substring(0, entry.length() - 1) : entry;
                // The others are words of their own as well: "Act.", "Up.", "Test.".
                if (word.indexOf('.') > 0 && word.indexOf(' ') < 0) {
                    found.add(word);
                }
            }
        } catch (MissingResourceException e) {
            return found; // CLDR lists none for this language
        }
        return found;
    }
}
