package org.polygraph.graph;

import java.nio.file.Path;
import java.time.Clock;

/**
 * How a store is opened.
 *
 * @param folder of the dataset
 * @param afterWrite derives what hangs on articles
 * @param queryThreads how many queries run at a time
 */
record StoreSettings(
        Path folder,
        Iris iris,
        AfterWrite afterWrite,
        int queryThreads,
        Compaction compaction,
        Clock clock) {

    private static final int THREADS_PER_CORE = 2;

    static StoreSettings of(Path folder, Iris iris, AfterWrite afterWrite) {
        int threads = Math.max(4, THREADS_PER_CORE * Runtime.getRuntime().availableProcessors());
        return new StoreSettings(
                folder, iris, afterWrite, threads, Compaction.USUAL, Clock.systemUTC());
    }

    StoreSettings with(Compaction other) {
        return new StoreSettings(folder, iris, afterWrite, queryThreads, other, clock);
    }
}
