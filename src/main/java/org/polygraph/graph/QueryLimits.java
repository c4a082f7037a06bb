package org.polygraph.graph;

/**
 * How many queries there may be at a time.
 *
 * @param threads that run at once
 * @param perCaller that run at once for one caller; fewer than the threads leave some to others
 * @param waitingPerCaller that wait for one caller; one more is refused
 */
public record QueryLimits(int threads, int perCaller, int waitingPerCaller) {

    public QueryLimits {
        if (threads < 1 || perCaller < 1 || waitingPerCaller < 0) {
            throw new IllegalArgumentException("a limit of queries is below one");
        }
    }

    /** For so many threads: a quarter of them is left to others. */
    public static QueryLimits of(int threads) {
        return new QueryLimits(threads, threads - threads / 4, 256);
    }

    /** For this machine. */
    public static QueryLimits usual() {
        return of(Math.max(8, 2 * Runtime.getRuntime().availableProcessors()));
    }
}
