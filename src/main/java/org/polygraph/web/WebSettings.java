package org.polygraph.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * What can be set of the service over HTTP; {@code docs/configuration.md} tells each.
 *
 * @param apiKey a key of the role admin besides those of the key file, or null
 * @param readWithoutKey whether who sends no key may read
 * @param queryTimeout how long a SPARQL query may take
 */
@ConfigurationProperties("polygraph")
public record WebSettings(
        @Nullable String apiKey,
        @DefaultValue("true") boolean readWithoutKey,
        @DefaultValue RateLimit rateLimit,
        @DefaultValue("30s") Duration queryTimeout) {

    /**
     * Requests a minute; 0 for as many as come.
     *
     * @param address of an address without a key
     * @param key of a key
     * @param loopback of this machine without a key
     */
    public record RateLimit(
            @DefaultValue("6000") int address,
            @DefaultValue("60000") int key,
            @DefaultValue("0") int loopback) {
        public RateLimit {
            notNegative("polygraph.rate-limit.address", address);
            notNegative("polygraph.rate-limit.key", key);
            notNegative("polygraph.rate-limit.loopback", loopback);
        }
    }

    public WebSettings {
        if (apiKey != null && apiKey.isBlank()) {
            apiKey = null;
        }
        if (queryTimeout.isNegative() || queryTimeout.isZero()) {
            throw new IllegalArgumentException("polygraph.query-timeout is not above zero");
        }
    }

    private static void notNegative(String setting, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(setting + " is below zero");
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "WebSettings[%s, %s, %s]".formatted(readWithoutKey, rateLimit, queryTimeout);
    }
}
