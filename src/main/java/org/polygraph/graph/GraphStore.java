package org.polygraph.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.tdb2.TDB2;
import org.jspecify.annotations.Nullable;
import org.polygraph.graph.index.EntityNames;
import org.polygraph.graph.index.Highlights;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.ClaimFilter;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRecord;
import org.polygraph.graph.record.FacetCount;
import org.polygraph.graph.record.Finder;
import org.polygraph.graph.record.Highlight;
import org.polygraph.graph.record.Listed;
import org.polygraph.graph.record.Page;
import org.polygraph.graph.record.StatementRecord;
import org.polygraph.graph.record.StoryRecord;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * The store: an embedded TDB2 dataset under a folder, with one writer and many readers. Writing
 * answers when it is durable. Reading sees one committed state.
 */
public final class GraphStore implements Archive, AutoCloseable {

    private final Iris iris;
    private final RelationCatalog relations = RelationCatalog.load();
    private final Shapes shapes = new Shapes();
    private final Clock clock;
    private final Database database;
    private final Indexer indexer;
    private final GroupCommit writer;

    /** For the store's own reading, which is short. */
    private final QueryPool reads;

    /** For queries, which may be of any cost. */
    private final QueryPool queries;

    /** Which process this is: states are counted anew in each. */
    private final long process = new SecureRandom().nextLong();

    private final AtomicLong commits = new AtomicLong();

    private final Upkeep upkeep;

    private volatile Room room;

    private GraphStore(StoreSettings settings) {
        this.iris = settings.iris();
        this.clock = settings.clock();
        this.room = new Room(settings.folder(), 0);
        this.database = new Database(settings.folder(), settings.compaction());
        this.indexer =
                new Indexer(
                        settings.folder().resolve("index"),
                        iris,
                        relations,
                        reading ->
                                database.read(
                                        dataset -> {
                                            reading.accept(new OwnGraphs(iris, dataset));
                                            return dataset;
                                        }));
        this.writer =
                new GroupCommit(
                        database::writable,
                        iris,
                        settings.afterWrite(),
                        indexer,
                        commits::incrementAndGet,
                        database::compactIfDue);
        this.reads = new QueryPool(settings.queries().threads());
        this.queries = new QueryPool("polygraph-query-", settings.queries());
        this.upkeep = new Upkeep(iris, relations, shapes, clock, indexer, database, writer);
    }

    /**
     * Opens the store under a folder, which is made where it is missing.
     *
     * @throws StoreInUseException where it is open already, in this process or another
     */
    public static GraphStore open(Path folder, Iris iris, AfterWrite afterWrite) {
        return open(StoreSettings.of(folder, iris, afterWrite));
    }

    /** Opens it with other limits of queries, and with a graph of reference facts. */
    public static GraphStore open(
            Path folder,
            Iris iris,
            AfterWrite afterWrite,
            QueryLimits queries,
            ReferenceFacts reference) {
        return open(StoreSettings.of(folder, iris, afterWrite).with(queries).with(reference));
    }

    static GraphStore open(StoreSettings settings) {
        GraphStore store = new GraphStore(settings);
        if (settings.background()) {
            new Background(store.iris).refresh(store.database.writable(), settings.reference());
        }
        store.indexer.start();
        store.writer.start();
        return store;
    }

    /** Refuses articles from now on while fewer bytes are free on its disk. */
    public void keepFree(long bytes) {
        room = new Room(room.folder(), bytes);
    }

    public Iris iris() {
        return iris;
    }

    /**
     * Stores an article; one that is there already stays as it is.
     *
     * @return fails with {@link InvalidGraphException} where its graph does not fit the shapes,
     *     with {@link StoreNotWritableException} where the disk takes nothing more, and with what
     *     {@link AfterWrite} throws of it
     */
    public CompletableFuture<Stored> put(ArticleGraph article) {
        try {
            room.require();
            Graph graph = ArticleWriter.write(iris, article);
            shapes.check(graph);
            return writer.submit(new PutArticle(iris, relations, article.article(), graph, clock));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Removes an article with its claims and leaves a tombstone; false where there is none. */
    public CompletableFuture<Boolean> retract(String articleId) {
        return writer.submit(new RetractArticle(iris, articleId, clock));
    }

    /**
     * Makes a change to graphs that are not the service's own, and notes it in the audit graph.
     *
     * @return fails with {@link ProtectedGraphException} where it would change another, and with
     *     what the change itself throws; then nothing of it is there
     */
    public CompletableFuture<GraphUpdate.Report> update(GraphUpdate update) {
        return writer.submit(new UpdateGraphs(iris, update, clock));
    }

    /**
     * Begins a query over the union of all named graphs as default graph, or over the dataset that
     * the query names itself. The answer is used up within {@code use}, on a thread of the store's
     * own.
     *
     * @param caller whose turn it is to be; callers take turns
     * @param timeout after which, waiting included, it ends with {@code QueryCancelledException}
     * @throws TooManyQueriesException where this caller has too many waiting
     */
    public <T> QueryRun<T> start(
            String caller, Query query, Duration timeout, Function<QueryExec, T> use) {
        QueryRun<T> run = new QueryRun<>(timeout);
        run.runsAs(queries.start(caller, () -> database.read(d -> use(d, query, run, use))));
        return run;
    }

    private static <T> T use(
            DatasetGraph dataset, Query query, QueryRun<T> run, Function<QueryExec, T> use) {
        try (QueryExec execution =
                QueryExec.dataset(dataset)
                        .query(query)
                        .set(TDB2.symUnionDefaultGraph, !query.hasDatasetDescription())
                        .timeout(run.left(), TimeUnit.MILLISECONDS)
                        .build()) {
            return run.use(execution, use);
        }
    }

    /** Runs a query for nobody in particular; the timeout and what it sees are as above. */
    public <T> T query(Query query, Duration timeout, Function<QueryExec, T> use) {
        return start("", query, timeout, use).result();
    }

    /**
     * Names the state of the store. What was read after this was asked, and before it changes,
     * stays as it was read. Equal in one process only.
     */
    public String state() {
        return Long.toHexString(process) + "-" + commits.get();
    }

    /** Runs something in one read transaction, on a thread of the store's own. */
    public <T> T read(Function<StoreReader, T> reading) {
        return inTransaction(
                dataset ->
                        reading.apply(
                                new StoreReader(iris, new OwnGraphs(iris, dataset), relations)));
    }

    <T> T inTransaction(Function<DatasetGraph, T> reading) {
        return reads.run(() -> database.read(reading));
    }

    /** All there is as sorted N-Quads, one a line; the revisions are no part of it. */
    public List<String> dump() {
        String revisions = "<" + iris.revisionsGraph() + "> .";
        return inTransaction(NQuads::sorted).stream()
                .filter(line -> !line.endsWith(revisions))
                .toList();
    }

    @Override
    public Optional<ArticleRecord> article(String id) {
        return read(reader -> reader.article(id));
    }

    @Override
    public Optional<String> text(String articleId) {
        return read(reader -> reader.text(articleId));
    }

    @Override
    public Optional<String> tombstone(String articleId) {
        return read(reader -> reader.tombstone(articleId));
    }

    @Override
    public Page<ArticleRecord> articles(
            @Nullable String language, @Nullable String story, int page, int size) {
        return inTransaction(d -> lists(d).articles(language, story, page, size));
    }

    @Override
    public Listed<ArticleRecord> articles(
            @Nullable String language, @Nullable String story, String cursor, int size) {
        return inTransaction(d -> lists(d).articles(language, story, cursor, size));
    }

    @Override
    public List<String> articleIds(@Nullable String language, @Nullable String story) {
        return inTransaction(d -> lists(d).articleIds(language, story));
    }

    @Override
    public Listed<StoryRecord> stories(String cursor, int size) {
        return inTransaction(d -> lists(d).stories(cursor, size));
    }

    /** The index follows a commit a moment later. */
    @Override
    public String shown() {
        return state() + "-" + indexer.revision();
    }

    @Override
    public Optional<ClaimRecord> claim(String id) {
        return read(reader -> reader.claim(id));
    }

    @Override
    public List<Finder> finders(String claimId) {
        return read(reader -> reader.finders(claimId));
    }

    @Override
    public Page<ClaimRecord> claims(ClaimFilter filter, int page, int size) {
        return indexer.read(lookup -> lookup.claims(filter, page, size));
    }

    @Override
    public List<ClaimRecord> first(ClaimFilter filter, @Nullable String otherThan, int size) {
        return indexer.read(lookup -> lookup.first(filter, otherThan, size));
    }

    @Override
    public Listed<ClaimRecord> claims(ClaimFilter filter, String cursor, int size) {
        return indexer.read(lookup -> lookup.claims(filter, cursor, size));
    }

    @Override
    public Map<String, List<FacetCount>> facets(ClaimFilter filter, List<String> fields) {
        return indexer.read(lookup -> lookup.facets(filter, fields));
    }

    @Override
    public List<Highlight> highlights(ClaimRecord claim, String words) {
        return Highlights.of(claim, words);
    }

    @Override
    public Listed<StatementRecord> statements(ClaimFilter filter, String cursor, int size) {
        return indexer.read(lookup -> lookup.statements(filter, cursor, size));
    }

    @Override
    public Listed<EntityRecord> entities(
            @Nullable String q, @Nullable String type, String cursor, int size) {
        return indexer.read(lookup -> lookup.entities(nameKey(q), type, cursor, size));
    }

    @Override
    public Optional<StatementRecord> statement(String id) {
        return read(reader -> reader.statement(id));
    }

    @Override
    public Page<StatementRecord> statements(ClaimFilter filter, int page, int size) {
        return indexer.read(lookup -> lookup.statements(filter, page, size));
    }

    @Override
    public Optional<StoryRecord> story(String id) {
        return read(reader -> reader.story(id));
    }

    @Override
    public Page<StoryRecord> stories(int page, int size) {
        return inTransaction(d -> lists(d).stories(page, size));
    }

    @Override
    public Optional<EntityRecord> entity(String id) {
        return indexer.read(lookup -> lookup.entity(id));
    }

    @Override
    public Page<EntityRecord> entities(
            @Nullable String q, @Nullable String type, int page, int size) {
        return indexer.read(lookup -> lookup.entities(nameKey(q), type, page, size));
    }

    @Override
    public List<String> describe(String iri) {
        return inTransaction(d -> new Description(iris, new OwnGraphs(iris, d)).describe(iri));
    }

    private Lists lists(DatasetGraph all) {
        DatasetGraph dataset = new OwnGraphs(iris, all);
        return new Lists(iris, dataset, new StoreReader(iris, dataset, relations));
    }

    private static @Nullable String nameKey(@Nullable String q) {
        return q == null ? null : EntityNames.key(q);
    }

    /** Bytes of the dataset's files. */
    public long sizeInBytes() {
        return database.size();
    }

    /** Backups, exports and the like. */
    public Upkeep upkeep() {
        return upkeep;
    }

    /** How many queries run now. */
    public int runningQueries() {
        return queries.running();
    }

    /** How many queries wait for their turn. */
    public int waitingQueries() {
        return queries.waiting();
    }

    /** How many transactions the index is behind the store; 0 while it is in step. */
    public long indexLag() {
        return indexer.lag();
    }

    /** Writes what waits, lets readers end, and closes. */
    @Override
    public void close() {
        upkeep.close();
        writer.close();
        indexer.close();
        queries.close();
        reads.close();
        database.close();
    }
}
