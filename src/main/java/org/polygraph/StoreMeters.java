package org.polygraph;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.polygraph.graph.GraphStore;
import org.polygraph.graph.record.ClaimFilter;
import org.springframework.stereotype.Component;

/** How large the store is, and how far its index is behind. */
@Component
class StoreMeters implements MeterBinder {

    private final GraphStore store;

    StoreMeters(GraphStore store) {
        this.store = store;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("polygraph.store.size", store, GraphStore::sizeInBytes)
                .baseUnit("bytes")
                .description("Files of the dataset, without the index")
                .register(registry);
        Gauge.builder("polygraph.store.claims", store, StoreMeters::claims)
                .description("Claims that can be looked up")
                .register(registry);
        Gauge.builder("polygraph.store.entities", store, StoreMeters::entities)
                .description("Entities that can be looked up")
                .register(registry);
        Gauge.builder("polygraph.queries.running", store, GraphStore::runningQueries)
                .description("SPARQL queries that run now")
                .register(registry);
        Gauge.builder("polygraph.queries.waiting", store, GraphStore::waitingQueries)
                .description("SPARQL queries that wait for their turn")
                .register(registry);
        Gauge.builder("polygraph.index.lag", store, GraphStore::indexLag)
                .description("Transactions of the store that the index does not show yet")
                .register(registry);
    }

    private static double claims(GraphStore store) {
        return store.claims(ClaimFilter.ALL, 0, 1).total();
    }

    private static double entities(GraphStore store) {
        return store.entities(null, null, 0, 1).total();
    }
}
