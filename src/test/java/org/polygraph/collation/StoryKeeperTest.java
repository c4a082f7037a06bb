package org.polygraph.collation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polygraph.article.ArticleReader;
import org.polygraph.collation.Report.Figure;
import org.polygraph.graph.ArticleGraph;
import org.polygraph.graph.GraphStore;
import org.polygraph.graph.RelationCatalog;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.ClaimFilter;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.StatementRecord;
import org.polygraph.graph.record.StoryRecord;
import org.polygraph.mention.Gazetteer;
import org.polygraph.mention.MentionRecogniser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Stories and statements in a real store, while articles come and go. */
class StoryKeeperTest {

    private static final ArticleReader ARTICLES = new ArticleReader();
    private static final MentionRecogniser RECOGNISER =
            new MentionRecogniser(new Gazetteer(List.of()));

    @TempDir Path folder;

    @Test
    void versionsBecomeOneStoryAndTheirClaimsStatements() {
        try (GraphStore store = open("a")) {
            plant().forEach(article -> store.put(article).join());
            List<StoryRecord> stories = store.stories(0, 10).items();
            assertThat(stories).hasSize(1);
            assertThat(stories.getFirst().languages())
                    .containsExactly("de", "en", "fr", "hi", "pt", "ru", "zh");
            assertThat(store.articles(null, stories.getFirst().id(), 0, 10).items())
                    .map(ArticleRecord::story)
                    .containsOnly(stories.getFirst().id());
            List<StatementRecord> statements = statements(store);
            assertThat(statements).hasSize(5);
            assertThat(statements.stream().filter(s -> "disputed".equals(s.agreement())))
                    .singleElement()
                    .satisfies(
                            s -> {
                                assertThat(s.kind()).isEqualTo("percent");
                                assertThat(s.readings().getLast().languages())
                                        .containsExactly("pt");
                            });
            assertThat(store.claims(ClaimFilter.ALL, 0, 100).items())
                    .allSatisfy(
                            claim ->
                                    assertThat(store.statement(claim.statement()))
                                            .hasValueSatisfying(s -> bears(s, claim)));
        }
    }

    private static void bears(StatementRecord statement, ClaimRecord claim) {
        assertThat(statement.agreement()).isEqualTo(claim.agreement());
        assertThat(statement.readings()).anyMatch(reading -> reading.claims().contains(claim.id()));
    }

    /** One by one in any order, all at once, retracted and put back: always the same store. */
    @Test
    void whatIsThereDecidesNotHowItCame() throws Exception {
        List<ArticleGraph> articles = new ArrayList<>(plant());
        articles.addAll(others());
        List<String> expected;
        try (GraphStore store = open("reference")) {
            articles.forEach(article -> store.put(article).join());
            expected = withoutTimes(store);
        }
        Random random = new Random(11);
        for (int i = 0; i < 2; i++) {
            Collections.shuffle(articles, random);
            try (GraphStore store = open("order" + i)) {
                articles.stream().map(store::put).toList().forEach(stored -> stored.join());
                assertThat(withoutTimes(store)).isEqualTo(expected);
                for (ArticleGraph article : articles.subList(0, 3 + i)) {
                    store.retract(article.id()).join();
                }
                assertThat(withoutTimes(store)).isNotEqualTo(expected);
                for (ArticleGraph article : articles.subList(0, 3 + i)) {
                    store.put(article).join();
                }
                assertThat(withoutTimes(store)).isEqualTo(expected);
            }
        }
    }

    @Test
    void retractedIsAsNeverThere() {
        List<ArticleGraph> articles = plant();
        List<String> without;
        try (GraphStore store = open("without")) {
            articles.subList(0, 4).forEach(article -> store.put(article).join());
            without = withoutTimes(store);
        }
        try (GraphStore store = open("with")) {
            articles.forEach(article -> store.put(article).join());
            articles.subList(4, 7).forEach(article -> store.retract(article.id()).join());
            assertThat(withoutTimes(store)).isEqualTo(without);
        }
    }

    @Test
    void entityBecomingCommonChangesTheStoriesThatRestedOnIt() {
        List<ArticleGraph> articles = new ArrayList<>();
        for (int i = 0; i < Kinship.COMMON_ABOVE + 6; i++) {
            String amount = "$" + (i / 2 + 11) + "bn";
            articles.add(
                    new Report("en", "Apple no. " + i + " " + amount + " in 2026.")
                            .in("Apple")
                            .claim("person:tim-cook", "chiefExecutiveOf", "org:apple")
                            .claim(
                                    "org:apple",
                                    "invests",
                                    null,
                                    Figure.money(amount, i / 2 + 11 + "E9", "USD"),
                                    "2026")
                            .mentions("place-" + i)
                            .graph(null));
        }
        List<String> expected;
        try (GraphStore store = open("together")) {
            articles.stream().map(store::put).toList().forEach(stored -> stored.join());
            expected = withoutTimes(store);
            assertThat(store.stories(0, 100).total()).isEqualTo(articles.size());
        }
        try (GraphStore store = open("singly")) {
            articles.subList(0, 10).forEach(article -> store.put(article).join());
            assertThat(store.stories(0, 100).total()).isLessThan(10);
            articles.subList(10, articles.size()).forEach(article -> store.put(article).join());
            assertThat(withoutTimes(store)).isEqualTo(expected);
        }
    }

    @Test
    void namedStoryTakesInWhatIsRelatedToIt() {
        List<ArticleGraph> articles = plant();
        List<String> expected = null;
        for (int first = 0; first < 3; first++) {
            List<ArticleGraph> some = new ArrayList<>(articles.subList(0, 3));
            some.set(0, new Teller("de", "2,5 Mrd. Euro", "12 %").report().graph("The plant"));
            Collections.rotate(some, first);
            try (GraphStore store = open("named" + first)) {
                some.forEach(article -> store.put(article).join());
                assertThat(store.stories(0, 10).items())
                        .singleElement()
                        .extracting(StoryRecord::id)
                        .isEqualTo(StoryGraph.idOfNamed("The plant"));
                if (expected == null) {
                    expected = withoutTimes(store);
                }
                assertThat(withoutTimes(store)).isEqualTo(expected);
            }
        }
    }

    /** Seven versions, of which the Portuguese has another percentage. */
    private static List<ArticleGraph> plant() {
        List<Report> reports = new ArrayList<>(CollatorTest.story());
        reports.add(CollatorTest.pt().swap("12 %", Figure.percent("12 %", "21")).report());
        return reports.stream().map(report -> report.graph(null)).toList();
    }

    /** Other stories, that share statements with the first. */
    private static List<ArticleGraph> others() {
        List<ArticleGraph> others = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            others.add(
                    new Report("en", "Siemens no. " + i + " €2.5 billion, 1,20" + i + ".")
                            .in("Siemens")
                            .claim(
                                    "org:siemens",
                                    "invests",
                                    null,
                                    Figure.money("€2.5 billion", "2.5E9", "EUR"))
                            .claim("org:siemens", "exceeds", "org:bosch")
                            .mentions("town-" + i, "river-" + i, "company-" + i, "minister-" + i)
                            .graph(i == 5 ? "something else" : null));
        }
        return others;
    }

    private GraphStore open(String name) {
        try {
            Path under = Files.createDirectories(folder.resolve(name));
            return GraphStore.open(
                    under,
                    Report.IRIS,
                    new StoryKeeper(Report.IRIS, RelationCatalog.load(), ARTICLES, RECOGNISER));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<StatementRecord> statements(GraphStore store) {
        return store.statements(ClaimFilter.ALL, 0, 100).items();
    }

    private static List<String> withoutTimes(GraphStore store) {
        String log = "<" + Report.IRIS.logGraph() + "> .";
        return store.dump().stream().filter(line -> !line.endsWith(log)).toList();
    }
}
