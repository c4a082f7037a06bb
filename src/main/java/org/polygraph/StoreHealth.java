package org.polygraph;

import org.polygraph.graph.GraphStore;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Whether the store answers, and whether its index is in step. Both are part of {@code
 * /actuator/health/readiness}.
 */
@Configuration(proxyBeanMethods = false)
class StoreHealth {

    /** A writer has a few transactions under way at any time; more than these, and it is behind. */
    private static final long IN_STEP = 100;

    @Bean
    HealthIndicator storeHealthIndicator(GraphStore store) {
        return () -> {
            try {
                store.article("");
                return Health.up().build();
            } catch (RuntimeException e) {
                return Health.down(e).build();
            }
        };
    }

    @Bean
    HealthIndicator indexHealthIndicator(GraphStore store) {
        return () -> {
            long lag = store.indexLag();
            Health.Builder health = lag <= IN_STEP ? Health.up() : Health.outOfService();
            return health.withDetail("lag", lag).build();
        };
    }
}
