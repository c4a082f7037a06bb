package org.polygraph.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.LikelyReading;
import org.polygraph.graph.record.ReadingRecord;
import org.polygraph.graph.record.StatementRecord;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Statements as {@link StatementWriter} wrote them. Entities are called as the article of the first
 * of the claims (by id) calls them. To be used inside a transaction.
 */
public final class StatementReader {

    private final Iris iris;
    private final DatasetGraph dataset;
    private final Graph statements;
    private final Triples triples;
    private final RelationCatalog relations;

    public StatementReader(Iris iris, DatasetGraph dataset, RelationCatalog relations) {
        this.iris = iris;
        this.dataset = dataset;
        this.statements = dataset.getGraph(Nodes.iri(iris.statementsGraph()));
        this.triples = new Triples(statements);
        this.relations = relations;
    }

    public Optional<StatementRecord> statement(String id) {
        Node node = Nodes.iri(iris.statement(id));
        Triples statement = Triples.bySubject(statements);
        return statement.has(node, Vocabulary.TYPE, Pg.STATEMENT_CLASS)
                ? Optional.of(read(id, node, statement))
                : Optional.empty();
    }

    private StatementRecord read(String id, Node node, Triples triples) {
        List<Node> readings =
                triples.all(node, Pg.READING).stream()
                        .sorted(Comparator.comparingInt(r -> triples.integer(r, Pg.POSITION)))
                        .toList();
        List<Node> claims =
                readings.stream()
                        .flatMap(r -> triples.all(r, Pg.CLAIM).stream())
                        .sorted(Comparator.comparing(Node::getURI))
                        .toList();
        return new StatementRecord(
                id,
                node.getURI(),
                entity(triples.need(node, Pg.SUBJECT), claims),
                relations.ref(triples.need(node, Pg.RELATION).getURI()),
                optionalEntity(triples.one(node, Pg.OBJECT), claims),
                triples.string(node, Pg.TIME),
                triples.needString(node, Pg.AGREEMENT),
                triples.string(node, Pg.DIFFERENCE),
                readings.stream().map(r -> reading(r, triples)).toList(),
                triples.strings(node, Pg.MISSING),
                triples.ids(node, Pg.STORY),
                likely(node, triples));
    }

    private static @Nullable LikelyReading likely(Node statement, Triples triples) {
        List<String> because = triples.lines(statement, Pg.BECAUSE);
        Node reading = triples.one(statement, Pg.LIKELY);
        return because.isEmpty()
                ? null
                : new LikelyReading(reading == null ? null : fragment(reading), because);
    }

    private static String fragment(Node node) {
        return node.getURI().substring(node.getURI().indexOf('#') + 1);
    }

    /** Ids of all statements, sorted. */
    public List<String> ids() {
        return triples.subjects(Vocabulary.TYPE, Pg.STATEMENT_CLASS).stream()
                .map(node -> Iris.id(node.getURI()))
                .sorted()
                .toList();
    }

    /** Id of the statement a claim is collated into. */
    public Optional<String> statementOf(String claim) {
        Node statement = triples.one(Nodes.iri(iris.claim(claim)), Pg.STATEMENT);
        return Optional.ofNullable(statement).map(node -> Iris.id(node.getURI()));
    }

    /** {@code agreed}, {@code disputed} or {@code single}; empty for an unknown statement. */
    Optional<String> agreement(String id) {
        return Optional.ofNullable(triples.string(Nodes.iri(iris.statement(id)), Pg.AGREEMENT));
    }

    private ReadingRecord reading(Node node, Triples triples) {
        List<Node> claims =
                triples.all(node, Pg.CLAIM).stream()
                        .sorted(Comparator.comparing(Node::getURI))
                        .toList();
        return new ReadingRecord(
                fragment(node),
                new QuantityNode(triples).read(node),
                optionalEntity(triples.one(node, Pg.OBJECT), claims),
                triples.strings(node, Pg.LANGUAGE),
                claims.stream().map(claim -> Iris.id(claim.getURI())).toList(),
                triples.integer(node, Pg.SUPPORT),
                triples.string(node, Pg.NOTE));
    }

    private @Nullable EntityRef optionalEntity(@Nullable Node entity, List<Node> claims) {
        return entity == null ? null : entity(entity, claims);
    }

    /** As the first claim's article has it whose graph knows the entity. */
    private EntityRef entity(Node entity, List<Node> claims) {
        for (Node claim : claims) {
            Node graph = Datasets.graphOf(dataset, claim, Vocabulary.CLAIM);
            if (graph != null) {
                Triples article = Triples.bySubject(dataset.getGraph(graph));
                if (article.one(entity, Vocabulary.LABEL) != null) {
                    return new EntityLabels(article).ref(entity);
                }
            }
        }
        String id = Iris.id(entity.getURI());
        return new EntityRef(id, entity.getURI(), id, "topic");
    }
}
