package org.polygraph.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Stores one article's graph, unless the article is there already. */
final class PutArticle implements Change<Stored> {

    private final Iris iris;
    private final RelationCatalog relations;
    private final String id;
    private final Graph graph;
    private final Clock clock;
    private boolean created;

    /**
     * @param graph that fits the shapes
     */
    PutArticle(Iris iris, RelationCatalog relations, String id, Graph graph, Clock clock) {
        this.iris = iris;
        this.relations = relations;
        this.id = id;
        this.graph = graph;
        this.clock = clock;
    }

    @Override
    public void apply(DatasetGraph dataset, Touched touched) {
        Node article = Nodes.iri(iris.article(id));
        created = !dataset.contains(article, article, Vocabulary.TYPE, Vocabulary.NEWS_ARTICLE);
        if (!created) {
            return;
        }
        graph.find()
                .forEach(
                        t -> dataset.add(article, t.getSubject(), t.getPredicate(), t.getObject()));
        String now = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
        new Triples(dataset.getGraph(Nodes.iri(iris.logGraph())))
                .add(article, Pg.INGESTED_AT, Nodes.instant(now));
        touched.add(id);
    }

    @Override
    public Stored answer(DatasetGraph dataset) {
        return new Stored(
                new StoreReader(iris, dataset, relations).article(id).orElseThrow(), created);
    }
}
