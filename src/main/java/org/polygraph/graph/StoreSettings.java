package org.polygraph.graph;

import java.nio.file.Path;
import java.time.Clock;

/**
 * How a store is opened.
 *
 * @param folder of the dataset
 * @param afterWrite derives what hangs on articles
 * @param queryThreads how many queries run at a time
 * @param clock for when articles come and go
 * @param background whether it holds the terms and the gazetteer too
 */
record StoreSettings(
        Path folder,
        Iris iris,
        AfterWrite afterWrite,
        int queryThreads,
        Compaction compaction,
        Clock clock,
        boolean background) {

    private static final int THREADS_PER_CORE = 2;

    static StoreSettings of(Path folder, Iris iris, AfterWrite afterWrite) {
        int threads = Math.max(4, THREADS_PER_CORE * Runtime.getRuntime().availableProcessors());
        return new StoreSettings(
                folder, iris, afterWrite, threads, Compaction.USUAL, Clock.systemUTC(), true);
    }

    StoreSettings with(Compaction other) {
        return new StoreSettings(folder, iris, afterWrite, queryThreads, other, clock, background);
    }

    StoreSettings with(Clock other) {
        return new StoreSettings(
                folder, iris, afterWrite, queryThreads, compaction, other, background);
    }

    StoreSettings withoutBackground() {
        return new StoreSettings(folder, iris, afterWrite, queryThreads, compaction, clock, false);
    }
}
