package org.polygraph.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What whoever runs the service sees of it: its log as JSON, and its traces at a collector. */
class ObservabilityTest {

    /** A caller's own trace, as in the example of W3C Trace Context, section 3.2. */
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @TempDir Path folder;

    /** Bodies of what was sent to the collector. */
    private final Queue<String> received = new ConcurrentLinkedQueue<>();

    @Test
    void logsAsJsonAndTracesToACollector() throws Exception {
        HttpServer collector =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", this::collect);
        collector.start();
        String log;
        try (ServiceProcess service =
                ServiceProcess.start(
                        folder.resolve("store"),
                        "--logging.structured.format.console=ecs",
                        "--management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:"
                                + collector.getAddress().getPort()
                                + "/v1/traces")) {
            var request =
                    service.request("/claims?size=1")
                            .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01");
            assertThat(service.send(request).statusCode()).isEqualTo(200);
            assertThat(service.get("/articles/none").statusCode()).isEqualTo(404);
            service.end();
            log = service.log();
        } finally {
            collector.stop(0);
        }
        List<JsonNode> lines = log.lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(
                        line -> {
                            assertThat(line.at("/@timestamp").isString()).isTrue();
                            assertThat(line.at("/log/level").isString()).isTrue();
                            assertThat(line.at("/service/name").asString()).isEqualTo("polygraph");
                        });
        assertThat(String.join("\n", received))
                .contains("polygraph")
                .contains("http get /claims")
                .contains(new String(bytes(TRACE), StandardCharsets.ISO_8859_1));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private void collect(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(
                            exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
            received.add(body);
            exchange.sendResponseHeaders(200, -1);
        }
    }
}
