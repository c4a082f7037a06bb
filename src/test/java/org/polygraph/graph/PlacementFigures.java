package org.polygraph.graph;

import org.apache.jena.sparql.core.DatasetGraph;
import org.polygraph.article.ArticleReader;
import org.polygraph.collation.StoryKeeper;
import org.polygraph.mention.MentionRecogniser;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * How long it takes to find an article's story and to collate it, in stores of more and more
 * generated articles: {@code PlacementFigures <folder> <articles> <articles> …}, in rising order.
 * The folder must be new.
 */
public final class PlacementFigures {

    private static final Iris IRIS = new Iris("http://localhost:8080");
    private static final int BATCH = 500;

    /** Of the largest: each change writes anew what it touches of the store's trees. */
    private static final int BATCHES = 20;

    private static final int PLACED = 200;

    private final DatasetGraph dataset;
    private final StoryKeeper keeper;
    private final ClaimGenerator generator;
    private int articles;

    private PlacementFigures(DatasetGraph dataset, int most) {
        this.dataset = dataset;
        this.generator = new ClaimGenerator(IRIS, 1, most);
        this.keeper =
                new StoryKeeper(
                        IRIS,
                        RelationCatalog.load(),
                        new ArticleReader(),
                        new MentionRecogniser(SkosGazetteer.load()));
    }

    public static void main(String[] args) {
        int[] sizes = Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray();
        try (Database database = new Database(Path.of(args[0]), Compaction.USUAL)) {
            PlacementFigures figures =
                    new PlacementFigures(database.writable(), sizes[sizes.length - 1]);
            for (int size : sizes) {
                figures.fill(size);
                figures.measure();
            }
        }
    }

    private void fill(int size) {
        long begin = System.nanoTime();
        while (articles < size) {
            int count = Math.min(Math.max(BATCH, size / BATCHES), size - articles);
            dataset.executeWrite(() -> keeper.changed(dataset, add(count), Set.of()));
        }
        System.out.printf("%,d articles after %d s%n", articles, seconds(begin));
    }

    private Set<String> add(int count) {
        Set<String> ids = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            GeneratedStore.add(dataset, generator.article(articles++), ids);
        }
        return ids;
    }

    private void measure() {
        long[] times = new long[PLACED];
        long[] cpu = new long[PLACED];
        for (int i = 0; i < PLACED; i++) {
            int n = i;
            dataset.executeWrite(() -> place(n, times, cpu));
        }
        Arrays.sort(times);
        System.out.printf(
                "placed among %,d: CPU %.2f ms, p50 %.2f ms, p99 %.2f ms%n",
                articles,
                Arrays.stream(cpu).sum() / 1e6 / PLACED,
                times[PLACED / 2] / 1e6,
                times[PLACED * 99 / 100] / 1e6);
    }

    private void place(int n, long[] times, long[] cpu) {
        Set<String> added = add(1);
        var threads = ManagementFactory.getThreadMXBean();
        long begin = System.nanoTime();
        long cpuBegin = threads.getCurrentThreadCpuTime();
        keeper.changed(dataset, added, Set.of());
        cpu[n] = threads.getCurrentThreadCpuTime() - cpuBegin;
        times[n] = System.nanoTime() - begin;
    }

    private static long seconds(long begin) {
        return (System.nanoTime() - begin) / 1_000_000_000;
    }
}
