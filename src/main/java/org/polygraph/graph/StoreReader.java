package org.polygraph.graph;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.Finder;
import org.polygraph.graph.record.StatementRecord;
import org.polygraph.graph.record.StoryRecord;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Records of one state of the dataset. To be used inside a transaction, and not after it; cheap to
 * make.
 */
public final class StoreReader {

    private final Iris iris;
    private final DatasetGraph dataset;
    private final RelationCatalog relations;
    private final StatementReader statements;
    private final StoryReader stories;

    public StoreReader(Iris iris, DatasetGraph dataset, RelationCatalog relations) {
        this.iris = iris;
        this.dataset = dataset;
        this.relations = relations;
        this.statements = new StatementReader(iris, dataset, relations);
        this.stories = new StoryReader(iris, dataset);
    }

    public Optional<ArticleRecord> article(String id) {
        return articleReader(id)
                .map(reader -> reader.read(stories.storyOf(id).orElse(null), ingestedAt(id)));
    }

    public Optional<String> text(String articleId) {
        return articleReader(articleId).map(ArticleReader::text);
    }

    /** The story an article's submitter put it in, as he named it. */
    public Optional<String> submittedStory(String articleId) {
        return articleReader(articleId).map(ArticleReader::submittedStory);
    }

    /** Ids of all articles, sorted. */
    public List<String> articleIds() {
        Iterator<Quad> found =
                dataset.findNG(Node.ANY, Node.ANY, Vocabulary.TYPE, Vocabulary.NEWS_ARTICLE);
        return Iter.iter(found).map(quad -> Iris.id(quad.getSubject().getURI())).toList().stream()
                .sorted()
                .toList();
    }

    /** Ids of the articles that were published at an address, sorted; none for null. */
    public List<String> articlesAt(@Nullable String url) {
        if (url == null) {
            return List.of();
        }
        Iterator<Quad> found = dataset.findNG(Node.ANY, Node.ANY, Vocabulary.URL, Nodes.uri(url));
        return Iter.iter(found)
                .filter(quad -> quad.getGraph().equals(quad.getSubject()))
                .map(quad -> Iris.id(quad.getSubject().getURI()))
                .toList()
                .stream()
                .sorted()
                .toList();
    }

    /** The entities an article names or makes claims about, by id. */
    public List<EntityRef> entitiesOf(String articleId) {
        Node article = Nodes.iri(iris.article(articleId));
        Triples triples = new Triples(dataset.getGraph(article));
        EntityLabels entities = new EntityLabels(triples);
        return triples.all(article, Vocabulary.MENTIONS).stream()
                .map(entities::ref)
                .sorted(Comparator.comparing(EntityRef::id))
                .toList();
    }

    /**
     * What an article claims, in the order of its text: each with the statement it makes by itself,
     * whatever collation made of it, and without agreement.
     */
    public List<ClaimRecord> claimsAsMade(String articleId) {
        return claimReader(Nodes.iri(iris.article(articleId))).all();
    }

    /** A claim with the statement it is collated into, and how far that is agreed. */
    public Optional<ClaimRecord> claim(String id) {
        Node claim = Nodes.iri(iris.claim(id));
        Node graph = Datasets.graphOf(dataset, claim, Vocabulary.CLAIM);
        return graph == null ? Optional.empty() : Optional.of(claim(claim, graph));
    }

    /** A claim as its article made it ({@link #claimsAsMade}). */
    public Optional<ClaimRecord> claimAsMade(String id) {
        Node claim = Nodes.iri(iris.claim(id));
        Node graph = Datasets.graphOf(dataset, claim, Vocabulary.CLAIM);
        return graph == null ? Optional.empty() : Optional.of(claimReader(graph).read(claim));
    }

    /** Who found a claim, {@code rule} first; empty where there is no such claim. */
    public List<Finder> finders(String claimId) {
        Node claim = Nodes.iri(iris.claim(claimId));
        Node graph = Datasets.graphOf(dataset, claim, Vocabulary.CLAIM);
        return graph == null ? List.of() : claimReader(graph).finders(claim);
    }

    ClaimRecord claim(Node claim, Node graph) {
        return collated(claimReader(graph).read(claim));
    }

    public Optional<StatementRecord> statement(String id) {
        return statements.statement(id);
    }

    public StatementReader statements() {
        return statements;
    }

    public Optional<StoryRecord> story(String id) {
        return stories.story(id);
    }

    public StoryReader stories() {
        return stories;
    }

    /** When an article that is not here was retracted, RFC 3339. */
    Optional<String> tombstone(String articleId) {
        if (articleReader(articleId).isPresent()) {
            return Optional.empty();
        }
        Node article = Nodes.iri(iris.article(articleId));
        return Optional.ofNullable(log().string(article, Vocabulary.INVALIDATED_AT));
    }

    /** A claim as made, in the statement it is collated into; alone where it is in none. */
    ClaimRecord collated(ClaimRecord c) {
        Optional<String> collated = statements.statementOf(c.id());
        String statement = collated.orElse(c.statement());
        return c.in(statement, collated.flatMap(statements::agreement).orElse("single"));
    }

    private ClaimReader claimReader(Node graph) {
        return new ClaimReader(iris, dataset.getGraph(graph), relations);
    }

    private Optional<ArticleReader> articleReader(String id) {
        Node article = Nodes.iri(iris.article(id));
        ArticleReader reader = new ArticleReader(dataset.getGraph(article), article);
        return reader.exists() ? Optional.of(reader) : Optional.empty();
    }

    private @Nullable String ingestedAt(String articleId) {
        return log().string(Nodes.iri(iris.article(articleId)), Pg.INGESTED_AT);
    }

    private Triples log() {
        return new Triples(dataset.getGraph(Nodes.iri(iris.logGraph())));
    }
}
