package org.polygraph.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.polygraph.graph.index.IndexedArticle;
import org.polygraph.graph.index.IndexedClaim;
import org.polygraph.graph.index.IndexedEntity;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRecord;
import org.polygraph.graph.record.StatementRecord;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the index is told, read from one state of the store. */
final class IndexSource {

    private final Iris iris;
    private final DatasetGraph dataset;
    private final RelationCatalog relations;
    private final StoreReader reader;
    private final Names names;
    private final EntityReader entities;
    private final Triples stories;

    IndexSource(Iris iris, DatasetGraph dataset, RelationCatalog relations) {
        this.iris = iris;
        this.dataset = dataset;
        this.relations = relations;
        this.reader = new StoreReader(iris, dataset, relations);
        this.names = new Names(iris, dataset);
        this.entities = new EntityReader(iris, dataset);
        this.stories = new Triples(dataset.getGraph(Nodes.iri(iris.storiesGraph())));
    }

    long revision() {
        return new Revisions(iris, dataset).current();
    }

    List<String> articleIds() {
        return reader.articleIds();
    }

    List<String> statementIds() {
        return reader.statements().ids();
    }

    /** An article with its claims; null where it is not there. */
    @Nullable IndexedArticle article(String id) {
        return article(id, copy(id));
    }

    /** An article that is read from its graph; null where that has none. */
    @Nullable IndexedArticle article(String id, Graph graph) {
        Node article = Nodes.iri(iris.article(id));
        if (!graph.contains(article, Vocabulary.TYPE, Vocabulary.NEWS_ARTICLE)) {
            return null;
        }
        List<String> inStories = storiesOf(article);
        List<IndexedClaim> claims =
                new ClaimReader(iris, graph, relations)
                        .all().stream().map(claim -> indexed(claim, inStories)).toList();
        return new IndexedArticle(id, claims, entities(article, graph));
    }

    /** An article's graph; read at once, since to ask for each property alone takes longer. */
    Graph copy(String article) {
        Node name = Nodes.iri(iris.article(article));
        Graph copy = GraphFactory.createDefaultGraph();
        dataset.find(name, Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining(quad -> copy.add(quad.asTriple()));
        return copy;
    }

    private static List<EntityRecord> entities(Node article, Graph graph) {
        Triples triples = new Triples(graph);
        EntityLabels labels = new EntityLabels(triples);
        return triples.all(article, Vocabulary.MENTIONS).stream()
                .map(
                        node ->
                                new EntityRecord(
                                        Iris.id(node.getURI()),
                                        node.getURI(),
                                        triples.needString(node, Vocabulary.LABEL),
                                        labels.type(node),
                                        labels.labels(node),
                                        labels.wikidata(node),
                                        0))
                .toList();
    }

    /** One claim; null where it is not there. */
    @Nullable IndexedClaim claim(String id) {
        Node claim = Nodes.iri(iris.claim(id));
        Node graph = Datasets.graphOf(dataset, claim, Vocabulary.CLAIM);
        if (graph == null) {
            return null;
        }
        return indexed(
                new ClaimReader(iris, dataset.getGraph(graph), relations).read(claim),
                storiesOf(graph));
    }

    private IndexedClaim indexed(ClaimRecord made, List<String> inStories) {
        return new IndexedClaim(
                reader.collated(made),
                reader.statements().statementOf(made.id()).isPresent(),
                inStories);
    }

    private List<String> storiesOf(Node article) {
        return stories.subjects(Vocabulary.HAS_PART, article).stream()
                .map(node -> Iris.id(node.getURI()))
                .sorted()
                .toList();
    }

    /** Ids of the claims that are collated into a statement. */
    Collection<String> claimsIn(String statement) {
        Triples statements = new Triples(dataset.getGraph(Nodes.iri(iris.statementsGraph())));
        return statements.subjects(Pg.STATEMENT, Nodes.iri(iris.statement(statement))).stream()
                .map(node -> Iris.id(node.getURI()))
                .toList();
    }

    Optional<StatementRecord> statement(String id) {
        return reader.statement(id);
    }

    /** An entity as all articles together have it, with its claims counted. */
    Optional<EntityRecord> entity(String id) {
        return entities.entity(id);
    }

    /** An entity with what the gazetteer says of it. */
    EntityRecord withGazetteer(EntityRecord entity) {
        return entities.withGazetteer(entity);
    }

    IndexedEntity named(EntityRecord entity) {
        Set<String> keys = names.keysOf(Nodes.iri(entity.iri()));
        return new IndexedEntity(entity, keys);
    }
}
