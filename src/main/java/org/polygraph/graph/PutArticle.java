package org.polygraph.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.polygraph.graph.record.ArticleRecord;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Stores one article's graph, unless the article is there already. */
final class PutArticle implements Change<Stored> {

    private final Iris iris;
    private final RelationCatalog relations;
    private final ArticleRecord article;
    private final Graph graph;
    private final Clock clock;
    private boolean created;

    /**
     * @param graph that fits the shapes
     */
    PutArticle(
            Iris iris, RelationCatalog relations, ArticleRecord article, Graph graph, Clock clock) {
        this.iris = iris;
        this.relations = relations;
        this.article = article;
        this.graph = graph;
        this.clock = clock;
    }

    @Override
    public void apply(DatasetGraph dataset, Touched touched) {
        Node node = Nodes.iri(article.iri());
        created = !dataset.contains(node, node, Vocabulary.TYPE, Vocabulary.NEWS_ARTICLE);
        if (!created) {
            return;
        }
        graph.find()
                .forEach(t -> dataset.add(node, t.getSubject(), t.getPredicate(), t.getObject()));
        new Names(iris, dataset).add(graph);
        String now = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
        new Triples(dataset.getGraph(Nodes.iri(iris.logGraph())))
                .add(node, Pg.INGESTED_AT, Nodes.instant(now));
        touched.add(article.id());
    }

    /** The record as handed in where the same transaction has retracted the article again. */
    @Override
    public Stored answer(DatasetGraph dataset) {
        StoreReader reader = new StoreReader(iris, dataset, relations);
        return new Stored(reader.article(article.id()).orElse(article), created);
    }
}
