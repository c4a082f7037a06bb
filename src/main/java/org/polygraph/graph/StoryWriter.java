package org.polygraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.polygraph.graph.record.StoryRecord;

/** Stories, in their own graph. To be used inside a write transaction. */
public final class StoryWriter {

    private final Iris iris;
    private final Triples triples;

    public StoryWriter(Iris iris, DatasetGraph dataset) {
        this.iris = iris;
        this.triples = new Triples(dataset.getGraph(Nodes.iri(iris.storiesGraph())));
    }

    /** Writes a story in place of what was there of the same id. */
    public void put(StoryRecord story) {
        remove(story.id());
        Node node = Nodes.iri(iris.story(story.id()));
        triples.add(node, Vocabulary.TYPE, Pg.STORY_CLASS);
        triples.addString(node, Vocabulary.NAME, story.title());
        story.languages().forEach(tag -> triples.addString(node, Pg.LANGUAGE, tag));
        for (String article : story.articles()) {
            triples.add(node, Vocabulary.HAS_PART, Nodes.iri(iris.article(article)));
        }
        for (String statement : story.statements()) {
            triples.add(node, Pg.STATEMENT, Nodes.iri(iris.statement(statement)));
        }
        triples.addLines(node, Pg.TELLING, story.statements());
    }

    /** Removes a story, not its articles; nothing where there is none. */
    public void remove(String id) {
        triples.removeAll(Nodes.iri(iris.story(id)));
    }
}
