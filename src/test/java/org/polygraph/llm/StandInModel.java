package org.polygraph.llm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Speaks the chat completions protocol on a free port of the loopback address: over real HTTP, with
 * the answers a test gives it, the last one again and again. What is not a request as the protocol
 * has it is answered 400.
 */
public final class StandInModel implements AutoCloseable {

    /** What the server does with one request. */
    public interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile Reply last = content("{\"claims\": []}");

    public StandInModel() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/chat/completions", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public StandInModel answers(Reply... given) {
        replies.addAll(List.of(given));
        last = given[given.length - 1];
        return this;
    }

    /** The bodies of the requests so far. */
    public List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    /** What the user message of a request says. */
    public static JsonNode article(JsonNode request) {
        return JSON.readTree(request.at("/messages/1/content").asString()).path("article");
    }

    private void handle(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try (exchange) {
            answer(exchange).to(exchange);
        }
    }

    /** Counted until its answer leaves: whoever has it may begin the next call at once. */
    private Reply answer(HttpExchange exchange) throws IOException {
        try {
            JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
            requests.add(request);
            List<String> authorization = exchange.getRequestHeaders().get("Authorization");
            authorizations.add(authorization == null ? "" : authorization.getFirst());
            if (!isRequest(exchange, request)) {
                return status(400);
            }
            Reply next = replies.poll();
            return next == null ? last : next;
        } finally {
            atOnce.decrementAndGet();
        }
    }

    private static boolean isRequest(HttpExchange exchange, JsonNode request) {
        JsonNode format = request.path("response_format");
        return exchange.getRequestMethod().equals("POST")
                && "application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type"))
                && request.path("model").isString()
                && request.path("temperature").isNumber()
                && request.path("temperature").asInt() == 0
                && request.at("/messages/0/role").asString().equals("system")
                && request.at("/messages/1/role").asString().equals("user")
                && format.path("type").asString().equals("json_schema")
                && format.at("/json_schema/strict").asBoolean()
                && format.at("/json_schema/schema/additionalProperties").isBoolean();
    }

    /** A good answer with what a model wrote. */
    public static Reply content(String content) {
        return body(200, completion(content, "stop"));
    }

    static String completion(String content, String finishReason) {
        ObjectNode root = JSON.createObjectNode();
        root.put("id", "chatcmpl-1").put("object", "chat.completion").put("model", "stand-in");
        ObjectNode choice = root.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", finishReason);
        choice.putObject("message").put("role", "assistant").put("content", content);
        root.putObject("usage").put("prompt_tokens", 1200).put("completion_tokens", 80);
        return JSON.writeValueAsString(root);
    }

    static Reply body(int status, String body) {
        return body(status, body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Reply body(int status, byte[] body, Map<String, String> headers) {
        return exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    static Reply status(int status) {
        return body(status, "{\"error\": {\"message\": \"wrong key: sk-…\"}}");
    }

    static Reply status(int status, String header, String value) {
        return body(status, new byte[0], Map.of(header, value));
    }

    /** In chunks of so many bytes. */
    static Reply chunked(String body, int size) {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < bytes.length; i += size) {
                    out.write(bytes, i, Math.min(size, bytes.length - i));
                    out.flush();
                }
            }
        };
    }

    /** Never says anything. */
    Reply silence() {
        return exchange -> await();
    }

    /** Begins to answer and stops. */
    Reply stalled() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await();
        };
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
