package org.polygraph.graph;

import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/**
 * The one writer. Whatever waits when it is free goes into one transaction, since TDB2 pays for
 * each transaction and not for each triple; answers come after the commit, and after the index has
 * followed. Where a transaction fails, its changes are tried again one by one. Its thread is never
 * interrupted: TDB2 would not recover.
 */
final class GroupCommit implements AutoCloseable {

    private static final int LONGEST_BATCH = 1_000;
    private static final int LONGEST_QUEUE = 4_000;

    private final Supplier<DatasetGraph> dataset;
    private final Iris iris;
    private final AfterWrite afterWrite;
    private final Indexer indexer;
    private final Runnable committed;
    private final Runnable between;
    private final BlockingQueue<Pending<?>> queue = new LinkedBlockingQueue<>(LONGEST_QUEUE);
    private final Thread thread = new Thread(this::run, "polygraph-writer");
    private boolean closed;

    /**
     * @param dataset the one to write to, asked for before each transaction
     * @param indexer told of each transaction; it answers once what was written is found
     * @param committed run as soon as there is a new state
     * @param between run on the writer's thread between transactions
     */
    GroupCommit(
            Supplier<DatasetGraph> dataset,
            Iris iris,
            AfterWrite afterWrite,
            Indexer indexer,
            Runnable committed,
            Runnable between) {
        this.dataset = dataset;
        this.iris = iris;
        this.afterWrite = afterWrite;
        this.indexer = indexer;
        this.committed = committed;
        this.between = between;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Waits while very much is waiting already; the answer comes once the change is durable. */
    <T> CompletableFuture<T> submit(Change<T> change) {
        Pending<T> pending = new Pending<>(change);
        if (!enqueue(pending)) {
            pending.future.completeExceptionally(new IllegalStateException("the store is closed"));
        }
        return pending.future;
    }

    private synchronized boolean enqueue(Pending<?> pending) {
        if (closed) {
            return false;
        }
        Uninterrupted.put(queue, pending);
        return true;
    }

    /** Writes what is waiting and ends. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            Uninterrupted.put(queue, Pending.LAST);
        }
        Uninterrupted.join(thread);
    }

    private void run() {
        boolean more = true;
        while (more) {
            List<Pending<?>> batch = new ArrayList<>();
            batch.add(takeUninterruptibly());
            queue.drainTo(batch, LONGEST_BATCH - 1);
            more = !batch.remove(Pending.LAST);
            commit(batch);
        }
    }

    private void commit(List<Pending<?>> batch) {
        if (batch.isEmpty()) {
            return;
        }
        Changes changes;
        try {
            changes = write(batch);
        } catch (Throwable e) {
            if (batch.size() == 1) {
                batch.getFirst().fail(StoreNotWritableException.of(e));
                return;
            }
            batch.forEach(pending -> commit(List.of(pending)));
            return;
        }
        indexer.follow(changes, () -> batch.forEach(Pending::succeed));
        between.run();
    }

    private Changes write(List<Pending<?>> batch) {
        DatasetGraph target = dataset.get();
        target.begin(TxnType.WRITE);
        try {
            Touched touched = new Touched();
            batch.forEach(pending -> pending.apply(target, touched));
            Changes changes = touched.isEmpty() ? Changes.none(0) : derive(target, touched);
            batch.forEach(pending -> pending.prepareAnswer(target));
            target.commit();
            committed.run();
            return changes;
        } catch (Throwable e) {
            target.abort();
            throw e;
        } finally {
            target.end();
        }
    }

    private Changes derive(DatasetGraph target, Touched touched) {
        Watched watched = new Watched(iris, new OwnGraphs(iris, target));
        afterWrite.changed(watched, touched.added(), touched.removed());
        Revisions revisions = new Revisions(iris, target);
        Changes changes = Changes.none(revisions.next());
        changes.articles().addAll(touched.added());
        changes.articles().addAll(touched.removed());
        watched.addTo(changes);
        revisions.note(changes);
        revisions.forgetBefore(indexer.committed());
        return changes;
    }

    private Pending<?> takeUninterruptibly() {
        while (true) {
            try {
                return queue.take();
            } catch (InterruptedException e) {
                // Not passed on: an interrupted thread must not go near TDB2.
                continue;
            }
        }
    }

    /** A change with the future it answers. */
    private static final class Pending<T> {

        private static final Pending<?> LAST =
                new Pending<>(
                        new Change<Object>() {
                            @Override
                            public void apply(DatasetGraph dataset, Touched touched) {}

                            @Override
                            public Object answer(DatasetGraph dataset) {
                                return this;
                            }
                        });

        private final Change<T> change;
        private final CompletableFuture<T> future = new CompletableFuture<>();
        private Runnable success = () -> {};

        private Pending(Change<T> change) {
            this.change = change;
        }

        private void apply(DatasetGraph dataset, Touched touched) {
            change.apply(dataset, touched);
        }

        private void prepareAnswer(DatasetGraph dataset) {
            T answer = change.answer(dataset);
            success = () -> future.complete(answer);
        }

        private void succeed() {
            success.run();
        }

        private void fail(Throwable e) {
            future.completeExceptionally(e);
        }
    }
}
