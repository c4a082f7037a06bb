package org.polygraph.graph;

import java.util.concurrent.RejectedExecutionException;

/** A caller has as many queries running and waiting as it may. */
public final class TooManyQueriesException extends RejectedExecutionException {

    private static final long serialVersionUID = 1L;

    TooManyQueriesException(QueryLimits limits) {
        super(
                "%d queries may run at a time for one caller, and %d wait."
                        .formatted(limits.perCaller(), limits.waitingPerCaller()));
    }
}
