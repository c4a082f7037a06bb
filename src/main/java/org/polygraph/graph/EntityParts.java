package org.polygraph.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What belongs to what among the gazetteer's entities ({@code seeds/entities/parts.ttl}), and which
 * of them are called by a name that others have, too. Ids are the gazetteer's local names.
 */
public final class EntityParts {

    private static final String FILE = "seeds/entities/parts.ttl";

    private final Map<String, Set<String>> wholes = new HashMap<>();
    private final Set<String> namesakes = new HashSet<>();

    private EntityParts() {}

    /** Reads the file from the class path. */
    public static EntityParts load() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(ResourceFolder.read(FILE), Lang.TURTLE).parse(graph);
        EntityParts parts = new EntityParts();
        for (Node property : Set.of(Vocabulary.PARENT_ORGANIZATION, Vocabulary.CONTAINED_IN)) {
            graph.find(Node.ANY, property, Node.ANY)
                    .forEach(t -> parts.add(id(t.getSubject()), id(t.getObject())));
        }
        graph.find(Node.ANY, Vocabulary.TYPE, Vocabulary.GOVERNMENT_ORGANIZATION)
                .forEach(t -> parts.namesakes.add(id(t.getSubject())));
        return parts;
    }

    /** Whether one is the other or a part of it, at whatever remove. */
    public boolean isPart(String part, String whole) {
        Set<String> seen = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<>(Set.of(part));
        while (!waiting.isEmpty()) {
            String at = waiting.remove();
            if (at.equals(whole)) {
                return true;
            }
            if (seen.add(at)) {
                waiting.addAll(wholes.getOrDefault(at, Set.of()));
            }
        }
        return false;
    }

    /** Whether both go by names that bodies of other countries have: two supreme courts. */
    public boolean areNamesakes(String one, String other) {
        return namesakes.contains(one) && namesakes.contains(other);
    }

    private void add(String part, String whole) {
        wholes.computeIfAbsent(part, _ -> new HashSet<>()).add(whole);
    }

    private static String id(Node node) {
        return node.getURI().substring(Vocabulary.ENTITY.length());
    }
}
