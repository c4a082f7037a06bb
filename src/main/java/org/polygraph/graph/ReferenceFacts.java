package org.polygraph.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.EntityRecord;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.ReferenceFact;
import org.polygraph.graph.record.ReferenceFact.Proposition;
import org.polygraph.mention.Entity;
import org.polygraph.mention.Gazetteer;
import org.polygraph.text.ContentId;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Values that are trusted for who published them: those of {@code seeds/reference/}, and what an
 * operator adds ({@code docs/reference.md}). Kept in memory, and in a graph of their own so that
 * queries can use them.
 */
public final class ReferenceFacts {

    private static final String FOLDER = "seeds/reference";

    private final SortedMap<String, ReferenceFact> byId = new TreeMap<>();
    private final Map<String, List<ReferenceFact>> bySubject = new HashMap<>();

    private ReferenceFacts(Collection<ReferenceFact> facts) {
        for (ReferenceFact fact : facts) {
            byId.put(fact.id(), fact);
            for (Proposition proposition : fact.propositions()) {
                bySubject
                        .computeIfAbsent(proposition.subject().id(), _ -> new ArrayList<>())
                        .add(fact);
            }
        }
    }

    /** None at all. */
    public static ReferenceFacts none() {
        return new ReferenceFacts(List.of());
    }

    /**
     * @param more a file, or a folder of files, with facts beside those that come with the program;
     *     or null
     * @throws IllegalArgumentException naming the place of what is not as it should be
     */
    public static ReferenceFacts load(
            Iris iris, RelationCatalog relations, Gazetteer gazetteer, @Nullable Path more)
            throws IOException {
        List<ReferenceRow> rows = new ArrayList<>();
        for (String file : ResourceFolder.files(FOLDER)) {
            if (ReferenceFiles.isOne(file)) {
                rows.addAll(ReferenceFiles.read(file, ResourceFolder.read(file)));
            }
        }
        if (more != null) {
            for (Path file : files(more)) {
                rows.addAll(ReferenceFiles.read(file.getFileName().toString(), text(file)));
            }
        }
        return of(rows, iris, relations, gazetteer);
    }

    static ReferenceFacts of(
            List<ReferenceRow> rows, Iris iris, RelationCatalog relations, Gazetteer gazetteer) {
        Function<String, @Nullable Entity> known = byId(gazetteer)::get;
        Map<String, ReferenceRow> seen = new HashMap<>();
        List<ReferenceFact> facts = new ArrayList<>();
        for (ReferenceRow row : rows) {
            ReferenceFact fact = row.fact(iris, relations, known);
            ReferenceRow before = seen.put(fact.id(), row);
            if (before != null) {
                throw new IllegalArgumentException(
                        "%s: there is another %s: %s"
                                .formatted(row.where(), fact.id(), before.where()));
            }
            facts.add(fact);
        }
        return new ReferenceFacts(facts);
    }

    private static Map<String, @Nullable Entity> byId(Gazetteer gazetteer) {
        Map<String, @Nullable Entity> byId = new HashMap<>();
        gazetteer.entries().forEach(entry -> byId.put(entry.entity().id(), entry.entity()));
        return byId;
    }

    private static List<Path> files(Path place) throws IOException {
        if (Files.isRegularFile(place)) {
            if (!ReferenceFiles.isOne(place.toString())) {
                throw new IllegalArgumentException(
                        place.getFileName() + " is neither Turtle (.ttl) nor a table (.csv)");
            }
            return List.of(place);
        }
        if (!Files.isDirectory(place)) {
            throw new IllegalArgumentException("there is no file or folder " + place);
        }
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> ReferenceFiles.isOne(file.toString()))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException(file.getFileName() + " is not UTF-8", e);
        }
    }

    /** All, by id. */
    public List<ReferenceFact> all() {
        return List.copyOf(byId.values());
    }

    public Optional<ReferenceFact> fact(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those of an entity or topic, put in each of their ways. */
    public List<ReferenceFact.Wording> of(EntityRef subject) {
        return bySubject.getOrDefault(subject.id(), List.of()).stream()
                .flatMap(fact -> fact.wordings().stream())
                .toList();
    }

    /** As a graph; the same facts give the same graph. */
    Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        Triples triples = new Triples(graph);
        byId.values().forEach(fact -> write(triples, fact));
        return graph;
    }

    /** Changes with every change of a fact. */
    String digest() {
        return ContentId.sha256(byId.values().toString());
    }

    private static void write(Triples triples, ReferenceFact fact) {
        Node node = Nodes.iri(fact.iri());
        triples.add(node, Vocabulary.TYPE, Pg.REFERENCE_FACT);
        triples.addString(node, Vocabulary.LABEL, fact.label());
        for (Proposition proposition : fact.propositions()) {
            EntityRef subject = proposition.subject();
            triples.add(node, Pg.ABOUT, Nodes.iri(subject.iri()));
            new EntityLabels(triples)
                    .write(
                            new EntityRecord(
                                    subject.id(),
                                    subject.iri(),
                                    subject.label(),
                                    subject.type(),
                                    Map.of(),
                                    null,
                                    0));
        }
        triples.addNumber(node, Pg.VALUE, fact.quantity().value());
        triples.addNumber(node, Pg.LOW, fact.quantity().low());
        triples.addNumber(node, Pg.HIGH, fact.quantity().high());
        triples.addString(node, Pg.UNIT, fact.quantity().unit());
        if (fact.time() != null) {
            triples.add(node, Pg.TIME, Nodes.edtf(fact.time()));
        }
        triples.addString(node, Vocabulary.PUBLISHER, fact.publisher());
        triples.addString(node, Vocabulary.SOURCE, fact.source());
        triples.addNumber(node, Pg.CONFIDENCE, fact.confidence());
        triples.addString(node, Vocabulary.COMMENT, fact.note());
    }
}
