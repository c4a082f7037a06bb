package org.polygraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.polygraph.article.Article;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.Submission;
import org.polygraph.claim.ClaimExtractor;
import org.polygraph.mention.MentionRecogniser;
import org.polygraph.mention.Mentions;
import org.polygraph.text.CodePoints;
import org.polygraph.text.Quote;
import org.polygraph.text.TextAnchor;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is claimed of the five seed articles, as JSON and as Turtle. Each file was read against its
 * article; what is missed or wrong is told in {@code docs/known-gaps.md}. {@code
 * -Dgolden.update=true} rewrites them.
 */
class GoldenClaimsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path SEEDS = Path.of("seeds/articles");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ArticleReader reader = new ArticleReader();
    private final MentionRecogniser recogniser = new MentionRecogniser(SkosGazetteer.load());
    private final ClaimExtractor extractor = new ClaimExtractor(RelationCatalog.load().byName());
    private final Iris iris = new Iris("http://localhost:8080");

    @TestFactory
    Stream<DynamicTest> seedsSayWhatWasReviewed() throws IOException {
        return seeds().stream()
                .map(
                        seed ->
                                DynamicTest.dynamicTest(
                                        seed.getFileName().toString(), () -> check(seed)));
    }

    @TestFactory
    Stream<DynamicTest> everyQuoteStandsWhereItIsSaidTo() throws IOException {
        return seeds().stream()
                .map(
                        seed ->
                                DynamicTest.dynamicTest(
                                        seed.getFileName().toString(), () -> checkQuotes(seed)));
    }

    private void check(Path seed) throws IOException {
        ArticleGraph graph = read(seed);
        String name = seed.getFileName().toString().replaceAll("\\.txt$", "");
        same(
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(graph.claims()) + "\n",
                name + ".json");
        same(turtle(graph), name + ".ttl");
    }

    private void checkQuotes(Path seed) throws IOException {
        ArticleGraph graph = read(seed);
        CodePoints codePoints = CodePoints.of(graph.text());
        assertThat(graph.claims()).isNotEmpty();
        assertThat(graph.claims())
                .allSatisfy(
                        claim ->
                                assertThat(claim.evidence())
                                        .isNotEmpty()
                                        .allSatisfy(
                                                evidence ->
                                                        assertThat(
                                                                        new TextAnchor(
                                                                                        new Quote(
                                                                                                evidence
                                                                                                        .exact(),
                                                                                                evidence
                                                                                                        .prefix(),
                                                                                                evidence
                                                                                                        .suffix()),
                                                                                        evidence
                                                                                                .start(),
                                                                                        evidence
                                                                                                .end())
                                                                                .anchor(
                                                                                        graph
                                                                                                .text(),
                                                                                        codePoints))
                                                                .isPresent()));
        assertThat(graph.mentions())
                .allSatisfy(
                        mention ->
                                assertThat(
                                                graph.text()
                                                        .substring(
                                                                codePoints.toUtf16(mention.start()),
                                                                codePoints.toUtf16(mention.end())))
                                        .isEqualTo(mention.quote()));
    }

    private ArticleGraph read(Path seed) throws IOException {
        Article article = reader.read(Submission.ofText(Files.readString(seed)));
        Mentions mentions = recogniser.recognise(article);
        return ArticleGraph.of(iris, article, mentions, extractor.extract(article, mentions));
    }

    private static void same(String actual, String file) throws IOException {
        Path golden = GOLDEN.resolve(file);
        if (UPDATE) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(golden));
    }

    /**
     * The article's graph without what says which run made it: that changes with every word of the
     * language data and with every version, and is no part of what the article says.
     */
    private String turtle(ArticleGraph article) {
        Graph graph = ArticleWriter.write(iris, article);
        StringWriter out = new StringWriter();
        RDFDataMgr.write(out, graph, Lang.TURTLE);
        return out.toString()
                .replaceAll("/run/[a-z2-7]+", "/run/RUN")
                .replaceAll("(#(?:extractorVersion|languageData)>\\s+)\"[^\"]+\"", "$1\"RUN\"");
    }

    private static List<Path> seeds() throws IOException {
        try (Stream<Path> files = Files.list(SEEDS)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
    }
}
