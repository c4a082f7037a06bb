package org.polygraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.Evidence;
import org.polygraph.graph.record.LikelyReading;
import org.polygraph.graph.record.ReadingRecord;
import org.polygraph.graph.record.StatementRecord;
import org.polygraph.graph.record.StoryRecord;

import java.util.List;

/** The law: what is written is what is read. */
class RoundTripTest {

    private final RelationCatalog relations = RelationCatalog.load();

    @Test
    void claimsOfEveryShape() {
        ArticleGraph article = Samples.everyShape();
        Graph graph = ArticleWriter.write(Samples.IRIS, article);

        List<ClaimRecord> read = new ClaimReader(Samples.IRIS, graph, relations).all();

        assertThat(read).hasSize(16).isEqualTo(article.claims());
    }

    @Test
    void throughTurtleText() {
        ArticleGraph article = Samples.everyShape();
        Graph graph = ArticleWriter.write(Samples.IRIS, article);
        String turtle = RDFWriter.source(graph).lang(Lang.TURTLE).asString();
        Graph again = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(again);

        assertThat(new ClaimReader(Samples.IRIS, again, relations).all())
                .isEqualTo(article.claims());
    }

    @Test
    void articles() {
        for (ArticleGraph article : Samples.seeds()) {
            Graph graph = ArticleWriter.write(Samples.IRIS, article);
            ArticleReader reader = new ArticleReader(graph, Nodes.iri(article.article().iri()));

            assertThat(reader.read(null, null)).isEqualTo(article.article());
            assertThat(reader.text()).isEqualTo(article.text());
            assertThat(new ClaimReader(Samples.IRIS, graph, relations).all())
                    .isEqualTo(article.claims());
        }
    }

    @Test
    void offsetsAreCodePoints() {
        for (ClaimRecord claim : Samples.everyShape().claims()) {
            for (Evidence evidence : claim.evidence()) {
                int[] text = Samples.everyShape().text().codePoints().toArray();
                assertThat(new String(text, evidence.start(), evidence.end() - evidence.start()))
                        .isEqualTo(evidence.exact());
            }
        }
    }

    @Test
    void statementsAndStories() {
        DatasetGraph dataset = DatasetFactory.create().asDatasetGraph();
        ArticleGraph article = Samples.everyShape();
        ArticleWriter.write(Samples.IRIS, article)
                .find()
                .forEach(
                        t ->
                                dataset.add(
                                        Nodes.iri(article.article().iri()),
                                        t.getSubject(),
                                        t.getPredicate(),
                                        t.getObject()));
        StatementRecord statement = statement(article);
        StoryRecord story =
                new StoryRecord(
                        "s1",
                        Samples.IRIS.story("s1"),
                        "A story",
                        List.of(article.id()),
                        List.of("fr"),
                        List.of("zz", "aa"));
        StatementWriter writer = new StatementWriter(Samples.IRIS, dataset);
        long before = dataset.stream().count();

        writer.put(statement);
        new StoryWriter(Samples.IRIS, dataset).put(story);

        StatementReader reader = new StatementReader(Samples.IRIS, dataset, relations);
        assertThat(reader.statement(statement.id())).contains(statement);
        assertThat(reader.ids()).containsExactly(statement.id());
        assertThat(new StoryReader(Samples.IRIS, dataset).story("s1")).contains(story);
        assertThat(new StoryReader(Samples.IRIS, dataset).storyOf(article.id())).contains("s1");

        writer.remove(statement.id());
        new StoryWriter(Samples.IRIS, dataset).remove("s1");
        assertThat(dataset.stream().count()).isEqualTo(before);
    }

    private static StatementRecord statement(ArticleGraph article) {
        List<ClaimRecord> amounts =
                article.claims().stream()
                        .filter(c -> c.quantity() != null && c.attributedTo() != null)
                        .toList();
        ClaimRecord first = amounts.getFirst();
        List<ReadingRecord> readings =
                amounts.stream()
                        .map(
                                c ->
                                        new ReadingRecord(
                                                "r" + c.id(),
                                                c.quantity(),
                                                c.attributedTo(),
                                                List.of("ar", "fr"),
                                                List.of(c.id()),
                                                2,
                                                "a note"))
                        .toList();
        return new StatementRecord(
                first.statement(),
                Samples.IRIS.statement(first.statement()),
                first.subject(),
                first.relation(),
                null,
                "2030",
                "disputed",
                "magnitude",
                readings,
                List.of("id", "ja"),
                List.of("s1", "s2"),
                new LikelyReading(readings.getFirst().id(), List.of("4 of 5.", "For once.")));
    }
}
