package org.polygraph.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Removes an article's graph and leaves a tombstone; answers whether it was there. */
final class RetractArticle implements Change<Boolean> {

    private final Iris iris;
    private final String id;
    private final Clock clock;
    private boolean existed;

    RetractArticle(Iris iris, String id, Clock clock) {
        this.iris = iris;
        this.id = id;
        this.clock = clock;
    }

    @Override
    public void apply(DatasetGraph dataset, Touched touched) {
        Node article = Nodes.iri(iris.article(id));
        existed = dataset.contains(article, article, Vocabulary.TYPE, Vocabulary.NEWS_ARTICLE);
        if (!existed) {
            return;
        }
        Graph gone = GraphFactory.createDefaultGraph();
        dataset.getGraph(article).find().forEach(gone::add);
        dataset.removeGraph(article);
        new Names(iris, dataset).remove(gone);
        Triples log = new Triples(dataset.getGraph(Nodes.iri(iris.logGraph())));
        log.removeAll(article);
        String now = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
        log.add(article, Vocabulary.INVALIDATED_AT, Nodes.instant(now));
        touched.remove(id);
    }

    @Override
    public Boolean answer(DatasetGraph dataset) {
        return existed;
    }
}
