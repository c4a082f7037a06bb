package org.polygraph.graph;

import org.apache.jena.sparql.core.DatasetGraph;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What keeps a store well while it serves: each sees one committed state, and they take turns on a
 * thread of their own, so that none of the threads that answer is held up.
 */
public final class Upkeep implements AutoCloseable {

    private static final int ATTEMPTS = 2_000;
    private static final long PAUSE_MILLIS = 5;

    private final Iris iris;
    private final RelationCatalog relations;
    private final Shapes shapes;
    private final Clock clock;
    private final Indexer indexer;
    private final Database database;
    private final GroupCommit writer;
    private final QueryPool thread = new QueryPool(1);

    Upkeep(
            Iris iris,
            RelationCatalog relations,
            Shapes shapes,
            Clock clock,
            Indexer indexer,
            Database database,
            GroupCommit writer) {
        this.iris = iris;
        this.relations = relations;
        this.shapes = shapes;
        this.clock = clock;
        this.indexer = indexer;
        this.database = database;
        this.writer = writer;
    }

    /**
     * Writes all that is stored, as {@link Restore} reads it.
     *
     * @throws UncheckedIOException where the stream cannot be written to
     */
    public BackupManifest backup(OutputStream out) {
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        return aside(dataset -> BackupFile.write(iris, dataset, now, out));
    }

    /**
     * Writes all that is stored, and what describes it, for others to read.
     *
     * @throws UncheckedIOException where the stream cannot be written to
     */
    public ExportReport export(ExportFormat format, OutputStream out) {
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        return aside(dataset -> new Export(iris, dataset, relations, now).write(format, out));
    }

    /**
     * Holds every quote against its text, every article against the shapes, statements against
     * claims, and the index against the store.
     *
     * @throws IllegalStateException where writing never paused for the index to be in step
     */
    public VerifyReport verify() {
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<VerifyReport> report =
                    aside(
                            dataset ->
                                    indexer.readAt(
                                            new Revisions(iris, dataset).current(),
                                            lookup ->
                                                    new Verification(
                                                                    iris, dataset, relations,
                                                                    shapes, lookup)
                                                            .run(indexer.isWhole())));
            if (report.isPresent()) {
                return report.get();
            }
            pause();
        }
        throw new IllegalStateException("the index was never in step with the store");
    }

    /** Gives back what nobody reads any longer. Fails with what kept it from it. */
    public CompletableFuture<CompactionReport> compact() {
        CompletableFuture<CompactionReport> answer = database.askToCompact();
        // The writer compacts between transactions: this is one that changes nothing.
        writer.submit(Change.NONE)
                .whenComplete(
                        (_, failure) -> {
                            if (failure != null) {
                                answer.completeExceptionally(failure);
                            }
                        });
        return answer;
    }

    private interface Work<T> {
        T with(DatasetGraph dataset) throws IOException;
    }

    private <T> T aside(Work<T> work) {
        return thread.run(
                () ->
                        database.read(
                                dataset -> {
                                    try {
                                        return work.with(dataset);
                                    } catch (IOException e) {
                                        throw new UncheckedIOException(e);
                                    }
                                }));
    }

    private static void pause() {
        Uninterrupted.<Boolean, RuntimeException>get(
                () -> {
                    Thread.sleep(PAUSE_MILLIS);
                    return true;
                });
    }

    /** Waits for what runs. */
    @Override
    public void close() {
        thread.close();
    }
}
