package org.polygraph.web.sparql;

import org.polygraph.graph.QueryRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Ends queries before the heap is full. What is sorted, grouped or made distinct is held in memory,
 * by whatever part of ARQ; so when objects that stay take up most of the heap, the query that has
 * allocated most is ended, and after it the next, until there is room.
 */
@Component
class HeapGuard {

    private static final Logger LOG = LoggerFactory.getLogger(HeapGuard.class);

    /** Of the space for objects that stay: garbage may be among them. */
    private static final double SUSPICIOUS = 0.6;

    /** The same when garbage has just been collected. */
    private static final double FULL = 0.5;

    /** So much is looked into at once, whatever was found a moment ago. */
    private static final double PRESSING = 0.75;

    /** Collecting stops everything, so it is not done at each suspicion where it found room. */
    private static final long QUIET = TimeUnit.SECONDS.toNanos(5);

    private final List<MemoryPoolMXBean> old =
            ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    // Only pools of objects that stay have it.
                    .filter(MemoryPoolMXBean::isUsageThresholdSupported)
                    .toList();

    private final Set<QueryRun<?>> running = ConcurrentHashMap.newKeySet();
    private final Set<QueryRun<?>> ended = ConcurrentHashMap.newKeySet();
    private final ReentrantLock looking = new ReentrantLock();
    private long quietUntil = System.nanoTime();

    void begins(QueryRun<?> run) {
        running.add(run);
    }

    /** To be called at the end of each run; says whether it was ended from here. */
    boolean ends(QueryRun<?> run) {
        running.remove(run);
        return ended.remove(run);
    }

    /** To be called now and then while queries run. */
    void look() {
        double share = share();
        if (share < SUSPICIOUS || !looking.tryLock()) {
            return;
        }
        try {
            boolean quiet = System.nanoTime() - quietUntil < 0 && share < PRESSING;
            if (quiet || !ended.isEmpty()) {
                return;
            }
            System.gc();
            if (share() < FULL) {
                quietUntil = System.nanoTime() + QUIET;
                return;
            }
            running.stream()
                    .filter(run -> run.allocated() > 0)
                    .max(Comparator.comparingLong(QueryRun::allocated))
                    .ifPresent(this::end);
        } finally {
            looking.unlock();
        }
    }

    private void end(QueryRun<?> run) {
        LOG.warn("memory is short: a query is ended that allocated {} bytes", run.allocated());
        ended.add(run);
        run.cancel();
    }

    /** How full the fullest pool is, where it has a limit. */
    private double share() {
        double most = 0;
        for (MemoryPoolMXBean pool : old) {
            MemoryUsage usage = pool.getUsage();
            if (usage.getMax() > 0) {
                most = Math.max(most, (double) usage.getUsed() / usage.getMax());
            }
        }
        return most;
    }
}
