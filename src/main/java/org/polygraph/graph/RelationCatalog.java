package org.polygraph.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.polygraph.claim.Relation;
import org.polygraph.claim.Trait;
import org.polygraph.graph.record.RelationRef;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Qualifier;
import org.polygraph.mention.Quantity;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The relations that claims can assert, as {@code ontology/relations.ttl} defines them. */
public final class RelationCatalog {

    /** Of a statement that passages bear by their words, without claims. */
    public static final RelationRef IN_PASSAGE =
            new RelationRef("inPassage", Vocabulary.REL + "inPassage", "in a passage that differs");

    private static final String FILE = "ontology/relations.ttl";

    private final Map<String, Relation> byName;
    private final Map<String, String> definitions;

    private RelationCatalog(Map<String, Relation> byName, Map<String, String> definitions) {
        this.byName = byName;
        this.definitions = Map.copyOf(definitions);
    }

    /**
     * Reads the file on the class path.
     *
     * @throws IllegalStateException where it is not as the ontology says a relation is
     */
    public static RelationCatalog load() {
        return parse(ResourceFolder.read(FILE));
    }

    /** Reads relations from Turtle. */
    static RelationCatalog parse(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        try {
            RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
        } catch (RiotException e) {
            throw new IllegalStateException(FILE + ": " + e.getMessage(), e);
        }
        Triples triples = new Triples(graph);
        Map<String, Relation> byName = new TreeMap<>();
        Map<String, String> definitions = new HashMap<>();
        for (Node node : triples.subjects(Vocabulary.TYPE, Pg.RELATION_CLASS)) {
            Relation relation = relation(triples, node);
            byName.put(relation.name(), relation);
            String definition = triples.string(node, Vocabulary.DEFINITION);
            if (definition != null) {
                definitions.put(relation.name(), definition);
            }
        }
        byName.values().forEach(relation -> requireOpposite(byName, relation));
        return new RelationCatalog(byName, definitions);
    }

    /** All, by name. */
    public Map<String, Relation> byName() {
        return Map.copyOf(byName);
    }

    /** What those mean that have a definition, in English, by name. */
    public Map<String, String> definitions() {
        return definitions;
    }

    /** A relation by IRI as claims refer to it; one that is no longer defined keeps its name. */
    RelationRef ref(String iri) {
        if (iri.equals(IN_PASSAGE.iri())) {
            return IN_PASSAGE;
        }
        String name = iri.substring(Vocabulary.REL.length());
        Relation relation = byName.get(name);
        return new RelationRef(name, iri, relation == null ? name : relation.label());
    }

    private static Relation relation(Triples triples, Node node) {
        String iri = node.getURI();
        if (!iri.startsWith(Vocabulary.REL)) {
            throw new IllegalStateException(FILE + ": " + iri + " is not in " + Vocabulary.REL);
        }
        String name = iri.substring(Vocabulary.REL.length());
        Map<String, String> labels = labels(triples, node);
        if (!labels.containsKey("en")) {
            throw new IllegalStateException(FILE + ": " + name + " has no English rdfs:label");
        }
        Set<EntityClass> range = classes(triples, node, Pg.RANGE);
        return new Relation(
                name,
                labels,
                classes(triples, node, Pg.DOMAIN),
                range,
                kinds(triples, node),
                Set.copyOf(triples.strings(node, Pg.UNIT)),
                isTrue(triples, node, Pg.NEEDS_QUANTITY),
                isTrue(triples, node, Pg.FUNCTIONAL),
                opposite(triples, node),
                objectBound(triples, node),
                !range.isEmpty() && !isFalse(triples, node, Pg.NEEDS_OBJECT),
                overTime(name, triples.string(node, Pg.OVER_TIME)),
                required(name, "pg:field", triples.string(node, Pg.FIELD)),
                traits(name, triples.strings(node, Pg.TRAIT)));
    }

    private static Set<Trait> traits(String name, Collection<String> labels) {
        return labels.stream()
                .map(
                        label ->
                                Trait.of(label)
                                        .orElseThrow(
                                                () ->
                                                        new IllegalStateException(
                                                                FILE
                                                                        + ": "
                                                                        + name
                                                                        + " has no pg:trait "
                                                                        + label)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Relation.OverTime overTime(String name, @Nullable String label) {
        String required = required(name, "pg:overTime", label);
        return Arrays.stream(Relation.OverTime.values())
                .filter(overTime -> overTime.label().equals(required))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        FILE + ": " + name + " has no pg:overTime " + required));
    }

    private static String required(String name, String property, @Nullable String value) {
        if (value == null) {
            throw new IllegalStateException(FILE + ": " + name + " has no " + property);
        }
        return value;
    }

    private static Map<String, String> labels(Triples triples, Node node) {
        Map<String, String> labels = new HashMap<>();
        for (Node label : triples.all(node, Vocabulary.LABEL)) {
            labels.put(label.getLiteralLanguage(), label.getLiteralLexicalForm());
        }
        return labels;
    }

    private static Set<EntityClass> classes(Triples triples, Node node, Node property) {
        return triples.all(node, property).stream()
                .map(RelationCatalog::entityClass)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static EntityClass entityClass(Node type) {
        String label = Vocabulary.entityLabel(type);
        if (label == null) {
            throw new IllegalStateException(FILE + ": " + type + " is no class of entities");
        }
        return EntityClass.of(label);
    }

    private static Set<Quantity.Kind> kinds(Triples triples, Node node) {
        return triples.strings(node, Pg.DIMENSION).stream()
                .map(RelationCatalog::kind)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Quantity.Kind kind(String label) {
        return Arrays.stream(Quantity.Kind.values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        FILE + ": no kind of quantity is called " + label));
    }

    private static boolean isTrue(Triples triples, Node node, Node property) {
        String value = triples.string(node, property);
        return value != null && value.toLowerCase(Locale.ROOT).equals("true");
    }

    private static boolean isFalse(Triples triples, Node node, Node property) {
        String value = triples.string(node, property);
        return value != null && value.toLowerCase(Locale.ROOT).equals("false");
    }

    private static @Nullable String opposite(Triples triples, Node node) {
        Node opposite = triples.one(node, Pg.OPPOSITE);
        return opposite == null ? null : opposite.getURI().substring(Vocabulary.REL.length());
    }

    private static @Nullable Qualifier objectBound(Triples triples, Node node) {
        Node bound = triples.one(node, Pg.BOUNDS_OBJECT);
        return bound == null ? null : Qualifier.of(QuantityNode.localName(bound));
    }

    private static void requireOpposite(Map<String, Relation> byName, Relation relation) {
        if (relation.opposite() != null && !byName.containsKey(relation.opposite())) {
            throw new IllegalStateException(
                    FILE + ": " + relation.name() + " is opposite to an unknown relation");
        }
    }
}
