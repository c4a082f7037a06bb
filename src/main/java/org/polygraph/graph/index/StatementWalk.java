package org.polygraph.graph.index;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The statements of the claims that a query finds, each where its first claim stands. Holds what it
 * has seen, so that none comes twice; a walk that begins in the middle asks of each statement
 * whether it has a claim before that.
 */
final class StatementWalk {

    private static final int SMALLEST_STRIDE = 100;
    private static final int LARGEST_STRIDE = 10_000;

    private record Found(String statement, FieldDoc place) {}

    private final IndexSearcher searcher;
    private final Query query;
    private final ListOrder order;
    private final @Nullable FieldDoc begin;
    private final Walk claims;
    private final Deque<Found> ahead = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable FieldDoc last;

    StatementWalk(IndexSearcher searcher, Query query, ListOrder order, @Nullable FieldDoc after) {
        this.searcher = searcher;
        this.query = query;
        this.order = order;
        this.begin = after;
        this.claims = new Walk(searcher, query, order, after);
        this.last = after;
    }

    /** The place of the first claim of the statement that came last. */
    @Nullable FieldDoc last() {
        return last;
    }

    void skip(long count) {
        long left = count;
        while (left > 0) {
            int some = (int) Math.min(left, LARGEST_STRIDE);
            if (next(some).size() < some) {
                return;
            }
            left -= some;
        }
    }

    /** The ids of the next ones; fewer than asked for only at the end. */
    List<String> next(int count) {
        List<String> ids = new ArrayList<>();
        int stride = Math.clamp(2L * count, SMALLEST_STRIDE, LARGEST_STRIDE);
        while (ids.size() < count) {
            if (ahead.isEmpty() && !lookAhead(stride)) {
                break;
            }
            while (!ahead.isEmpty() && ids.size() < count) {
                Found found = ahead.removeFirst();
                if (seen.add(found.statement) && !isBeforeBegin(found.statement)) {
                    ids.add(found.statement);
                    last = found.place;
                }
            }
        }
        return ids;
    }

    private boolean lookAhead(int stride) {
        List<FieldDoc> places = claims.next(stride);
        for (FieldDoc place : places) {
            String statement = statement(place.doc);
            if (statement != null) {
                ahead.add(new Found(statement, place));
            }
        }
        return !places.isEmpty();
    }

    private @Nullable String statement(int document) {
        try {
            List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
            SortedDocValues ids = leaf.reader().getSortedDocValues(Fields.STATEMENT);
            return ids != null && ids.advanceExact(document - leaf.docBase)
                    ? ids.lookupOrd(ids.ordValue()).utf8ToString()
                    : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a statement has a claim where this walk began, or before. */
    private boolean isBeforeBegin(String statement) {
        if (begin == null) {
            return false;
        }
        Query its =
                new BooleanQuery.Builder()
                        .add(query, Occur.FILTER)
                        .add(new TermQuery(new Term(Fields.STATEMENT, statement)), Occur.FILTER)
                        .build();
        List<FieldDoc> first = new Walk(searcher, its, order, null).next(1);
        List<FieldDoc> behind = new Walk(searcher, its, order, begin).next(1);
        return behind.isEmpty() || first.getFirst().doc != behind.getFirst().doc;
    }

    /** How many statements the claims of a query are in. */
    static long count(IndexSearcher searcher, Query query) {
        try {
            return searcher.search(query, new Counting());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Counting implements CollectorManager<Counter, Long> {
        @Override
        public Counter newCollector() {
            return new Counter();
        }

        /** One collector does it all: the searcher has no other threads. */
        @Override
        public Long reduce(Collection<Counter> counters) {
            return counters.stream().mapToLong(counter -> counter.statements.size()).sum();
        }
    }

    private static final class Counter extends SimpleCollector {
        private final LongSet statements = new LongSet();
        private @Nullable NumericDocValues bits;

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            bits = context.reader().getNumericDocValues(Fields.STATEMENT_BITS);
        }

        @Override
        public void collect(int document) throws IOException {
            if (bits != null && bits.advanceExact(document)) {
                statements.add(bits.longValue());
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
