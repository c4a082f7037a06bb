package org.polygraph.language;

import com.ibm.icu.lang.UCharacter;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The frequent function words of the languages in {@code lang/identification.yaml}, and how often
 * news comes in each.
 */
public final class FunctionWords {

    private static final FunctionWords LISTED = read();

    private final Map<String, Set<String>> byLanguage = new LinkedHashMap<>();
    private final Map<String, List<String>> byWord = new HashMap<>();
    private final Map<String, List<String>> byNewsWord = new HashMap<>();
    private final Map<String, Double> priors = new HashMap<>();

    private FunctionWords() {}

    /** The listed words. */
    public static FunctionWords listed() {
        return LISTED;
    }

    /** Whether the language has this word, in small letters, among its frequent function words. */
    public boolean has(String bcp47, String word) {
        return of(bcp47).contains(word);
    }

    /** The language's frequent function words, in small letters; empty where none are listed. */
    public Set<String> of(String bcp47) {
        return byLanguage.getOrDefault(bcp47, Set.of());
    }

    /** The languages that have this word, given in small letters, among their function words. */
    public List<String> languagesOf(String word) {
        return byWord.getOrDefault(word, List.of());
    }

    /** The languages whose news has this word, given in small letters, often. */
    List<String> languagesOfNews(String word) {
        return byNewsWord.getOrDefault(word, List.of());
    }

    /** How often news comes in the language, as a weight beside the others. */
    double prior(String bcp47) {
        return priors.getOrDefault(bcp47, 1.0);
    }

    Set<String> languages() {
        return byLanguage.keySet();
    }

    /** Visits the words of a text in small letters: its runs of letters and marks. Time: linear. */
    public static void forEachWord(CharSequence text, Consumer<String> visitor) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && isWordCharacter(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            }
            if (!inside && start >= 0) {
                visitor.accept(small(text.subSequence(start, i).toString()));
                start = -1;
            }
        }
    }

    /** A word in small letters, which most words are. */
    private static String small(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.toLowerCase(c) != c) {
                return UCharacter.toLowerCase(word);
            }
        }
        return word;
    }

    private static boolean isWordCharacter(char c) {
        if (Character.isLetter(c)) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == '\u200c'
                || c == '\u200d';
    }

    private static FunctionWords read() {
        FunctionWords words = new FunctionWords();
        JsonNode languages = LanguageFiles.shared("identification.yaml").get("languages");
        for (Map.Entry<String, JsonNode> entry : languages.properties()) {
            JsonNode language = entry.getValue();
            Set<String> own = listed(language.get("words"));
            words.byLanguage.put(entry.getKey(), own);
            index(entry.getKey(), own, words.byWord);
            index(entry.getKey(), listed(language.path("news")), words.byNewsWord);
            words.priors.put(entry.getKey(), language.get("prior").asDouble());
        }
        return words;
    }

    private static Set<String> listed(JsonNode words) {
        return Stream.of(words.asString("").split("\\s+"))
                .flatMap(FunctionWords::parts)
                .collect(Collectors.toSet());
    }

    private static void index(String language, Set<String> own, Map<String, List<String>> byWord) {
        for (String word : own) {
            byWord.computeIfAbsent(word, w -> new ArrayList<>(2)).add(language);
        }
    }

    private static Stream<String> parts(String listed) {
        Stream.Builder<String> parts = Stream.builder();
        forEachWord(listed, parts);
        return parts.build();
    }
}
