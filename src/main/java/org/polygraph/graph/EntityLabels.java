package org.polygraph.graph;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.EntityRecord;
import org.polygraph.graph.record.EntityRef;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one article's graph says of the entities in it: class, names, identity elsewhere. */
final class EntityLabels {

    private final Triples triples;

    EntityLabels(Triples triples) {
        this.triples = triples;
    }

    void write(EntityRecord entity) {
        Node node = Nodes.iri(entity.iri());
        triples.add(node, Vocabulary.TYPE, Vocabulary.entityClass(entity.type()));
        triples.addString(node, Vocabulary.LABEL, entity.label());
        entity.labels()
                .forEach(
                        (language, label) ->
                                triples.add(
                                        node, Vocabulary.PREF_LABEL, Nodes.text(label, language)));
        if (entity.wikidata() != null) {
            Node match = Nodes.iri(Vocabulary.WIKIDATA + entity.wikidata());
            triples.add(node, Vocabulary.EXACT_MATCH, match);
            triples.add(node, Vocabulary.SAME_AS, match);
        }
    }

    EntityRef ref(Node entity) {
        return new EntityRef(
                Iris.id(entity.getURI()),
                entity.getURI(),
                triples.needString(entity, Vocabulary.LABEL),
                type(entity));
    }

    String type(Node entity) {
        for (Node type : triples.all(entity, Vocabulary.TYPE)) {
            String label = Vocabulary.entityLabel(type);
            if (label != null) {
                return label;
            }
        }
        throw new IllegalStateException(entity + " has no class of entities");
    }

    Map<String, String> labels(Node entity) {
        Map<String, String> labels = new TreeMap<>();
        List<Node> found = triples.all(entity, Vocabulary.PREF_LABEL);
        found.forEach(l -> labels.put(l.getLiteralLanguage(), l.getLiteralLexicalForm()));
        return labels;
    }

    @Nullable String wikidata(Node entity) {
        Node match = triples.one(entity, Vocabulary.EXACT_MATCH);
        return match == null ? null : match.getURI().substring(Vocabulary.WIKIDATA.length());
    }
}
