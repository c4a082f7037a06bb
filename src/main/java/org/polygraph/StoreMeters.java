package org.polygraph;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.polygraph.graph.GraphStore;
import org.polygraph.graph.record.ClaimFilter;
import org.springframework.stereotype.Component;

import java.util.function.ToDoubleFunction;

/** How large the store is, and how far its index is behind. */
@Component
class StoreMeters implements MeterBinder {

    private final GraphStore store;

    StoreMeters(GraphStore store) {
        this.store = store;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge("store.size", GraphStore::sizeInBytes, "Files of the dataset, without the index")
                .baseUnit("bytes")
                .register(registry);
        gauge("store.claims", StoreMeters::claims, "Claims that can be looked up")
                .register(registry);
        gauge("store.entities", StoreMeters::entities, "Entities that can be looked up")
                .register(registry);
        gauge("queries.running", GraphStore::runningQueries, "SPARQL queries that run now")
                .register(registry);
        gauge(
                        "queries.waiting",
                        GraphStore::waitingQueries,
                        "SPARQL queries that wait for their turn")
                .register(registry);
        gauge(
                        "index.lag",
                        GraphStore::indexLag,
                        "Transactions of the store that the index does not show yet")
                .register(registry);
    }

    private Gauge.Builder<GraphStore> gauge(
            String name, ToDoubleFunction<GraphStore> value, String description) {
        return Gauge.builder("polygraph." + name, store, value).description(description);
    }

    private static double claims(GraphStore store) {
        return store.claims(ClaimFilter.ALL, 0, 1).total();
    }

    private static double entities(GraphStore store) {
        return store.entities(null, null, 0, 1).total();
    }
}
