package org.polygraph.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.polygraph.article.Article;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.Submission;
import org.polygraph.language.LanguageFiles;
import org.polygraph.mention.NameCorpusTest.Named;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many names of whole paragraphs are found, and how many of those found are names: {@code
 * corpus/paragraphs}, read the way an article is (language, segments, amounts, names). Held against
 * the committed table of {@code docs/names.md}; {@code -Dgolden.update=true} writes it anew. What
 * goes wrong is told in {@code target/paragraph-errors.txt}.
 */
class ParagraphAccuracyTest {

    private static final Path DOCUMENT = Path.of("docs/names.md");
    private static final Path ERRORS = Path.of("target/paragraph-errors.txt");
    private static final String BEGIN = "<!-- paragraphs -->\n";
    private static final String END = "<!-- /paragraphs -->\n";
    private static final double LEAST_PRECISION = 0.9;
    private static final double LEAST_RECALL = 0.8;

    private final ArticleReader reader = new ArticleReader();
    private final MentionRecogniser recogniser = new MentionRecogniser(SeedGazetteer.read());
    private final StringBuilder errors = new StringBuilder();

    private record Score(int paragraphs, int marked, int found, int right) {

        static final Score NONE = new Score(0, 0, 0, 0);

        Score plus(Score other) {
            return new Score(
                    paragraphs + other.paragraphs,
                    marked + other.marked,
                    found + other.found,
                    right + other.right);
        }

        double precision() {
            return found == 0 ? 1 : right / (double) found;
        }

        double recall() {
            return marked == 0 ? 1 : right / (double) marked;
        }

        String row(String language) {
            return "| %s | %d | %d | %.2f | %.2f |\n"
                    .formatted(language, paragraphs, marked, precision(), recall());
        }
    }

    @Test
    void namesOfParagraphsAreFoundAsCommitted() throws IOException {
        Map<String, Score> scores = new TreeMap<>();
        for (String language : LanguageFiles.tags()) {
            for (String marked : paragraphs(language)) {
                scores.merge(language, score(marked.strip(), language), Score::plus);
            }
        }
        String table = table(scores);
        System.out.println(table);
        Files.createDirectories(ERRORS.getParent());
        Files.writeString(ERRORS, errors);
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        assertThat(end).as("the marks %s", BEGIN).isGreaterThanOrEqualTo(begin);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(
                    DOCUMENT, document.substring(0, begin) + table + document.substring(end));
            return;
        }
        assertThat(document.substring(begin, end)).isEqualTo(table);
        assertThat(scores)
                .allSatisfy(
                        (language, score) -> {
                            assertThat(score.precision())
                                    .as("precision in %s", language)
                                    .isGreaterThanOrEqualTo(LEAST_PRECISION);
                            assertThat(score.recall())
                                    .as("recall in %s", language)
                                    .isGreaterThanOrEqualTo(LEAST_RECALL);
                        });
    }

    private static List<String> paragraphs(String language) throws IOException {
        List<String> paragraphs = new ArrayList<>();
        try (InputStream in =
                ParagraphAccuracyTest.class.getResourceAsStream(
                        "/corpus/paragraphs/" + language + ".yaml")) {
            if (in != null) {
                for (JsonNode text : new YAMLMapper().readTree(in).path("paragraphs")) {
                    paragraphs.add(text.asString());
                }
            }
        }
        return paragraphs;
    }

    private Score score(String marked, String language) {
        String plain = NameCorpusTest.MARK.matcher(marked).replaceAll("$1");
        Article article =
                reader.read(new Submission(plain, null, null, null, language, "2024-11-13", null));
        assertThat(article.text()).isEqualTo(plain);
        TreeSet<Named> gold = NameCorpusTest.marked(marked);
        TreeSet<Named> found = new TreeSet<>();
        for (Mention mention : recogniser.recognise(article).all()) {
            if (mention instanceof EntityMention name
                    && name.entity().type() != EntityClass.TOPIC) {
                found.add(Named.of(name));
            }
        }
        TreeSet<Named> right = new TreeSet<>(gold);
        right.retainAll(found);
        tell("missed", language, gold, right, plain);
        tell("wrong", language, found, right, plain);
        return new Score(1, gold.size(), found.size(), right.size());
    }

    private void tell(
            String what, String language, TreeSet<Named> names, TreeSet<Named> right, String text) {
        for (Named name : names) {
            if (!right.contains(name)) {
                errors.append(
                        "%s %s [%s|%s]%n"
                                .formatted(language, what, name.span().of(text), name.type()));
            }
        }
    }

    private static String table(Map<String, Score> scores) {
        StringBuilder table =
                new StringBuilder("| language | paragraphs | names | precision | recall |\n");
        table.append("|---|---|---|---|---|\n");
        scores.forEach((language, score) -> table.append(score.row(language)));
        Score all = scores.values().stream().reduce(Score.NONE, Score::plus);
        return table.append(all.row("all")).toString();
    }
}
