package org.polygraph.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

class LanguageIdentifierTest {

    private static final Path SENTENCES = Path.of("src/test/resources/language");
    private static final Set<String> MEASURED =
            Set.of(
                    "ja", "ar", "fr", "id", "es", "en", "de", "pt", "it", "nl", "pl", "ru", "tr",
                    "zh", "ko", "hi", "vi");
    private static final LanguageIdentifier IDENTIFIER = new LanguageIdentifier();

    /** Prints the figures of {@code docs/language-identification.md}. */
    @Test
    void nearlyAllShortSentencesAreTold() throws IOException {
        Map<String, int[]> figures = measure("sentences.tsv");
        assertThat(share(figures, MEASURED)).as("the 17 languages").isGreaterThanOrEqualTo(0.97);
        assertThat(share(figures, figures.keySet())).as("all").isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void soAreSentencesThatNoWeightWasSetOn() throws IOException {
        Map<String, int[]> figures = measure("sentences-unseen.tsv");
        assertThat(share(figures, MEASURED)).isGreaterThanOrEqualTo(0.9);
    }

    /** The sentences are single ones of news, many without a function word. */
    @Test
    void soAreTheSentencesThatThePacksShowTheirClaimsBy() {
        List<String[]> sentences = new ArrayList<>();
        for (String tag : LanguageFiles.tags()) {
            LanguageFiles.read(tag, "examples.yaml").stream()
                    .flatMap(file -> file.path("examples").valueStream())
                    .map(example -> new String[] {tag, example.get("text").asString()})
                    .forEach(sentences::add);
        }
        Map<String, int[]> figures = measure("examples.yaml", sentences);
        assertThat(share(figures, figures.keySet())).isGreaterThanOrEqualTo(0.98);
    }

    private static Map<String, int[]> measure(String file) throws IOException {
        return measure(
                file,
                Files.readAllLines(SENTENCES.resolve(file)).stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split("\t"))
                        .toList());
    }

    private static Map<String, int[]> measure(String name, List<String[]> sentences) {
        Map<String, int[]> figures = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (String[] parts : sentences) {
            LanguageGuess guess = IDENTIFIER.identify(parts[1]);
            boolean right = guess.bcp47().equals(parts[0]);
            int[] figure = figures.computeIfAbsent(parts[0], tag -> new int[2]);
            figure[0] += right ? 1 : 0;
            figure[1]++;
            if (!right) {
                wrong.add(parts[0] + " taken for " + guess + ": " + parts[1]);
            }
        }
        System.out.println(name);
        figures.forEach((tag, f) -> System.out.println("  " + tag + " " + f[0] + " of " + f[1]));
        wrong.forEach(System.out::println);
        return figures;
    }

    private static double share(Map<String, int[]> figures, Set<String> tags) {
        double right = 0;
        double all = 0;
        for (String tag : tags) {
            int[] figure = figures.getOrDefault(tag, new int[2]);
            right += figure[0];
            all += figure[1];
        }
        return right / all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0/400", "$7", "€ 5", "😀😀", "…", "\ud83d", "A"})
    void nothingIsKnownOfATextWithoutWords(String text) {
        assertThat(IDENTIFIER.identify(text)).isEqualTo(LanguageGuess.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "日米首脳会談 経済, ja",
        "优衣库の新店, zh",
        "OpenAI、Microsoft、Google、Metaが提携, ja",
        "ភាសាខ្មែរ, km",
        "မြန်မာဘာသာ, my",
        "አማርኛ ቋንቋ, am",
    })
    void theScriptTells(String text, String language) {
        assertThat(IDENTIFIER.identify(text).bcp47()).isEqualTo(language);
    }

    @Test
    void confidenceIsLowWhereLittleIsSaid() {
        assertThat(IDENTIFIER.identify("Microsoft Azure").confidence()).isLessThan(0.9);
        assertThat(IDENTIFIER.identify("This is what the minister said to them.").confidence())
                .isGreaterThan(0.99);
    }
}
