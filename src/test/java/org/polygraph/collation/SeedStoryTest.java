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
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The five versions of one article, as extraction finds them. */
class SeedStoryTest {

    private static final Set<String> PARTIES =
            Set.of("tsmc", "masayoshi-son", "tahnoun-bin-zayed-al-nahyan");

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
    void theFiveVersionsAreOneStory() {
        List<StoryRecord> stories = store.stories(0, 10).items();
        assertThat(stories).hasSize(1);
        assertThat(stories.getFirst().languages()).containsExactly("ar", "es", "fr", "id", "ja");
    }

    @Test
    void trillonesInTheArticleThatHasBillonesIsTheOddOne() {
        assertThat(statements())
                .filteredOn(s -> s.relation().name().equals("exceeds"))
                .filteredOn(s -> "magnitude".equals(s.kind()))
                .isNotEmpty()
                .allSatisfy(
                        s ->
                                assertThat(s.readings())
                                        .anySatisfy(
                                                reading -> {
                                                    assertThat(reading.languages())
                                                            .containsExactly("es");
                                                    assertThat(reading.note())
                                                            .contains("7×10^18 USD")
                                                            .contains("another scale word");
                                                }));
    }

    @Test
    void amountsThatTheJapaneseVersionLostAreFound() {
        for (String relation : List.of("costs", "invests")) {
            assertThat(statements())
                    .filteredOn(s -> s.relation().name().equals(relation))
                    .anySatisfy(
                            s -> {
                                assertThat(s.kind()).isEqualTo("lostNumber");
                                ReadingRecord lost = s.readings().getLast();
                                assertThat(lost.languages()).containsExactly("ja");
                                assertThat(lost.quantity()).isNull();
                                assertThat(lost.note()).contains("lost");
                            });
        }
    }

    @Test
    void whatTheJapaneseVersionLeavesOutIsMissing() {
        assertThat(statements())
                .filteredOn(s -> s.relation().name().equals("inTalksWith"))
                .filteredOn(s -> s.object() != null && PARTIES.contains(s.object().id()))
                .hasSize(3)
                .allSatisfy(
                        s -> {
                            assertThat(s.agreement()).isEqualTo("agreed");
                            assertThat(s.missing()).containsExactly("ja");
                        });
    }

    @Test
    void equalValuesInDifferentNotationsAgree() {
        assertThat(statements())
                .filteredOn(s -> s.relation().name().equals("declinesBy"))
                .singleElement()
                .satisfies(
                        s -> {
                            assertThat(s.agreement()).isEqualTo("agreed");
                            assertThat(s.readings()).hasSize(1);
                            assertThat(s.readings().getFirst().support()).isEqualTo(5);
                        });
    }

    private static List<StatementRecord> statements() {
        return store.statements(ClaimFilter.ALL, 0, 1000).items();
    }
}
