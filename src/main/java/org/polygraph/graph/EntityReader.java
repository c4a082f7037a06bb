package org.polygraph.graph;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.EntityRecord;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Entities that articles mention or make claims about, with their names from all graphs. */
final class EntityReader {

    private final Iris iris;
    private final DatasetGraph dataset;
    private final Node statements;
    private final Names names;

    EntityReader(Iris iris, DatasetGraph dataset) {
        this.iris = iris;
        this.dataset = dataset;
        this.statements = Nodes.iri(iris.statementsGraph());
        this.names = new Names(iris, dataset);
    }

    Optional<EntityRecord> entity(String id) {
        Node node = Nodes.iri(iris.entity(id));
        return names.isMentioned(node) ? Optional.of(read(node)) : Optional.empty();
    }

    private @Nullable String type(Node entity) {
        return values(entity, Vocabulary.TYPE)
                .map(Vocabulary::entityLabel)
                .filter(label -> label != null)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** An entity of articles with what the gazetteer says of it. */
    EntityRecord withGazetteer(EntityRecord entity) {
        Node node = Nodes.iri(entity.iri());
        Triples triples = new Triples(dataset.getGraph(Nodes.iri(iris.gazetteerGraph())));
        String type =
                triples.all(node, Vocabulary.TYPE).stream()
                        .map(Vocabulary::entityLabel)
                        .filter(label -> label != null)
                        .min(Comparator.naturalOrder())
                        .orElse(entity.type());
        return EntityMerge.of(
                entity,
                new EntityRecord(
                        entity.id(),
                        entity.iri(),
                        entity.label(),
                        type,
                        new EntityLabels(triples).labels(node),
                        new EntityLabels(triples).wikidata(node),
                        0));
    }

    private EntityRecord read(Node entity) {
        Map<String, String> labels = new TreeMap<>();
        values(entity, Vocabulary.PREF_LABEL)
                .sorted(Comparator.comparing(Node::getLiteralLexicalForm))
                .forEach(
                        label ->
                                labels.putIfAbsent(
                                        label.getLiteralLanguage(), label.getLiteralLexicalForm()));
        Set<String> displayed = new TreeSet<>();
        values(entity, Vocabulary.LABEL).forEach(l -> displayed.add(l.getLiteralLexicalForm()));
        String type = type(entity);
        String id = Iris.id(entity.getURI());
        return new EntityRecord(
                id,
                entity.getURI(),
                displayed.isEmpty() ? id : displayed.iterator().next(),
                type == null ? "topic" : type,
                labels,
                values(entity, Vocabulary.EXACT_MATCH)
                        .map(Node::getURI)
                        .filter(match -> match.startsWith(Vocabulary.WIKIDATA))
                        .map(match -> match.substring(Vocabulary.WIKIDATA.length()))
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                claims(entity));
    }

    private Stream<Node> values(Node entity, Node property) {
        return Iter.asStream(dataset.findNG(Node.ANY, entity, property, Node.ANY))
                .map(Quad::getObject)
                .distinct();
    }

    /** Number of claims it is subject or object of; statements are not claims. */
    private int claims(Node entity) {
        return (int)
                Stream.of(Pg.SUBJECT, Pg.OBJECT)
                        .flatMap(p -> Iter.asStream(dataset.findNG(Node.ANY, Node.ANY, p, entity)))
                        .filter(quad -> !quad.getGraph().equals(statements))
                        .map(Quad::getSubject)
                        .distinct()
                        .count();
    }
}
