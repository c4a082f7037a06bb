package org.polygraph.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polygraph.article.Article;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.Submission;
import org.polygraph.graph.RelationCatalog;
import org.polygraph.graph.SkosGazetteer;
import org.polygraph.mention.MentionRecogniser;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Whatever a text holds, finding its claims comes to an end and each claim stands in the text: the
 * sentences of all corpora of a language as they are, in another order, run together without their
 * ends, and cut anywhere.
 */
class AnyTextTest {

    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final int TOGETHER = 10;
    private static final int LONGEST = 900;

    private static final ArticleReader READER = new ArticleReader();
    private static final MentionRecogniser RECOGNISER = new MentionRecogniser(SkosGazetteer.load());
    private static final ClaimExtractor EXTRACTOR =
            new ClaimExtractor(RelationCatalog.load().byName());

    static List<String> languages() {
        try (Stream<Path> files = Files.list(CORPUS.resolve("quantity"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> sentences(String language) {
        List<String> sentences = new ArrayList<>();
        for (String kind : List.of("quantity", "time", "names")) {
            Path path = CORPUS.resolve(kind).resolve(language + ".yaml");
            if (Files.exists(path)) {
                JsonNode file = new YAMLMapper().readTree(path);
                for (JsonNode example : file.isArray() ? file : file.get("cases")) {
                    String text =
                            example.isString()
                                    ? example.asString()
                                    : example.path("text").asString();
                    sentences.add(text.replace('\n', ' '));
                }
            }
        }
        for (Path article : articles(language)) {
            String text = new YAMLMapper().readTree(article.toFile()).get("text").asString();
            sentences.addAll(List.of(text.split("\\n+")));
        }
        return sentences;
    }

    private static List<Path> articles(String language) {
        try (Stream<Path> files = Files.list(CORPUS.resolve("claims/train"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(language + "-"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isRead(String language) {
        List<String> sentences = sentences(language);
        assertThat(sentences).isNotEmpty();
        read(language, paragraphs(sentences));
        Random random = new Random(language.hashCode());
        for (int round = 0; round < 3; round++) {
            Collections.shuffle(sentences, random);
            String text = paragraphs(sentences);
            read(language, text);
            read(language, text.replaceAll("[.。!?！？]", ","));
            int from = random.nextInt(text.length());
            read(language, text.substring(from, Math.min(text.length(), from + LONGEST)));
        }
    }

    private static String paragraphs(List<String> sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences.size(); i++) {
            text.append(sentences.get(i)).append((i + 1) % TOGETHER == 0 ? "\n\n" : " ");
        }
        return text.toString();
    }

    private static void read(String language, String text) {
        Submission submission =
                new Submission(text, null, null, null, language, "2024-10-23", null);
        assertThatCode(
                        () -> {
                            Article article = READER.read(submission);
                            assertThat(EXTRACTOR.extract(article, RECOGNISER.recognise(article)))
                                    .allSatisfy(claim -> isThere(claim, article));
                        })
                .as(text)
                .doesNotThrowAnyException();
    }

    private static void isThere(Claim claim, Article article) {
        assertThat(claim.evidence())
                .isNotEmpty()
                .allSatisfy(span -> assertThat(span.of(article.text())).isNotBlank());
    }
}
