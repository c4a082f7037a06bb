package org.polygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** What the service says of itself to those who run it. */
@TestPropertySource(properties = "management.defaults.metrics.export.enabled=true")
class MetricsTest extends RunningService {

    @Autowired ApplicationContext context;

    @Test
    void prometheusHasWhatTheDocsName() throws Exception {
        post("/articles", "text/plain", "");
        get("/sparql?query=" + encoded("ASK {}"));
        get("/sparql?query=nonsense");
        assertThat(get("/actuator/prometheus").body())
                .contains("polygraph_ingest_seconds_count{outcome=\"rejected\"} ")
                .contains("polygraph_extraction_seconds_count{language=\"ja\"} ")
                .contains("polygraph_queries_seconds_count{outcome=\"ok\"} ")
                .contains("polygraph_queries_seconds_count{outcome=\"sparql-syntax\"} ")
                .containsPattern("polygraph_store_size_bytes [1-9]")
                .containsPattern("polygraph_store_claims [1-9]")
                .contains("polygraph_queries_running 0.0")
                .contains("polygraph_queries_waiting 0.0")
                .contains("polygraph_index_lag 0.0")
                .contains("http_server_requests_seconds_count");
    }

    @Test
    void readyMeansStoreAndIndex() throws Exception {
        assertThat(json("/actuator/health/readiness").at("/status").asString()).isEqualTo("UP");
        assertThat(json("/actuator/health/readiness").at("/components").propertyNames())
                .contains("readinessState", "store", "index");
        assertThat(json("/actuator/health/liveness").at("/status").asString()).isEqualTo("UP");
    }

    @Test
    void nothingIsTracedWhereNoCollectorIsConfigured() {
        assertThat(context.getBeanDefinitionNames())
                .noneMatch(
                        name -> name.toLowerCase(java.util.Locale.ROOT).contains("opentelemetry"));
    }
}
