package org.polygraph.collation;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polygraph.graph.ArticleGraph;
import org.polygraph.graph.GraphStore;
import org.polygraph.graph.Vocabulary;
import org.polygraph.graph.record.ClaimFilter;
import org.polygraph.graph.record.QuotedPassage;
import org.polygraph.graph.record.ReadingRecord;
import org.polygraph.graph.record.StatementRecord;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** One version against all others where no claim tells it, in a real store. */
class PassageStatementTest {

    private static final StoryReader READER = new StoryReader();

    @TempDir Path folder;
    private List<ArticleGraph> articles = List.of();

    /** "to the Moon by 2040", in Japanese by 2030. */
    @BeforeEach
    void read() throws IOException {
        StoryCase story =
                StoryCase.of("train").stream()
                        .filter(one -> one.name().equals("moon-probe"))
                        .findFirst()
                        .orElseThrow();
        articles = READER.graphs(story);
    }

    @Test
    void itIsAStatementWhoseReadingsArePassages() {
        try (GraphStore store = filled()) {
            StatementRecord statement = disputed(store, ClaimFilter.ALL).getFirst();
            assertThat(statement.kind()).isEqualTo("year");
            assertThat(statement.relation().label()).isEqualTo("in a passage that differs");
            assertThat(statement.subject().label()).isNotBlank();
            assertThat(statement.time()).isEqualTo("2040");
            assertThat(statement.readings()).hasSize(2);
            ReadingRecord others = statement.readings().getFirst();
            assertThat(others.languages()).containsExactly("en", "es", "hi");
            assertThat(others.support()).isEqualTo(3);
            ReadingRecord odd = statement.readings().getLast();
            assertThat(odd.languages()).containsExactly("ja");
            assertThat(odd.claims()).isEmpty();
            assertThat(odd.note()).contains("2030", "2040");
            assertThat(Objects.requireNonNull(statement.likely()).reading()).isEqualTo(others.id());
            statement.readings().stream()
                    .flatMap(reading -> reading.passages().stream())
                    .forEach(passage -> standsInItsArticle(store, passage));
        }
    }

    private static void standsInItsArticle(GraphStore store, QuotedPassage passage) {
        String text = store.text(passage.article().id()).orElseThrow();
        int from = text.offsetByCodePoints(0, passage.start());
        int to = text.offsetByCodePoints(0, passage.end());
        assertThat(text.substring(from, to)).isEqualTo(passage.exact());
        assertThat(passage.article().title()).isNotBlank();
    }

    @Test
    void itIsFoundAsStatementsOfClaimsAreAndIsNoClaim() {
        try (GraphStore store = filled()) {
            StatementRecord statement = disputed(store, ClaimFilter.ALL).getFirst();
            String story = statement.stories().getFirst();
            ClaimFilter ofStory = ClaimFilter.asking().story(story).build();
            assertThat(disputed(store, ofStory)).containsExactly(statement);
            assertThat(store.story(story).orElseThrow().statements()).contains(statement.id());
            assertThat(
                            store.statements(
                                            ClaimFilter.asking()
                                                    .subject(statement.subject().id())
                                                    .relation("inPassage")
                                                    .build(),
                                            "*",
                                            10)
                                    .items())
                    .containsExactly(statement);
            long all = store.statements(ClaimFilter.ALL, 0, 1).total();
            assertThat(store.statements(ofStory, 0, 1000).items()).hasSize((int) all);
            assertThat(store.claims(ClaimFilter.ALL, 0, 1000).items())
                    .noneMatch(claim -> claim.statement().equals(statement.id()));
            assertThat(
                            store.claims(ClaimFilter.asking().relation("inPassage").build(), 0, 10)
                                    .total())
                    .isZero();
            assertThat(store.upkeep().verify().faults()).isZero();
        }
    }

    /** Its quotes and amounts keep to the shapes that those of claims keep to. */
    @Test
    void itKeepsToTheShapes() {
        try (GraphStore store = filled()) {
            Graph all =
                    RDFParser.fromString(String.join("\n", store.dump()), Lang.NQUADS)
                            .toDatasetGraph()
                            .getUnionGraph();
            Graph shapes = RDFParser.source("ontology/shapes.ttl").toGraph();
            assertThat(all.contains(Node.ANY, Vocabulary.HAS_TARGET, Node.ANY)).isTrue();
            assertThat(ShaclValidator.get().validate(shapes, all).getEntries())
                    .extracting(e -> e.focusNode() + " " + e.resultPath() + ": " + e.message())
                    .noneMatch(told -> told.startsWith(Report.IRIS.statement("")));
        }
    }

    @Test
    void itGoesWithTheArticleThatIsOddAndComesBackTheSame() {
        try (GraphStore store = filled()) {
            List<String> before = withoutTimes(store);
            ArticleGraph odd =
                    articles.stream()
                            .filter(article -> article.article().language().equals("ja"))
                            .findFirst()
                            .orElseThrow();
            store.retract(odd.id()).join();
            assertThat(disputed(store, ClaimFilter.ALL)).isEmpty();
            assertThat(store.dump()).noneMatch(line -> line.contains("inPassage> ."));
            store.put(odd).join();
            assertThat(withoutTimes(store)).isEqualTo(before);
            assertThat(store.upkeep().verify().faults()).isZero();
        }
    }

    private static List<StatementRecord> disputed(GraphStore store, ClaimFilter filter) {
        return store.statements(filter, 0, 1000).items().stream()
                .filter(statement -> statement.agreement().equals("disputed"))
                .toList();
    }

    private GraphStore filled() {
        GraphStore store = GraphStore.open(folder, Report.IRIS, READER.keeper());
        articles.forEach(article -> store.put(article).join());
        return store;
    }

    private static List<String> withoutTimes(GraphStore store) {
        String log = "<" + Report.IRIS.logGraph() + "> .";
        return store.dump().stream().filter(line -> !line.endsWith(log)).toList();
    }
}
