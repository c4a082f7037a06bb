package org.polygraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.polygraph.graph.record.StoryRecord;

import java.util.List;
import java.util.Optional;

/** Stories as {@link StoryWriter} wrote them. To be used inside a transaction. */
public final class StoryReader {

    private final Iris iris;
    private final Triples triples;

    public StoryReader(Iris iris, DatasetGraph dataset) {
        this.iris = iris;
        this.triples = new Triples(dataset.getGraph(Nodes.iri(iris.storiesGraph())));
    }

    public Optional<StoryRecord> story(String id) {
        Node node = Nodes.iri(iris.story(id));
        if (!triples.has(node, Vocabulary.TYPE, Pg.STORY_CLASS)) {
            return Optional.empty();
        }
        return Optional.of(
                new StoryRecord(
                        id,
                        node.getURI(),
                        triples.needString(node, Vocabulary.NAME),
                        triples.ids(node, Vocabulary.HAS_PART),
                        triples.strings(node, Pg.LANGUAGE),
                        triples.lines(node, Pg.TELLING)));
    }

    /** The languages of a story's articles, sorted; none of a story that is not there. */
    public List<String> languages(String id) {
        return triples.strings(Nodes.iri(iris.story(id)), Pg.LANGUAGE);
    }

    /** Ids of all stories, sorted. */
    public List<String> ids() {
        return triples.subjects(Vocabulary.TYPE, Pg.STORY_CLASS).stream()
                .map(node -> Iris.id(node.getURI()))
                .sorted()
                .toList();
    }

    /** Id of the story an article is in. */
    public Optional<String> storyOf(String article) {
        return triples.subjects(Vocabulary.HAS_PART, Nodes.iri(iris.article(article))).stream()
                .map(node -> Iris.id(node.getURI()))
                .sorted()
                .findFirst();
    }
}
