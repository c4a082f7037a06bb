package org.polygraph.web;

import org.polygraph.graph.QueryLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import java.time.Duration;

/**
 * What SPARQL queries may cost; {@code docs/configuration.md} tells each.
 *
 * @param threads how many run at once; 0 for what suits the machine
 * @param perCaller how many run at once for one caller; 0 for three quarters of the threads
 * @param waitingPerCaller how many wait for one caller
 * @param maxRows rows or triples of one result
 * @param updateTimeout how long an update may take, while articles wait
 * @param maxSize bytes of one query or update
 */
@ConfigurationProperties("polygraph.query")
public record QuerySettings(
        @DefaultValue("0") int threads,
        @DefaultValue("0") int perCaller,
        @DefaultValue("256") int waitingPerCaller,
        @DefaultValue("10000000") long maxRows,
        @DefaultValue("5s") Duration updateTimeout,
        @DefaultValue("1MB") DataSize maxSize) {

    public QuerySettings {
        if (threads < 0 || perCaller < 0 || waitingPerCaller < 0) {
            throw new IllegalArgumentException("a number under polygraph.query is below zero");
        }
        if (updateTimeout.isNegative() || updateTimeout.isZero()) {
            throw new IllegalArgumentException("polygraph.query.update-timeout is not above zero");
        }
        if (maxRows < 1 || maxSize.toBytes() < 1 || maxSize.toBytes() > Integer.MAX_VALUE - 1) {
            throw new IllegalArgumentException(
                    "polygraph.query.max-rows or polygraph.query.max-size cannot be");
        }
    }

    public QueryLimits limits() {
        QueryLimits usual = threads == 0 ? QueryLimits.usual() : QueryLimits.of(threads);
        return new QueryLimits(
                usual.threads(),
                perCaller == 0 ? usual.perCaller() : Math.min(perCaller, usual.threads()),
                waitingPerCaller);
    }
}
