package org.polygraph.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One graph, read and written a property at a time. A null value is not written, an absent one is
 * read as null.
 */
final class Triples {

    private final Graph graph;

    /** What was read of each subject; null where each property is asked for by itself. */
    private final @Nullable Map<Node, List<Triple>> bySubject;

    Triples(Graph graph) {
        this(graph, null);
    }

    private Triples(Graph graph, @Nullable Map<Node, List<Triple>> bySubject) {
        this.graph = graph;
        this.bySubject = bySubject;
    }

    /**
     * A graph of a dataset on disk, to be read only: all of a subject at once, when it is first
     * asked for, which there takes no longer than one property. Not for subjects with thousands of
     * values.
     */
    static Triples bySubject(Graph graph) {
        return new Triples(graph, new HashMap<>());
    }

    void add(Node subject, Node property, @Nullable Node value) {
        if (value != null) {
            graph.add(subject, property, value);
        }
    }

    void addString(Node subject, Node property, @Nullable String value) {
        add(subject, property, value == null ? null : Nodes.string(value));
    }

    void addNumber(Node subject, Node property, @Nullable BigDecimal value) {
        add(subject, property, value == null ? null : Nodes.number(value));
    }

    void addInteger(Node subject, Node property, int value) {
        add(subject, property, Nodes.integer(value));
    }

    /** A list whose order matters, as one literal with a line each; none for an empty list. */
    void addLines(Node subject, Node property, @Nullable List<String> lines) {
        if (lines != null && !lines.isEmpty()) {
            List<String> single = lines.stream().map(line -> line.replace('\n', ' ')).toList();
            addString(subject, property, String.join("\n", single));
        }
    }

    boolean has(Node subject, Node property, Node value) {
        if (bySubject != null) {
            return known(subject, property, bySubject).anyMatch(value::equals);
        }
        return graph.contains(subject, property, value);
    }

    List<Node> all(Node subject, Node property) {
        if (bySubject != null) {
            return known(subject, property, bySubject).toList();
        }
        return graph.find(subject, property, Node.ANY).mapWith(t -> t.getObject()).toList();
    }

    List<Node> subjects(Node property, Node value) {
        return graph.find(Node.ANY, property, value).mapWith(t -> t.getSubject()).toList();
    }

    /** Each subject that has a property, once. */
    Set<Node> allSubjects(Node property) {
        return graph.find(Node.ANY, property, Node.ANY).mapWith(t -> t.getSubject()).toSet();
    }

    @Nullable Node one(Node subject, Node property) {
        if (bySubject != null) {
            return known(subject, property, bySubject).findFirst().orElse(null);
        }
        var found = graph.find(subject, property, Node.ANY);
        try {
            return found.hasNext() ? found.next().getObject() : null;
        } finally {
            found.close();
        }
    }

    private Stream<Node> known(Node subject, Node property, Map<Node, List<Triple>> read) {
        return read
                .computeIfAbsent(subject, s -> graph.find(s, Node.ANY, Node.ANY).toList())
                .stream()
                .filter(triple -> triple.getPredicate().equals(property))
                .map(Triple::getObject);
    }

    /** A property that is always there. */
    Node need(Node subject, Node property) {
        Node value = one(subject, property);
        if (value == null) {
            throw new IllegalStateException(subject + " has no " + property);
        }
        return value;
    }

    @Nullable String string(Node subject, Node property) {
        Node value = one(subject, property);
        return value == null ? null : value.getLiteralLexicalForm();
    }

    String needString(Node subject, Node property) {
        return need(subject, property).getLiteralLexicalForm();
    }

    int integer(Node subject, Node property) {
        return Integer.parseInt(needString(subject, property));
    }

    @Nullable BigDecimal number(Node subject, Node property) {
        String value = string(subject, property);
        return value == null ? null : Nodes.canonical(new BigDecimal(value));
    }

    BigDecimal needNumber(Node subject, Node property) {
        return Nodes.canonical(new BigDecimal(needString(subject, property)));
    }

    List<String> lines(Node subject, Node property) {
        String lines = string(subject, property);
        return lines == null ? List.of() : List.of(lines.split("\n", -1));
    }

    /** The values of a property, sorted. */
    List<String> strings(Node subject, Node property) {
        return all(subject, property).stream().map(Node::getLiteralLexicalForm).sorted().toList();
    }

    /** The ids of the things a property leads to, sorted. */
    List<String> ids(Node subject, Node property) {
        return all(subject, property).stream()
                .map(node -> Iris.id(node.getURI()))
                .sorted()
                .toList();
    }

    /** Removes all that is said of a subject. */
    void removeAll(Node subject) {
        graph.remove(subject, Node.ANY, Node.ANY);
    }

    void remove(Node subject, Node property, Node value) {
        graph.delete(Triple.create(subject, property, value));
    }
}
