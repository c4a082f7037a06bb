package org.polygraph.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.ArticleRef;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.LikelyReading;
import org.polygraph.graph.record.QuotedPassage;
import org.polygraph.graph.record.ReadingRecord;
import org.polygraph.graph.record.StatementRecord;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Statements as {@link StatementWriter} wrote them. Entities are called as the article of the first
 * of the claims (by id) calls them. To be used inside a transaction.
 */
public final class StatementReader {

    private static final Comparator<QuotedPassage> PLACE =
            Comparator.comparing(QuotedPassage::language)
                    .thenComparing(passage -> passage.article().id())
                    .thenComparingInt(passage -> passage.start());

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
        List<Node> bearers = bearers(readings, triples);
        return new StatementRecord(
                id,
                node.getURI(),
                entity(triples.need(node, Pg.SUBJECT), bearers),
                relations.ref(triples.need(node, Pg.RELATION).getURI()),
                optionalEntity(triples.one(node, Pg.OBJECT), bearers),
                triples.string(node, Pg.TIME),
                triples.needString(node, Pg.AGREEMENT),
                triples.string(node, Pg.DIFFERENCE),
                Stream.concat(
                                triples.strings(node, Pg.DIFFERENCE).stream(),
                                triples.strings(node, Pg.ALSO_DIFFERS_IN).stream())
                        .toList(),
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
        List<String> claims =
                triples.all(node, Pg.CLAIM).stream()
                        .map(Node::getURI)
                        .sorted()
                        .map(Iris::id)
                        .toList();
        return new ReadingRecord(
                fragment(node),
                new QuantityNode(triples).read(node),
                optionalEntity(triples.one(node, Pg.OBJECT), bearers(List.of(node), triples)),
                triples.strings(node, Pg.LANGUAGE),
                claims,
                triples.integer(node, Pg.SUPPORT),
                triples.string(node, Pg.NOTE),
                triples.all(node, Vocabulary.HAS_TARGET).stream()
                        .map(target -> passage(target, triples))
                        .sorted(PLACE)
                        .toList());
    }

    private QuotedPassage passage(Node target, Triples triples) {
        Node article = triples.need(target, Vocabulary.HAS_SOURCE);
        String title = new Triples(dataset.getGraph(article)).string(article, Vocabulary.HEADLINE);
        return QuotedPassage.of(
                new ArticleRef(Iris.id(article.getURI()), article.getURI(), title),
                triples.needString(target, Vocabulary.IN_LANGUAGE),
                new StretchNode(triples).read(target));
    }

    /** The claims of readings by id, then the articles of their passages. */
    private static List<Node> bearers(List<Node> readings, Triples triples) {
        Comparator<Node> byIri = Comparator.comparing(Node::getURI);
        Stream<Node> claims = readings.stream().flatMap(r -> triples.all(r, Pg.CLAIM).stream());
        Stream<Node> articles =
                readings.stream()
                        .flatMap(r -> triples.all(r, Vocabulary.HAS_TARGET).stream())
                        .map(target -> triples.need(target, Vocabulary.HAS_SOURCE));
        return Stream.concat(claims.sorted(byIri), articles.sorted(byIri)).toList();
    }

    private @Nullable EntityRef optionalEntity(@Nullable Node entity, List<Node> bearers) {
        return entity == null ? null : entity(entity, bearers);
    }

    /** As the first claim's article has it whose graph knows the entity; else a passage's. */
    private EntityRef entity(Node entity, List<Node> bearers) {
        for (Node bearer : bearers) {
            Node claimed = Datasets.graphOf(dataset, bearer, Vocabulary.CLAIM);
            Graph graph = dataset.getGraph(claimed == null ? bearer : claimed);
            Triples article = Triples.bySubject(graph);
            if (article.one(entity, Vocabulary.LABEL) != null) {
                return new EntityLabels(article).ref(entity);
            }
        }
        String id = Iris.id(entity.getURI());
        return new EntityRef(id, entity.getURI(), id, "topic");
    }
}
