package org.polygraph.graph.index;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What was asked lately of one state of the index: how many there are, and where pages end, so that
 * somebody who goes from page to page does not have each counted off from the start.
 */
final class RecentAnswers {

    private static final int KEPT = 500;

    private record Question(long state, Query query, String what, long offset) {}

    private final Map<Question, Object> answers =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Question, Object> eldest) {
                    return size() > KEPT;
                }
            };

    long count(long state, Query query, String what, LongSupplier counting) {
        Question question = new Question(state, query, what, -1);
        Object known = get(question);
        if (known != null) {
            return (Long) known;
        }
        long count = counting.getAsLong();
        put(question, count);
        return count;
    }

    /** The last document before an offset; null where that is not known. */
    @Nullable FieldDoc before(long state, Query query, String order, long offset) {
        return (FieldDoc) get(new Question(state, query, order, offset));
    }

    void keep(long state, Query query, String order, long offset, FieldDoc last) {
        put(new Question(state, query, order, offset), last);
    }

    private synchronized @Nullable Object get(Question question) {
        return answers.get(question);
    }

    private synchronized void put(Question question, Object answer) {
        answers.put(question, answer);
    }
}
