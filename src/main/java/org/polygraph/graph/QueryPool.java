package org.polygraph.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * The threads that read TDB2: bounded platform threads, since queries are CPU-bound, and its own
 * ones, since a caller's may be interrupted and TDB2 does not survive that. Callers take turns, and
 * none gets all threads.
 */
final class QueryPool implements AutoCloseable {

    private static final int WAITING = 10_000;
    private static final String THE_STORE = "";

    private final QueryLimits limits;
    private final ExecutorService threads;
    private final ThreadLocal<Boolean> inPool = ThreadLocal.withInitial(() -> false);

    /** Who has queries here, the one whose turn is next first. */
    private final Map<String, Line> lines = new LinkedHashMap<>();

    private int running;
    private boolean closed;

    /** One caller's queries. */
    private static final class Line {
        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private int running;
    }

    /** A pool whose threads anybody may have. */
    QueryPool(int size) {
        this("polygraph-read-", new QueryLimits(size, size, WAITING));
    }

    QueryPool(String name, QueryLimits limits) {
        this.limits = limits;
        this.threads =
                Executors.newFixedThreadPool(
                        limits.threads(), Thread.ofPlatform().daemon().name(name, 0).factory());
    }

    /**
     * Runs a task and waits for its end, however long that takes; on this thread where it is one of
     * the pool.
     *
     * @throws RejectedExecutionException where too many wait, or after close
     */
    <T> T run(Callable<T> task) {
        return inPool.get() ? call(task) : await(start(THE_STORE, task));
    }

    /**
     * Begins a task when it is its caller's turn.
     *
     * @throws TooManyQueriesException where as many of this caller's are waiting as may
     * @throws RejectedExecutionException after close
     */
    <T> Future<T> start(String caller, Callable<T> task) {
        FutureTask<T> future =
                new FutureTask<>(
                        () -> {
                            inPool.set(true);
                            return task.call();
                        });
        enqueue(caller, future);
        return future;
    }

    private synchronized void enqueue(String caller, Runnable task) {
        if (closed) {
            throw new RejectedExecutionException("the store is closed");
        }
        Line line = lines.computeIfAbsent(caller, name -> new Line());
        if (line.waiting.size() >= limits.waitingPerCaller()) {
            throw new TooManyQueriesException(limits);
        }
        line.waiting.add(task);
        dispatch();
    }

    /** Lets begin what may. */
    private void dispatch() {
        Iterator<Map.Entry<String, Line>> turns = lines.entrySet().iterator();
        while (running < limits.threads() && turns.hasNext()) {
            Map.Entry<String, Line> turn = turns.next();
            Line line = turn.getValue();
            if (line.waiting.isEmpty() || line.running >= limits.perCaller()) {
                continue;
            }
            Runnable task = line.waiting.remove();
            line.running++;
            running++;
            threads.execute(() -> runAndEnd(turn.getKey(), line, task));
            // To the end of the line of callers; what it has more waits for its next turn.
            turns.remove();
            lines.put(turn.getKey(), line);
            turns = lines.entrySet().iterator();
        }
    }

    private void runAndEnd(String caller, Line line, Runnable task) {
        try {
            task.run();
        } finally {
            end(caller, line);
        }
    }

    private synchronized void end(String caller, Line line) {
        running--;
        line.running--;
        if (line.running == 0 && line.waiting.isEmpty()) {
            lines.remove(caller);
        }
        dispatch();
        notifyAll();
    }

    /** How many tasks run now. */
    synchronized int running() {
        return running;
    }

    /** How many tasks wait for their turn. */
    synchronized int waiting() {
        return lines.values().stream().mapToInt(line -> line.waiting.size()).sum();
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

    /** The end of a task; what it threw is thrown here. */
    static <T> T await(Future<T> future) {
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

    /** Takes nothing more and waits for what there is. */
    @Override
    public void close() {
        Uninterrupted.<Boolean, RuntimeException>get(this::waitForAll);
        threads.shutdown();
        Uninterrupted.get(() -> threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS));
    }

    private synchronized boolean waitForAll() throws InterruptedException {
        closed = true;
        while (!lines.isEmpty()) {
            wait();
        }
        return true;
    }
}
