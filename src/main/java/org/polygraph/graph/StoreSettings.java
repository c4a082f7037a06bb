package org.polygraph.graph;

import java.nio.file.Path;
import java.time.Clock;

/**
 * How a store is opened.
 *
 * @param folder of the dataset
 * @param afterWrite derives what hangs on articles
 * @param queries how many SPARQL queries there may be at a time
 * @param clock for when articles come and go
 * @param background whether it holds the terms and the gazetteer too
 */
record StoreSettings(
        Path folder,
        Iris iris,
        AfterWrite afterWrite,
        QueryLimits queries,
        Compaction compaction,
        Clock clock,
        boolean background,
        ReferenceFacts reference) {

    static StoreSettings of(Path folder, Iris iris, AfterWrite afterWrite) {
        return new StoreSettings(
                folder,
                iris,
                afterWrite,
                QueryLimits.usual(),
                Compaction.USUAL,
                Clock.systemUTC(),
                true,
                ReferenceFacts.none());
    }

    StoreSettings with(QueryLimits other) {
        return new StoreSettings(
                folder, iris, afterWrite, other, compaction, clock, background, reference);
    }

    StoreSettings with(Compaction other) {
        return new StoreSettings(
                folder, iris, afterWrite, queries, other, clock, background, reference);
    }

    StoreSettings with(Clock other) {
        return new StoreSettings(
                folder, iris, afterWrite, queries, compaction, other, background, reference);
    }

    StoreSettings with(ReferenceFacts other) {
        return new StoreSettings(
                folder, iris, afterWrite, queries, compaction, clock, background, other);
    }

    StoreSettings withoutBackground() {
        return new StoreSettings(
                folder, iris, afterWrite, queries, compaction, clock, false, reference);
    }
}
