package org.polygraph.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * What can be set of the service over HTTP; {@code docs/configuration.md} tells each.
 *
 * @param apiKey what writers must send, or null: then only this machine may write
 * @param queryTimeout how long a SPARQL query may take
 * @param queryThreads how many SPARQL queries run at once; 0 for twice the processors
 */
@ConfigurationProperties("polygraph")
public record WebSettings(
        @Nullable String apiKey,
        @DefaultValue("30s") Duration queryTimeout,
        @DefaultValue("0") int queryThreads) {

    public WebSettings {
        if (apiKey != null && apiKey.isBlank()) {
            apiKey = null;
        }
        if (queryTimeout.isNegative() || queryTimeout.isZero()) {
            throw new IllegalArgumentException("polygraph.query-timeout is not above zero");
        }
        if (queryThreads == 0) {
            queryThreads = 2 * Runtime.getRuntime().availableProcessors();
        }
    }
}
