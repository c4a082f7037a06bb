package org.polygraph.graph.index;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a query finds, in order, some at a time. Never holds more places than are asked for at once.
 */
final class Walk {

    /** Places held at once on the way to a page far behind. */
    private static final int STRIDE = 10_000;

    private final IndexSearcher searcher;
    private final Query query;
    private final ListOrder order;
    private @Nullable FieldDoc last;

    /**
     * @param after the place to start behind, or null for the start
     */
    Walk(IndexSearcher searcher, Query query, ListOrder order, @Nullable FieldDoc after) {
        this.searcher = searcher;
        this.query = query;
        this.order = order;
        this.last = after;
    }

    /** The next ones; fewer than asked for only at the end. */
    List<FieldDoc> next(int count) {
        try {
            ScoreDoc[] found =
                    searcher.search(
                                    query,
                                    new TopFieldCollectorManager(order.sort(), count, last, 1))
                            .scoreDocs;
            List<FieldDoc> places = new ArrayList<>(found.length);
            for (ScoreDoc place : found) {
                places.add((FieldDoc) place);
            }
            if (!places.isEmpty()) {
                last = places.getLast();
            }
            return places;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Passes some by; false where there are not so many. */
    boolean skip(long count) {
        long left = count;
        while (left > 0) {
            int stride = (int) Math.min(left, STRIDE);
            if (next(stride).size() < stride) {
                return false;
            }
            left -= stride;
        }
        return true;
    }

    /** The place of the last one that was seen, or null before the first. */
    @Nullable FieldDoc last() {
        return last;
    }
}
