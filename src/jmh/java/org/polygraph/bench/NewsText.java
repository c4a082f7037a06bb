package org.polygraph.bench;

import org.polygraph.article.Submission;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * News texts in one language: the seed article where there is one, and the sentences of the corpora
 * of amounts, times and names, ten to a paragraph.
 */
final class NewsText {

    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final int PARAGRAPH = 10;
    private static final Map<String, String> SEEDS =
            Map.of(
                    "ja", "000_251f2950f0ce3c07",
                    "ar", "001_97d0971189ae4176",
                    "fr", "002_2fb0a89cc24e84ab",
                    "id", "003_b932e4761d764758",
                    "es", "004_41fa55235164a91b");

    private NewsText() {}

    /** The text of a language, submitted as an article of one fixed day. */
    static Submission of(String language) {
        return submission(language, text(language));
    }

    /** So many characters: the paragraphs over and over, each with a number of its own. */
    static Submission of(String language, int length) {
        String[] paragraphs = text(language).split("\n\n", -1);
        StringBuilder text = new StringBuilder(length + 10_000);
        for (int i = 0; text.length() < length; i++) {
            text.append(paragraphs[i % paragraphs.length]).append(" (").append(i).append(")\n\n");
        }
        text.setLength(length);
        return submission(language, text.toString());
    }

    private static Submission submission(String language, String text) {
        return new Submission(text, null, null, null, language, "2024-10-23", null);
    }

    private static String text(String language) {
        StringBuilder text = new StringBuilder();
        try {
            if (SEEDS.containsKey(language)) {
                Path seed = Path.of("seeds/articles", SEEDS.get(language) + ".txt");
                text.append(Files.readString(seed)).append("\n\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int count = 0;
        for (String sentence : sentences(language)) {
            text.append(sentence).append(++count % PARAGRAPH == 0 ? "\n\n" : " ");
        }
        return text.toString();
    }

    private static List<String> sentences(String language) {
        List<String> sentences = new ArrayList<>();
        for (String kind : List.of("quantity", "time", "names")) {
            JsonNode file =
                    new YAMLMapper().readTree(CORPUS.resolve(kind).resolve(language + ".yaml"));
            for (JsonNode example : file.isArray() ? file : file.get("cases")) {
                String text =
                        example.isString() ? example.asString() : example.path("text").asString();
                sentences.add(unmarked(text).replace('\n', ' '));
            }
        }
        return sentences;
    }

    /** Without the marks of the names' corpus: {@code [Acme|organization]}. */
    private static String unmarked(String text) {
        StringBuilder plain = new StringBuilder();
        int from = 0;
        for (int bar = text.indexOf('|'); bar >= 0; bar = text.indexOf('|', from)) {
            int open = text.lastIndexOf('[', bar);
            int close = text.indexOf(']', bar);
            plain.append(text, from, open).append(text, open + 1, bar);
            from = close + 1;
        }
        return plain.append(text.substring(from)).toString();
    }
}
