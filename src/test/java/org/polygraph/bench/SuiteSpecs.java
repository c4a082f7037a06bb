package org.polygraph.bench;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.QuantityRecogniser;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many of the answers that the specifications of Recognizers-Text ask for Polygraph gives:
 * texts that were not written with Polygraph in mind. Arguments: the {@code Specs} folder of a
 * checkout of Recognizers-Text, and the tag of a language whose misses are to be listed, if any.
 */
final class SuiteSpecs {

    private static final Map<String, String> LANGUAGES =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("ar", "Arabic"),
                            Map.entry("de", "German"),
                            Map.entry("en", "English"),
                            Map.entry("es", "Spanish"),
                            Map.entry("fr", "French"),
                            Map.entry("hi", "Hindi"),
                            Map.entry("it", "Italian"),
                            Map.entry("ja", "Japanese"),
                            Map.entry("ko", "Korean"),
                            Map.entry("nl", "Dutch"),
                            Map.entry("pt", "Portuguese"),
                            Map.entry("sv", "Swedish"),
                            Map.entry("tr", "Turkish"),
                            Map.entry("zh", "Chinese")));

    /** Folder and file of each kind; numbers by themselves are left out: most are dialogue. */
    private static final List<String> MODELS =
            List.of(
                    "NumberWithUnit/CurrencyModel",
                    "NumberWithUnit/DimensionModel",
                    "NumberWithUnit/TemperatureModel",
                    "NumberWithUnit/AgeModel",
                    "Number/PercentModel",
                    "DateTime/DateTimeModel");

    private final QuantityRecogniser recogniser = new QuantityRecogniser();
    private final Path specs;
    private final @Nullable String listed;

    private SuiteSpecs(Path specs, @Nullable String listed) {
        this.specs = specs;
        this.listed = listed;
    }

    public static void main(String[] arguments) throws IOException {
        new SuiteSpecs(Path.of(arguments[0]), arguments.length > 1 ? arguments[1] : null).run();
    }

    private void run() throws IOException {
        System.out.println("| language | " + String.join(" | ", MODELS) + " |");
        System.out.println("|---".repeat(MODELS.size() + 1) + "|");
        for (String language : LANGUAGES.keySet()) {
            StringBuilder row = new StringBuilder("| " + language);
            for (String model : MODELS) {
                row.append(" | ").append(found(language, model));
            }
            System.out.println(row + " |");
        }
    }

    /** {@code found/asked}, or a dash where there is no specification. */
    private String found(String language, String model) throws IOException {
        int slash = model.indexOf('/');
        Path file =
                specs.resolve(model.substring(0, slash))
                        .resolve(LANGUAGES.get(language))
                        .resolve(model.substring(slash + 1) + ".json");
        if (!Files.exists(file)) {
            return "–";
        }
        int asked = 0;
        int found = 0;
        String json = Files.readString(file).replace("\uFEFF", "");
        for (JsonNode spec : new JsonMapper().readTree(json)) {
            Case text = new Case(language, spec.get("Input").asString(), day(spec), List.of());
            List<Answer> given = PeerComparison.read(recogniser, text);
            for (Answer wanted : wanted(spec, language)) {
                boolean isFound = given.stream().anyMatch(wanted::agreesWith);
                asked++;
                found += isFound ? 1 : 0;
                if (!isFound && language.equals(listed)) {
                    System.out.println(model + ": " + text + "\n  " + wanted + "\n  " + given);
                }
            }
        }
        return found + "/" + asked;
    }

    private static List<Answer> wanted(JsonNode spec, String language) {
        return spec.path("Results")
                .valueStream()
                .filter(result -> result.has("Start") && result.has("End"))
                .flatMap(result -> SuiteAnswers.of(result, language).stream())
                .filter(answer -> answer.value() != null || !answer.days().isEmpty())
                .toList();
    }

    private static @Nullable String day(JsonNode spec) {
        JsonNode date = spec.path("Context").path("ReferenceDateTime");
        return date.isString() ? date.asString().substring(0, 10) : null;
    }
}
