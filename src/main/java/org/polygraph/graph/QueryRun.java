package org.polygraph.graph;

import com.sun.management.ThreadMXBean;

import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.QueryExec;
import org.jspecify.annotations.Nullable;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * A query that waits for its turn, or runs on a thread of the store's own. It is ended by ARQ's own
 * means: an interrupt would leave TDB2 broken.
 *
 * @param <T> what is made of its result
 */
public final class QueryRun<T> {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long deadline;
    private @Nullable QueryExec execution;
    private boolean cancelled;
    private long thread;
    private long allocatedBefore;
    private @Nullable Future<T> future;

    /**
     * @param timeout from now on, waiting included
     */
    QueryRun(Duration timeout) {
        this.deadline = System.nanoTime() + timeout.toNanos();
    }

    void runsAs(Future<T> running) {
        future = running;
    }

    /** Milliseconds it still has, at least one. */
    long left() {
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
    }

    /** Uses an execution, which can be cancelled meanwhile. */
    T use(QueryExec begun, Function<QueryExec, T> use) {
        synchronized (this) {
            if (cancelled || System.nanoTime() >= deadline) {
                throw new QueryCancelledException();
            }
            execution = begun;
            thread = Thread.currentThread().threadId();
            allocatedBefore = THREADS.getThreadAllocatedBytes(thread);
        }
        try {
            return use.apply(begun);
        } finally {
            synchronized (this) {
                execution = null;
            }
        }
    }

    /** Whether it has ended within a time; false as well where the wait was interrupted. */
    public boolean endsWithin(Duration time) {
        try {
            running().get(time.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Bytes it has allocated so far, most of which may be free again; 0 while it does not run. */
    public synchronized long allocated() {
        return execution == null ? 0 : THREADS.getThreadAllocatedBytes(thread) - allocatedBefore;
    }

    /** Ends it before its time; {@link #result()} then throws {@code QueryCancelledException}. */
    public synchronized void cancel() {
        cancelled = true;
        if (execution != null) {
            execution.abort();
        }
    }

    /** Waits for its end; throws what it threw. */
    public T result() {
        return QueryPool.await(running());
    }

    private Future<T> running() {
        if (future == null) {
            throw new IllegalStateException("not begun");
        }
        return future;
    }
}
