package org.polygraph.graph;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that read TDB2: bounded platform threads, since queries are CPU-bound, and its own
 * ones, since a caller's may be interrupted and TDB2 does not survive that. Callers wait.
 */
final class QueryPool implements AutoCloseable {

    private static final int WAITING = 10_000;

    private final ThreadPoolExecutor threads;
    private final ThreadLocal<Boolean> inPool = ThreadLocal.withInitial(() -> false);

    QueryPool(int size) {
        threads =
                new ThreadPoolExecutor(
                        size,
                        size,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(WAITING),
                        Thread.ofPlatform().daemon().name("polygraph-query-", 0).factory());
    }

    /**
     * Runs a task and waits for its end, however long that takes; on this thread where it is one of
     * the pool.
     *
     * @throws java.util.concurrent.RejectedExecutionException where too many wait, or after close
     */
    <T> T run(Callable<T> task) {
        if (inPool.get()) {
            return call(task);
        }
        FutureTask<T> future =
                new FutureTask<>(
                        () -> {
                            inPool.set(true);
                            return task.call();
                        });
        threads.execute(future);
        return await(future);
    }

    private static <T> T call(Callable<T> task) {
        try {
            return task.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private static <T> T await(Future<T> future) {
        try {
            return Uninterrupted.get(future::get);
        } catch (ExecutionException e) {
            throw unchecked(e.getCause() == null ? e : e.getCause());
        }
    }

    private static RuntimeException unchecked(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return e instanceof RuntimeException runtime ? runtime : new CompletionException(e);
    }

    /** Takes nothing more and waits for what runs. */
    @Override
    public void close() {
        threads.shutdown();
        Uninterrupted.get(() -> threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS));
    }
}
