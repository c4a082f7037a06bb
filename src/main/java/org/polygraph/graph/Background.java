package org.polygraph.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;

import java.util.List;

/**
 * What every store holds before any article: the terms, so that queries can show their labels, and
 * the gazetteer under the store's own entity IRIs, so that an entity has its names in all
 * languages.
 */
final class Background {

    private static final List<String> ONTOLOGY =
            List.of("ontology/polygraph.ttl", "ontology/relations.ttl");

    private final Iris iris;

    Background(Iris iris) {
        this.iris = iris;
    }

    /** Brings a dataset up to date; nothing is written where nothing has changed. */
    void refresh(DatasetGraph dataset) {
        Graph ontology = ontology();
        Graph gazetteer = gazetteer();
        dataset.begin(TxnType.READ_PROMOTE);
        try {
            replace(dataset, Nodes.iri(iris.ontologyGraph()), ontology);
            replace(dataset, Nodes.iri(iris.gazetteerGraph()), gazetteer);
            dataset.commit();
        } finally {
            dataset.end();
        }
    }

    private static void replace(DatasetGraph dataset, Node name, Graph wanted) {
        Graph present = dataset.getGraph(name);
        if (present.size() == wanted.size() && present.stream().allMatch(wanted::contains)) {
            return;
        }
        dataset.removeGraph(name);
        wanted.find()
                .forEach(t -> dataset.add(name, t.getSubject(), t.getPredicate(), t.getObject()));
    }

    private static Graph ontology() {
        Graph graph = GraphFactory.createDefaultGraph();
        for (String file : ONTOLOGY) {
            RDFParser.fromString(ResourceFolder.read(file), Lang.TURTLE).parse(graph);
        }
        return graph;
    }

    private Graph gazetteer() {
        Graph graph = GraphFactory.createDefaultGraph();
        SkosGazetteer.graph()
                .find()
                .forEach(
                        t ->
                                graph.add(
                                        Triple.create(
                                                own(t.getSubject()),
                                                t.getPredicate(),
                                                own(t.getObject()))));
        return graph;
    }

    private Node own(Node node) {
        return node.isURI() && node.getURI().startsWith(Vocabulary.ENTITY)
                ? Nodes.iri(iris.entity(node.getURI().substring(Vocabulary.ENTITY.length())))
                : node;
    }
}
