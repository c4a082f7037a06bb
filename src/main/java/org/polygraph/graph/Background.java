package org.polygraph.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;

import java.util.List;
import java.util.function.Supplier;

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

    /** Of all that it brings. */
    static String digest() {
        return ResourceFolder.digest(ONTOLOGY) + " " + ResourceFolder.digest(SkosGazetteer.files());
    }

    /** Brings a dataset up to date; where nothing has changed, nothing is read or written. */
    void refresh(DatasetGraph dataset, ReferenceFacts reference) {
        String ontologyHash = ResourceFolder.digest(ONTOLOGY);
        String gazetteerHash = ResourceFolder.digest(SkosGazetteer.files());
        dataset.executeWrite(
                () -> {
                    replace(dataset, iris.ontologyGraph(), ontologyHash, Background::ontology);
                    replace(dataset, iris.gazetteerGraph(), gazetteerHash, this::gazetteer);
                    replace(dataset, iris.referenceGraph(), reference.digest(), reference::graph);
                });
    }

    private void replace(DatasetGraph dataset, String iri, String hash, Supplier<Graph> content) {
        Node name = Nodes.iri(iri);
        Triples log = new Triples(dataset.getGraph(Nodes.iri(iris.logGraph())));
        if (log.has(name, Pg.SHA256, Nodes.string(hash))) {
            return;
        }
        dataset.removeGraph(name);
        content.get()
                .find()
                .forEach(t -> dataset.add(name, t.getSubject(), t.getPredicate(), t.getObject()));
        log.removeAll(name);
        log.addString(name, Pg.SHA256, hash);
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
        Names.index(graph, graph);
        return graph;
    }

    private Node own(Node node) {
        return node.isURI() && node.getURI().startsWith(Vocabulary.ENTITY)
                ? Nodes.iri(iris.entity(node.getURI().substring(Vocabulary.ENTITY.length())))
                : node;
    }
}
