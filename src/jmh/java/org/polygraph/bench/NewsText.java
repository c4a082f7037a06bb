package org.polygraph.bench;

import org.polygraph.article.Submission;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

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

    /**
     * So many bytes of UTF-8, of which no figure is said twice as it was: the paragraphs over and
     * over, the last digit of every number of two digits or more drawn anew. Always the same text.
     *
     * @param dense the corpora's sentences, several mentions in each; else the seed article, which
     *     has to be there
     */
    static Submission ofBytes(String language, boolean dense, int bytes) {
        String all = dense ? corpora(language) : seed(language);
        String[] paragraphs = all.split("\\n+");
        Random random = new Random(20);
        StringBuilder text = new StringBuilder();
        int length = 0;
        for (int i = 0; length < bytes; i++) {
            String paragraph = redrawn(paragraphs[i % paragraphs.length], random);
            length += paragraph.getBytes(StandardCharsets.UTF_8).length + 2;
            text.append(paragraph).append("\n\n");
        }
        return submission(language, text.toString());
    }

    private static String redrawn(String text, Random random) {
        StringBuilder redrawn = new StringBuilder(text);
        for (int i = 1; i < redrawn.length(); i++) {
            boolean last = i + 1 == text.length() || !isDigit(text.charAt(i + 1));
            if (last && isDigit(text.charAt(i)) && isDigit(text.charAt(i - 1))) {
                redrawn.setCharAt(i, (char) ('0' + random.nextInt(10)));
            }
        }
        return redrawn.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Submission submission(String language, String text) {
        return new Submission(text, null, null, null, language, "2024-10-23", null);
    }

    private static String text(String language) {
        return SEEDS.containsKey(language)
                ? seed(language) + "\n\n" + corpora(language)
                : corpora(language);
    }

    private static String seed(String language) {
        try {
            return Files.readString(Path.of("seeds/articles", SEEDS.get(language) + ".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String corpora(String language) {
        StringBuilder text = new StringBuilder();
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
