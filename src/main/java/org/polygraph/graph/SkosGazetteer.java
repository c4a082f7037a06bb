package org.polygraph.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Gazetteer;
import org.polygraph.mention.Gazetteer.Name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The gazetteer in {@code seeds/entities/*.ttl}: entities with their SKOS labels by language. An
 * entity's id is its local name; a label without a language, or in {@code mul} or {@code und}, goes
 * for all languages.
 */
public final class SkosGazetteer {

    private static final String FOLDER = "seeds/entities";
    private static final String ANY_LANGUAGE = "und";

    private final Triples triples;

    private SkosGazetteer(Graph graph) {
        this.triples = new Triples(graph);
    }

    /**
     * Reads all files of the folder on the class path.
     *
     * @throws IllegalStateException naming the file or entity that is not as it should be
     */
    public static Gazetteer load() {
        return of(graph());
    }

    static Gazetteer of(Graph graph) {
        SkosGazetteer skos = new SkosGazetteer(graph);
        return new Gazetteer(
                skos.entities().stream()
                        .map(entity -> new Gazetteer.Entry(skos.entity(entity), skos.names(entity)))
                        .toList());
    }

    /** The files as one graph, with the entities' own IRIs. */
    static Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        for (String file : files()) {
            try {
                RDFParser.fromString(ResourceFolder.read(file), Lang.TURTLE).parse(graph);
            } catch (RiotException e) {
                throw new IllegalStateException(file + ": " + e.getMessage(), e);
            }
        }
        return graph;
    }

    static List<String> files() {
        return ResourceFolder.files(FOLDER).stream().filter(f -> f.endsWith(".ttl")).toList();
    }

    private List<Node> entities() {
        return triples.allSubjects(Vocabulary.PREF_LABEL).stream()
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    private Entity entity(Node node) {
        String iri = node.getURI();
        if (!iri.startsWith(Vocabulary.ENTITY)) {
            throw new IllegalStateException(
                    FOLDER + ": " + iri + " is not in " + Vocabulary.ENTITY);
        }
        Map<String, String> labels = labels(node);
        return new Entity(
                iri.substring(Vocabulary.ENTITY.length()),
                type(node),
                label(labels),
                labels,
                wikidata(node));
    }

    private EntityClass type(Node node) {
        List<String> labels =
                triples.all(node, Vocabulary.TYPE).stream()
                        .map(Vocabulary::entityLabel)
                        .filter(label -> label != null)
                        .toList();
        if (labels.size() != 1) {
            throw new IllegalStateException(
                    FOLDER
                            + ": "
                            + node
                            + " is of "
                            + labels.size()
                            + " classes of entities, not one");
        }
        return EntityClass.of(labels.getFirst());
    }

    private Map<String, String> labels(Node node) {
        Map<String, String> labels = new TreeMap<>();
        for (Node label : triples.all(node, Vocabulary.PREF_LABEL)) {
            String earlier = labels.put(language(label), label.getLiteralLexicalForm());
            if (earlier != null) {
                throw new IllegalStateException(
                        FOLDER + ": " + node + " has two preferred labels in " + language(label));
            }
        }
        return labels;
    }

    private static String label(Map<String, String> labels) {
        String english = labels.get("en");
        if (english != null) {
            return english;
        }
        String any = labels.get(ANY_LANGUAGE);
        return any == null ? labels.values().iterator().next() : any;
    }

    private List<Name> names(Node node) {
        List<Name> names = new ArrayList<>();
        for (Node property : List.of(Vocabulary.PREF_LABEL, Vocabulary.ALT_LABEL)) {
            triples.all(node, property).stream()
                    .map(label -> new Name(label.getLiteralLexicalForm(), language(label)))
                    .sorted(Comparator.comparing(Name::language).thenComparing(Name::text))
                    .filter(name -> !names.contains(name))
                    .forEach(names::add);
        }
        return names;
    }

    private static String language(Node label) {
        String tag = label.getLiteralLanguage();
        return tag.isEmpty() || tag.toLowerCase(Locale.ROOT).equals("mul") ? ANY_LANGUAGE : tag;
    }

    private @Nullable String wikidata(Node node) {
        return triples.all(node, Vocabulary.EXACT_MATCH).stream()
                .map(Node::getURI)
                .filter(iri -> iri.startsWith(Vocabulary.WIKIDATA))
                .map(iri -> iri.substring(Vocabulary.WIKIDATA.length()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
