package org.polygraph.graph.index;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.polygraph.graph.Iris;
import org.polygraph.graph.record.ClaimFilter;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRecord;
import org.polygraph.graph.record.FacetCount;
import org.polygraph.graph.record.Listed;
import org.polygraph.graph.record.Page;
import org.polygraph.graph.record.StatementRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Look-ups in one state of the index. */
public final class ClaimLookup {

    private final Iris iris;
    private final IndexSearcher searcher;
    private final RecentAnswers recent;
    private final long state;

    ClaimLookup(Iris iris, IndexSearcher searcher, RecentAnswers recent) {
        this.iris = iris;
        this.searcher = searcher;
        this.recent = recent;
        this.state = ((DirectoryReader) searcher.getIndexReader()).getVersion();
    }

    int documents() {
        return searcher.getIndexReader().numDocs();
    }

    // ---- claims

    public Page<ClaimRecord> claims(ClaimFilter filter, int page, int size) {
        return page(query(filter), ListOrder.of(filter.sort()), page, size, ClaimRecord.class);
    }

    /**
     * The first ones, uncounted.
     *
     * @param otherThan id of a subject whose claims are passed by, or null
     */
    public List<ClaimRecord> first(ClaimFilter filter, @Nullable String otherThan, int size) {
        BooleanQuery.Builder wanted = new BooleanQuery.Builder();
        wanted.add(query(filter), Occur.FILTER);
        if (otherThan != null) {
            Term subject = new Term(Fields.SUBJECT, Fields.cut(otherThan));
            wanted.add(new TermQuery(subject), Occur.MUST_NOT);
        }
        Walk walk = new Walk(searcher, wanted.build(), ListOrder.of(filter.sort()), null);
        return read(walk.next(size), ClaimRecord.class);
    }

    /**
     * @param cursor {@code *} for the start, or what the answer before gave
     */
    public Listed<ClaimRecord> claims(ClaimFilter filter, String cursor, int size) {
        return listed(query(filter), ListOrder.of(filter.sort()), cursor, size, ClaimRecord.class);
    }

    /** What values the claims of a filter have, the most frequent first. */
    public Map<String, List<FacetCount>> facets(ClaimFilter filter, List<String> names) {
        return Facets.count(searcher, query(filter), names);
    }

    private Query query(ClaimFilter filter) {
        return ClaimQuery.of(iris, filter, this::called);
    }

    // ---- statements

    /** Statements that have a claim the filter lets through, in the order of their first one. */
    public Page<StatementRecord> statements(ClaimFilter filter, int page, int size) {
        requirePage(page, size);
        StatementWalk walk = statementWalk(filter, null);
        long total = statementCount(filter);
        long offset = (long) page * size;
        if (offset >= total) {
            return new Page<>(List.of(), total, page, size);
        }
        walk.skip(offset);
        return new Page<>(records(walk.next(size)), total, page, size);
    }

    public Listed<StatementRecord> statements(ClaimFilter filter, String cursor, int size) {
        ListOrder order = ListOrder.of(filter.sort());
        StatementWalk walk = statementWalk(filter, order.place(cursor));
        List<String> ids = walk.next(size);
        FieldDoc last = walk.last();
        boolean more = ids.size() == size && last != null;
        return new Listed<>(
                records(ids),
                statementCount(filter),
                more ? order.cursor(Objects.requireNonNull(last)) : null);
    }

    private StatementWalk statementWalk(ClaimFilter filter, @Nullable FieldDoc after) {
        return new StatementWalk(
                searcher, statementQuery(filter), ListOrder.of(filter.sort()), after);
    }

    private Query statementQuery(ClaimFilter filter) {
        return ClaimQuery.ofStatements(iris, filter, this::called);
    }

    private long statementCount(ClaimFilter filter) {
        Query query = statementQuery(filter);
        return recent.count(
                state,
                query,
                "statements",
                () -> {
                    if (query.equals(statementQuery(ClaimFilter.ALL))) {
                        return count(sort(Documents.STATEMENT));
                    }
                    return StatementWalk.count(searcher, query);
                });
    }

    private List<StatementRecord> records(List<String> statements) {
        return statements.stream()
                .map(id -> one(Documents.STATEMENT, id, StatementRecord.class))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Ids of the claims in a statement. */
    public List<String> claimsIn(String statement) {
        return claims(new Term(Fields.STATEMENT, statement)).stream().map(ClaimRecord::id).toList();
    }

    /** All claims of an article. */
    public List<ClaimRecord> claimsOf(String article) {
        return claims(new Term(Fields.ARTICLE, article));
    }

    private List<ClaimRecord> claims(Term term) {
        List<ClaimRecord> claims = new ArrayList<>();
        Query query =
                new BooleanQuery.Builder()
                        .add(new TermQuery(term), Occur.FILTER)
                        .add(sort(Documents.CLAIM), Occur.FILTER)
                        .build();
        Walk walk = new Walk(searcher, query, ListOrder.CLAIMS, null);
        List<FieldDoc> some = walk.next(1_000);
        while (!some.isEmpty()) {
            claims.addAll(read(some, ClaimRecord.class));
            some = walk.next(1_000);
        }
        return claims;
    }

    public Optional<StatementRecord> statement(String id) {
        return one(Documents.STATEMENT, id, StatementRecord.class);
    }

    /** How many there are of what is looked up. */
    public IndexCounts counts() {
        return new IndexCounts(
                count(sort(Documents.ARTICLE)),
                count(sort(Documents.CLAIM)),
                count(sort(Documents.STATEMENT)),
                count(sort(Documents.ENTITY)));
    }

    // ---- entities and articles

    /** Those most claimed about first; {@code prefix} of a name as {@link IndexedEntity} has it. */
    public Page<EntityRecord> entities(
            @Nullable String prefix, @Nullable String type, int page, int size) {
        return page(entityQuery(prefix, type), ListOrder.ENTITIES, page, size, EntityRecord.class);
    }

    /** By id, so that each comes once however many claims of it are written meanwhile. */
    public Listed<EntityRecord> entities(
            @Nullable String prefix, @Nullable String type, String cursor, int size) {
        return listed(
                entityQuery(prefix, type),
                ListOrder.ENTITIES_BY_ID,
                cursor,
                size,
                EntityRecord.class);
    }

    public Optional<EntityRecord> entity(String id) {
        return one(Documents.ENTITY, id, EntityRecord.class);
    }

    /** What was indexed of an article; empty where none was. */
    public Optional<IndexedArticle.Trace> trace(String article) {
        return one(Documents.ARTICLE, article, IndexedArticle.Trace.class);
    }

    private static Query entityQuery(@Nullable String prefix, @Nullable String type) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(
                prefix == null
                        ? sort(Documents.ENTITY)
                        : new PrefixQuery(new Term(Fields.NAME, Fields.cut(prefix))),
                Occur.FILTER);
        if (type != null) {
            query.add(new TermQuery(new Term(Fields.TYPE, type)), Occur.FILTER);
        }
        return query.build();
    }

    /** Ids of the entities with a name. */
    private Set<String> called(String name) {
        return EntityNames.called(searcher, name);
    }

    // ---- lists

    private static TermQuery sort(String sort) {
        return new TermQuery(new Term(Fields.SORT, sort));
    }

    private <T> Page<T> page(Query query, ListOrder order, int page, int size, Class<T> type) {
        requirePage(page, size);
        long total = total(query);
        long offset = (long) page * size;
        if (offset >= total) {
            return new Page<>(List.of(), total, page, size);
        }
        FieldDoc before = recent.before(state, query, order.name(), offset);
        Walk walk = new Walk(searcher, query, order, before);
        if (before == null) {
            walk.skip(offset);
        }
        List<FieldDoc> places = walk.next(size);
        if (walk.last() != null && places.size() == size) {
            recent.keep(state, query, order.name(), offset + size, walk.last());
        }
        return new Page<>(read(places, type), total, page, size);
    }

    private <T> Listed<T> listed(
            Query query, ListOrder order, String cursor, int size, Class<T> type) {
        List<FieldDoc> places =
                new Walk(searcher, query, order, order.place(cursor)).next(size + 1);
        boolean more = places.size() > size;
        List<FieldDoc> shown = more ? places.subList(0, size) : places;
        return new Listed<>(
                read(shown, type), total(query), more ? order.cursor(shown.getLast()) : null);
    }

    private static void requirePage(int page, int size) {
        if (page < 0 || size < 1) {
            throw new IllegalArgumentException("no page " + page + " of " + size);
        }
    }

    private long total(Query query) {
        return recent.count(state, query, "all", () -> count(query));
    }

    private long count(Query query) {
        try {
            return searcher.count(query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Neighbours are packed together, and unpacked once. */
    private <T> List<T> read(List<FieldDoc> places, Class<T> type) {
        try {
            StoredFields stored = searcher.storedFields();
            List<T> records = new ArrayList<>(places.size());
            for (FieldDoc place : places) {
                records.add(read(stored, place, type));
            }
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(StoredFields stored, ScoreDoc place, Class<T> type)
            throws IOException {
        return RecordCodec.read(
                stored.document(place.doc, Set.of(Fields.RECORD)).getBinaryValue(Fields.RECORD),
                type);
    }

    private <T> Optional<T> one(String sort, String id, Class<T> type) {
        try {
            Query query = new TermQuery(new Term(Fields.KEY, Documents.key(sort, id)));
            ScoreDoc[] found = searcher.search(query, 1).scoreDocs;
            return found.length == 0
                    ? Optional.empty()
                    : Optional.of(read(searcher.storedFields(), found[0], type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
