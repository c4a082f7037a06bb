package org.polygraph.collation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polygraph.article.Article;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.Submission;
import org.polygraph.claim.ClaimExtractor;
import org.polygraph.graph.ArticleGraph;
import org.polygraph.graph.GraphStore;
import org.polygraph.graph.RelationCatalog;
import org.polygraph.graph.SkosGazetteer;
import org.polygraph.graph.record.ClaimFilter;
import org.polygraph.graph.record.ReadingRecord;
import org.polygraph.graph.record.StatementRecord;
import org.polygraph.graph.record.StoryRecord;
import org.polygraph.mention.MentionRecogniser;
import org.polygraph.mention.Mentions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The five versions of one article, as extraction finds them. */
class SeedStoryTest {

    @TempDir static Path folder;

    private static GraphStore store;

    @BeforeAll
    static void ingest() throws IOException {
        ArticleReader reader = new ArticleReader();
        MentionRecogniser recogniser = new MentionRecogniser(SkosGazetteer.load());
        RelationCatalog catalog = RelationCatalog.load();
        ClaimExtractor extractor = new ClaimExtractor(catalog.byName());
        store =
                GraphStore.open(
                        folder,
                        Report.IRIS,
                        new StoryKeeper(Report.IRIS, catalog, reader, recogniser));
        try (Stream<Path> files = Files.list(Path.of("seeds/articles"))) {
            for (Path file : files.sorted().toList()) {
                Article article = reader.read(Submission.ofText(Files.readString(file)));
                Mentions mentions = recogniser.recognise(article);
                store.put(
                                ArticleGraph.of(
                                        Report.IRIS,
                                        article,
                                        mentions,
                                        extractor.extract(article, mentions)))
                        .join();
            }
        }
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void theFiveVersionsAreOneStory() throws IOException {
        List<StoryRecord> stories = store.stories(0, 10).items();
        List<String> lines = new ArrayList<>();
        for (StoryRecord story : stories) {
            lines.add("# " + story.title() + " " + story.languages());
            for (String id : story.statements()) {
                tell(store.statement(id).orElseThrow(), lines);
            }
        }
        Files.write(Path.of("target/seed-story.txt"), lines);
        assertThat(stories).hasSize(1);
        assertThat(stories.getFirst().languages()).containsExactly("ar", "es", "fr", "id", "ja");
    }

    private static void tell(StatementRecord statement, List<String> lines) {
        lines.add(
                "%s %s %s %s [%s%s] missing %s"
                        .formatted(
                                statement.subject().id(),
                                statement.relation().name(),
                                statement.object() == null ? "-" : statement.object().id(),
                                statement.time() == null ? "-" : statement.time(),
                                statement.agreement(),
                                statement.kind() == null ? "" : " " + statement.kind(),
                                statement.missing()));
        for (ReadingRecord reading : statement.readings()) {
            lines.add(
                    "    %s %s %s%s"
                            .formatted(
                                    reading.languages(),
                                    reading.quantity() == null
                                            ? "-"
                                            : reading.quantity().value()
                                                    + " "
                                                    + reading.quantity().unit()
                                                    + " "
                                                    + reading.quantity().qualifier(),
                                    reading.object() == null ? "" : reading.object().id(),
                                    reading.note() == null ? "" : " | " + reading.note()));
        }
    }

    List<StatementRecord> statements() {
        return store.statements(ClaimFilter.ALL, 0, 1000).items();
    }
}
