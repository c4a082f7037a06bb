package org.polygraph.graph.index;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.FacetCount;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often the claims of a query have each value of a field; fields by their names. */
final class Facets {

    /** Values told of each; the most frequent. */
    private static final int VALUES = 100;

    private static final Comparator<FacetCount> FREQUENT_FIRST =
            Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);

    private Facets() {}

    static Map<String, List<FacetCount>> count(
            IndexSearcher searcher, Query query, List<String> names) {
        try {
            Map<String, Map<String, Long>> counts = searcher.search(query, new Counting(names));
            Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
            counts.forEach(
                    (name, values) ->
                            facets.put(
                                    name,
                                    values.entrySet().stream()
                                            .map(v -> new FacetCount(v.getKey(), v.getValue()))
                                            .sorted(FREQUENT_FIRST)
                                            .limit(VALUES)
                                            .toList()));
            return facets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Counting(List<String> names)
            implements CollectorManager<Counter, Map<String, Map<String, Long>>> {
        @Override
        public Counter newCollector() {
            return new Counter(names);
        }

        @Override
        public Map<String, Map<String, Long>> reduce(Collection<Counter> counters)
                throws IOException {
            Map<String, Map<String, Long>> all = new LinkedHashMap<>();
            names.forEach(name -> all.put(name, new HashMap<>()));
            for (Counter counter : counters) {
                counter.endLeaf();
                counter.counts.forEach(
                        (name, values) -> {
                            Map<String, Long> its = all.computeIfAbsent(name, _ -> new HashMap<>());
                            values.forEach((value, n) -> its.merge(value, n, Long::sum));
                        });
            }
            return all;
        }
    }

    /** Counts by Lucene's own numbers of the values, leaf by leaf. */
    private static final class Counter extends SimpleCollector {
        private final List<String> names;
        private final Map<String, Map<String, Long>> counts = new HashMap<>();
        private final @Nullable SortedDocValues[] values;
        private final int[][] here;

        private Counter(List<String> names) {
            this.names = names;
            this.values = new SortedDocValues[names.size()];
            this.here = new int[names.size()][0];
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            endLeaf();
            for (int i = 0; i < here.length; i++) {
                values[i] = context.reader().getSortedDocValues(names.get(i));
                here[i] = new int[values[i] == null ? 0 : values[i].getValueCount()];
            }
        }

        private void endLeaf() throws IOException {
            for (int i = 0; i < here.length; i++) {
                SortedDocValues its = values[i];
                Map<String, Long> all = counts.computeIfAbsent(names.get(i), _ -> new HashMap<>());
                for (int ord = 0; its != null && ord < here[i].length; ord++) {
                    if (here[i][ord] > 0) {
                        all.merge(
                                its.lookupOrd(ord).utf8ToString(), (long) here[i][ord], Long::sum);
                    }
                }
                here[i] = new int[0];
            }
        }

        @Override
        public void collect(int document) throws IOException {
            for (int i = 0; i < here.length; i++) {
                SortedDocValues its = values[i];
                if (its != null && its.advanceExact(document)) {
                    here[i][its.ordValue()]++;
                }
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
