package org.polygraph.graph;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.polygraph.graph.index.EntityNames;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * By what names the entities of the articles are looked up. A graph of its own has each name once,
 * however many articles use it: looking through the articles' labels would take longer with every
 * article. Those of the gazetteer stand in its own graph.
 */
final class Names {

    private static final List<Node> LABELS =
            List.of(Vocabulary.LABEL, Vocabulary.PREF_LABEL, Vocabulary.ALT_LABEL);

    private final Node graph;
    private final DatasetGraph dataset;

    Names(Iris iris, DatasetGraph dataset) {
        this.graph = Nodes.iri(iris.namesGraph());
        this.dataset = dataset;
    }

    /** Adds the name keys of all that is labelled in a graph to another, or to the same. */
    static void index(Graph labels, Graph keys) {
        for (Node property : LABELS) {
            labels.find(Node.ANY, property, Node.ANY)
                    .toList()
                    .forEach(t -> keys.add(t.getSubject(), Pg.NAME_KEY, key(t.getObject())));
        }
    }

    /** To be called with an article's graph that is being added. */
    void add(Graph article) {
        for (Node entity : entities(article)) {
            keys(article, entity).forEach(key -> dataset.add(graph, entity, Pg.NAME_KEY, key));
        }
    }

    /** To be called with an article's graph that has been removed: what no other has, goes. */
    void remove(Graph article) {
        for (Node entity : entities(article)) {
            Set<Node> gone = keys(article, entity);
            for (Node property : LABELS) {
                Iter.asStream(dataset.findNG(Node.ANY, entity, property, Node.ANY))
                        .filter(quad -> isMentionedIn(quad.getGraph(), entity))
                        .map(quad -> key(quad.getObject()))
                        .takeWhile(key -> !gone.isEmpty())
                        .forEach(gone::remove);
            }
            gone.forEach(key -> dataset.delete(graph, entity, Pg.NAME_KEY, key));
        }
    }

    boolean isMentioned(Node entity) {
        return dataset.contains(graph, entity, Pg.NAME_KEY, Node.ANY);
    }

    private boolean isMentionedIn(Node article, Node entity) {
        return dataset.contains(article, article, Vocabulary.MENTIONS, entity);
    }

    private static List<Node> entities(Graph article) {
        return article.find(Node.ANY, Vocabulary.MENTIONS, Node.ANY)
                .mapWith(t -> t.getObject())
                .toList();
    }

    private static Set<Node> keys(Graph article, Node entity) {
        Set<Node> keys = new HashSet<>();
        for (Node property : LABELS) {
            article.find(entity, property, Node.ANY).forEach(t -> keys.add(key(t.getObject())));
        }
        return keys;
    }

    private static Node key(Node label) {
        return Nodes.string(key(label.getLiteralLexicalForm()));
    }

    private static String key(String name) {
        return EntityNames.key(name);
    }

    /** The names an entity is looked up by, those of the gazetteer among them. */
    Set<String> keysOf(Node entity) {
        Set<String> keys = new TreeSet<>();
        dataset.findNG(Node.ANY, entity, Pg.NAME_KEY, Node.ANY)
                .forEachRemaining(quad -> keys.add(quad.getObject().getLiteralLexicalForm()));
        return keys;
    }
}
