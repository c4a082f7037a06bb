package org.polygraph.graph;

import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.polygraph.graph.index.ClaimIndex;
import org.polygraph.graph.index.ClaimLookup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Keeps the index in step with the store, on a thread of its own behind the writer's: what was
 * committed is written to the index, shown, and only then answered. On disk it goes now and then;
 * what is not there when the process ends is taken from the store's revisions at the next start.
 *
 * <p>An index that fails never fails a write. It keeps showing what it has, says how far it is
 * behind, and is opened again, or made anew, with the next write.
 */
final class Indexer implements AutoCloseable {

    /** Runs something in one read transaction of the store. */
    interface Reading {
        void run(Consumer<DatasetGraph> reading);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
    private static final long COMMIT_AFTER = TimeUnit.SECONDS.toNanos(20);
    private static final long COMMIT_CHANGES = 20_000;

    /** A committed transaction, and whom to tell once the index has it. */
    private record Committed(Changes changes, Runnable then) {}

    private static final Committed LAST = new Committed(Changes.none(0), () -> {});

    private final Path folder;
    private final Iris iris;
    private final RelationCatalog relations;
    private final Reading store;
    private final BlockingQueue<Committed> queue = new LinkedBlockingQueue<>(8);
    private final Thread thread = new Thread(this::run, "polygraph-indexer");
    private volatile ClaimIndex index;
    private volatile long stored;
    private long uncommitted;
    private long lastCommit = System.nanoTime();
    private boolean broken;

    Indexer(Path folder, Iris iris, RelationCatalog relations, Reading store) {
        this.folder = folder;
        this.iris = iris;
        this.relations = relations;
        this.store = store;
        this.index = open();
        thread.setDaemon(true);
    }

    /** Depends on what the program brings along and the records show: labels and known names. */
    private ClaimIndex open() {
        return ClaimIndex.open(folder, iris, Background.digest());
    }

    /** Brings the index up to the store, which nobody writes to yet. */
    void start() {
        store.run(dataset -> catchUp(source(dataset), new Revisions(iris, dataset)));
        thread.start();
    }

    private IndexSource source(DatasetGraph dataset) {
        return new IndexSource(iris, dataset, relations);
    }

    private void catchUp(IndexSource source, Revisions revisions) {
        stored = revisions.current();
        if (index.revision() == stored) {
            return;
        }
        if (index.revision() == ClaimIndex.NONE || !revisions.knows(index.revision())) {
            new IndexRebuild(source, index).run();
            return;
        }
        Changes missing = revisions.since(index.revision());
        LOG.info(
                "the index follows {} articles and {} statements that it was not told of",
                missing.articles().size(),
                missing.statements().size());
        for (String statement : missing.statements()) {
            missing.claims().addAll(source.claimsIn(statement));
            missing.claims().addAll(index.read(lookup -> lookup.claimsIn(statement)));
        }
        new IndexUpdate(source, index).apply(missing);
        index.commit();
    }

    /** To be told of each transaction, in order; {@code then} is run when it can be looked up. */
    void follow(Changes changes, Runnable then) {
        Uninterrupted.put(queue, new Committed(changes, then));
    }

    <T> T read(Function<ClaimLookup, T> reading) {
        return index.read(reading);
    }

    /** From the state of the index that shows this revision; empty where it shows another. */
    <T> Optional<T> readAt(long revision, Function<ClaimLookup, T> reading) {
        return index.readAt(revision, reading);
    }

    boolean isWhole() {
        return index.isWhole();
    }

    /** Transactions of the store that the index does not show yet. */
    long lag() {
        return Math.max(0, Revisions.between(Math.max(0, index.revision()), stored));
    }

    /** The last transaction of the store that the index shows. */
    long revision() {
        return index.revision();
    }

    /** The last revision that the store need not remember for the index. */
    long committed() {
        return index.committed();
    }

    private void run() {
        boolean more = true;
        while (more) {
            List<Committed> batch = new ArrayList<>();
            Committed first = take();
            if (first != null) {
                batch.add(first);
                queue.drainTo(batch);
                more = !batch.contains(LAST);
                index(batch);
                batch.forEach(committed -> committed.then.run());
            }
            commitIfDue(!more);
        }
    }

    /** Reads a state of the store, and waits to be told of all that led to it. */
    private void index(List<Committed> batch) {
        long told = revision(batch);
        if (told == 0) {
            return;
        }
        try {
            if (broken) {
                ClaimIndex old = index;
                old.abandon();
                index = open();
            }
            store.run(
                    dataset -> {
                        IndexSource source = source(dataset);
                        long revision = source.revision();
                        while (revision(batch) < revision) {
                            batch.add(takeSurely());
                        }
                        stored = revision;
                        if (broken) {
                            catchUp(source, new Revisions(iris, dataset));
                            broken = false;
                        } else {
                            update(source, batch);
                        }
                    });
        } catch (Exception e) {
            LOG.error("the index is behind the store", e);
            stored = revision(batch);
            broken = true;
        }
    }

    private void update(IndexSource source, List<Committed> batch) {
        Changes all = Changes.none(index.revision());
        for (Committed committed : batch) {
            if (committed.changes.revision() > 0) {
                all = all.with(committed.changes);
            }
        }
        uncommitted += all.articles().size() + all.claims().size() + 1;
        new IndexUpdate(source, index).apply(all);
    }

    private static long revision(List<Committed> batch) {
        return batch.stream().mapToLong(committed -> committed.changes.revision()).max().orElse(0);
    }

    private void commitIfDue(boolean atEnd) {
        boolean due =
                atEnd
                        || uncommitted > COMMIT_CHANGES
                        || System.nanoTime() - lastCommit > COMMIT_AFTER;
        if (broken || !due || index.committed() == index.revision()) {
            return;
        }
        try {
            index.commit();
            uncommitted = 0;
            lastCommit = System.nanoTime();
        } catch (RuntimeException e) {
            LOG.error("the index cannot be written to disk", e);
            broken = true;
        }
    }

    private Committed takeSurely() {
        Committed next = take();
        while (next == null) {
            next = take();
        }
        return next;
    }

    /** The next, or null after some time without any. */
    private @Nullable Committed take() {
        while (true) {
            try {
                return queue.poll(COMMIT_AFTER, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                // Not passed on: an interrupted thread must not go near TDB2.
                continue;
            }
        }
    }

    /** Indexes what waits, makes it durable, and closes. */
    @Override
    public void close() {
        Uninterrupted.put(queue, LAST);
        Uninterrupted.join(thread);
        // An interrupt would close the files under Lucene's hands.
        boolean interrupted = Thread.interrupted();
        if (broken) {
            index.abandon();
        } else {
            index.close();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
