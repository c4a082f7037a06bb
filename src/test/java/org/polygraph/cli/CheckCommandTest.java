package org.polygraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.Submission;
import org.polygraph.claim.ClaimExtractor;
import org.polygraph.collation.StoryKeeper;
import org.polygraph.graph.GraphStore;
import org.polygraph.graph.Iris;
import org.polygraph.graph.RelationCatalog;
import org.polygraph.graph.SkosGazetteer;
import org.polygraph.mention.MentionRecogniser;
import org.polygraph.pipeline.Extractor;
import org.polygraph.pipeline.IngestPipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code polygraph check}, on a store with one article. */
class CheckCommandTest {

    private static final Iris IRIS = new Iris("http://localhost:8080");

    @TempDir Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return CommandLine.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private GraphStore open() {
        RelationCatalog relations = RelationCatalog.load();
        return GraphStore.open(
                folder,
                IRIS,
                new StoryKeeper(
                        IRIS,
                        relations,
                        new ArticleReader(),
                        new MentionRecogniser(SkosGazetteer.load())));
    }

    private void store(String text) {
        Extractor extractor =
                new Extractor(
                        new ArticleReader(),
                        new MentionRecogniser(SkosGazetteer.load()),
                        new ClaimExtractor(RelationCatalog.load().byName()));
        try (GraphStore store = open()) {
            new IngestPipeline(extractor, store).ingest(Submission.ofText(text)).join();
        }
    }

    @Test
    void aSentenceIsHeldAgainstArticlesAndReferenceValues() {
        store("Sam Altman, PDG d'OpenAI, cherche à lever 7 000 milliards de dollars.");
        assertThat(run("check", "OpenAI CEO Sam Altman seeks $7 billion.", "--store", folder + ""))
                .as(err())
                .isZero();
        assertThat(out()).contains("contradicted:", "factor of 10^3", "[fr]", "7 000 milliards");
        assertThat(
                        run(
                                "check",
                                "$7",
                                "trillion",
                                "exceeds the US federal budget for 2023.",
                                "--store=" + folder))
                .isZero();
        assertThat(out()).contains("supported:", "US Department of the Treasury");
    }

    @Test
    void aDraftIsReadFromAFile() throws IOException {
        store("Nothing to see.");
        Path draft = Files.writeString(folder.resolve("draft.txt"), "What a lovely day.");
        assertThat(run("check", "--file", draft + "", "--store", folder + "")).isZero();
        assertThat(out()).contains("No claim");
    }

    @Test
    void whatIsWrongIsSaid() throws IOException {
        assertThat(run("check", "--store", folder + "")).isEqualTo(2);
        assertThat(err()).contains("a text or a file").contains("usage: check");
        assertThat(run("check", "x", "--store", folder.resolve("none") + "")).isEqualTo(1);
        assertThat(err()).contains("there is no store");
        assertThat(run("check", "--file", folder.resolve("no.txt") + "", "--store", folder + ""))
                .isEqualTo(1);
        assertThat(err()).contains("there is no file");
        Path bytes = Files.write(folder.resolve("bytes.txt"), new byte[] {(byte) 0xFF, 'a'});
        assertThat(run("check", "--file", bytes + "", "--store", folder + "")).isEqualTo(1);
        assertThat(err()).contains("is not UTF-8");
        assertThat(run("check", " ", "--store", folder + "")).isEqualTo(2);
    }

    @Test
    void aStoreThatAServiceHasOpenIsRefused() {
        try (GraphStore open = open()) {
            assertThat(open.articles(null, null, 0, 1).total()).isZero();
            assertThat(run("check", "Sam Altman seeks $7 billion.", "--store", folder + ""))
                    .isEqualTo(1);
        }
        assertThat(err()).contains("in use", "POST /check");
    }
}
