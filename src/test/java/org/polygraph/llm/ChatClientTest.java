package org.polygraph.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polygraph.llm.ModelException.Kind;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** The endpoint over real HTTP, on its bad days. */
class ChatClientTest {

    private static final String SECRET = "sk-very-secret";
    private static final Duration ARTICLE = Duration.ofMinutes(3);

    private final StandInModel server = new StandInModel();
    private final PassingTime time = new PassingTime();
    private ChatClient client = client(server.baseUrl(), SECRET, Duration.ofSeconds(20));

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private ChatClient client(String baseUrl, @Nullable String key, Duration timeout) {
        return new ChatClient(
                new Endpoint(
                        Endpoint.address(baseUrl),
                        "tiny",
                        key == null ? null : new ApiKey(key),
                        new Endpoint.Limits(
                                Duration.ofSeconds(5), timeout, ARTICLE, 12_000, 20, 2, 2)),
                time);
    }

    private String ask() throws ModelException {
        return ChatAnswer.parse(client.ask(request(), time.now().plus(ARTICLE))).content();
    }

    private ModelException failure() {
        return catchThrowableOfType(ModelException.class, this::ask);
    }

    private static byte[] request() {
        JsonMapper json = JsonMapper.builder().build();
        ObjectNode request = json.createObjectNode().put("model", "tiny").put("temperature", 0);
        request.putArray("messages")
                .add(json.createObjectNode().put("role", "system").put("content", "read"))
                .add(json.createObjectNode().put("role", "user").put("content", "{}"));
        ObjectNode format = request.putObject("response_format").put("type", "json_schema");
        format.putObject("json_schema")
                .put("strict", true)
                .putObject("schema")
                .put("additionalProperties", false);
        return json.writeValueAsBytes(request);
    }

    private static List<Duration> seconds(int... seconds) {
        return IntStream.of(seconds).mapToObj(Duration::ofSeconds).toList();
    }

    @Test
    void aGoodAnswer() throws ModelException {
        server.answers(StandInModel.content("yes"));

        assertThat(ask()).isEqualTo("yes");
        assertThat(server.authorizations()).containsExactly("Bearer " + SECRET);
    }

    @Test
    void withoutAKeyNoneIsSent() throws ModelException {
        client = client(server.baseUrl() + "/v1/", null, Duration.ofSeconds(20));
        ask();

        assertThat(server.authorizations()).containsExactly("");
    }

    @Test
    void anAnswerInManyChunks() throws ModelException {
        String umlauts = "ä€😀".repeat(3000);
        server.answers(StandInModel.chunked(StandInModel.completion(umlauts, "stop"), 7));

        assertThat(ask()).isEqualTo(umlauts);
    }

    @Test
    void anAnswerThatIsZipped() throws Exception {
        byte[] zipped = zipped(StandInModel.completion("small", "stop"));
        server.answers(StandInModel.body(200, zipped, Map.of("Content-Encoding", "gzip")));

        assertThat(ask()).isEqualTo("small");
    }

    @Test
    void anAnswerThatUnzipsToFarTooMuch() throws Exception {
        byte[] bomb = zipped(" ".repeat(3 * ChatClient.MOST_BYTES));
        server.answers(StandInModel.body(200, bomb, Map.of("Content-Encoding", "gzip")));

        assertThat(failure().kind()).isEqualTo(Kind.UNUSABLE);
    }

    @Test
    void anAnswerThatIsFarTooLong() {
        server.answers(StandInModel.chunked(" ".repeat(2 * ChatClient.MOST_BYTES), 1 << 16));

        assertThat(failure().kind()).isEqualTo(Kind.UNUSABLE);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void silenceIsAskedAgainAndThenLeftAlone() {
        client = client(server.baseUrl(), SECRET, Duration.ofMillis(200));
        server.answers(server.silence());

        assertThat(failure()).hasMessageContaining("no answer within");
        assertThat(server.requests()).hasSize(3);
        assertThat(time.pauses()).isEqualTo(seconds(1, 2));
        assertThat(failure()).hasMessageContaining("left alone");
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void anAnswerThatStopsHalfwayIsNotWaitedFor() {
        client = client(server.baseUrl(), SECRET, Duration.ofMillis(200));
        server.answers(server.stalled());

        assertThat(failure().kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void nobodyThereIsTriedAgainAfterAWhile() throws IOException, ModelException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        client = client("http://127.0.0.1:" + port, SECRET, Duration.ofSeconds(20));

        assertThat(failure()).hasMessageContaining("no connection (ConnectException)");
        assertThat(time.pauses()).isEqualTo(seconds(1, 2));
        assertThat(failure()).hasMessageContaining("left alone");
        time.passes(Duration.ofSeconds(31));
        assertThat(failure()).hasMessageContaining("no connection");
    }

    @Test
    void tooManyRequestsForSoManySeconds() throws ModelException {
        server.answers(StandInModel.status(429, "Retry-After", "7"), StandInModel.content("yes"));

        assertThat(ask()).isEqualTo("yes");
        assertThat(time.pauses()).isEqualTo(seconds(7));
    }

    @Test
    void tooManyRequestsUntilADate() throws ModelException {
        server.answers(
                StandInModel.status(429, "Retry-After", "Sat, 21 Nov 2026 10:01:30 GMT"),
                StandInModel.status(429, "Retry-After", "Sat, 21 Nov 2026 10:00:00 GMT"),
                StandInModel.content("yes"));

        assertThat(ask()).isEqualTo("yes");
        assertThat(time.pauses()).isEqualTo(seconds(90, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-3", "1.5", "", "Sat, 99 Nov 2026"})
    void aRetryAfterThatSaysNothing(String value) throws ModelException {
        server.answers(StandInModel.status(503, "Retry-After", value), StandInModel.content("yes"));

        assertThat(ask()).isEqualTo("yes");
        assertThat(time.pauses()).isEqualTo(seconds(1));
    }

    @Test
    void tooManyRequestsForLongerThanAnArticleMayTake() throws ModelException {
        server.answers(
                StandInModel.status(429, "Retry-After", "3600"), StandInModel.content("yes"));

        assertThat(failure()).hasMessageContaining("429");
        assertThat(time.pauses()).isEmpty();
        time.passes(Duration.ofSeconds(3599));
        assertThat(failure()).hasMessageContaining("left alone");
        time.passes(Duration.ofSeconds(1));
        assertThat(ask()).isEqualTo("yes");
    }

    @Test
    void troubleOnTheOtherSidePasses() throws ModelException {
        server.answers(
                StandInModel.status(502), StandInModel.status(500), StandInModel.content("yes"));

        assertThat(ask()).isEqualTo("yes");
        assertThat(time.pauses()).isEqualTo(seconds(1, 2));
    }

    @Test
    void troubleThatDoesNotPass() {
        server.answers(StandInModel.status(503));

        assertThat(failure()).hasMessageContaining("503");
        assertThat(server.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 422, 301})
    void whatIsRefusedIsNotAskedAgain(int status) {
        server.answers(StandInModel.status(status));

        ModelException failure = failure();
        assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
        assertThat(failure).hasMessage("the endpoint answered " + status);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "<html>no</html>",
                "{\"choices\": []}",
                "{\"choices\": [{\"message\": {\"content\": null}}]}",
                "{\"choices\": [{\"message\": {\"content\": [\"a\"]}}]}",
                "{\"choices\": [{\"message\": {\"content\": null, \"refusal\": \"I can't\"}}]}"
            })
    void anAnswerThatIsNone(String body) {
        server.answers(StandInModel.body(200, body));

        assertThat(failure().kind()).isEqualTo(Kind.UNUSABLE);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"length", "content_filter"})
    void anAnswerThatIsCutOff(String finishReason) {
        server.answers(
                StandInModel.body(200, StandInModel.completion("{\"claims\": [", finishReason)));

        assertThat(failure().kind()).isEqualTo(Kind.UNUSABLE);
    }

    @Test
    void noMoreCallsAtOnceThanAllowed() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<String>> answers =
                    IntStream.range(0, 24).mapToObj(i -> threads.submit(this::ask)).toList();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).contains("claims");
            }
        }
        assertThat(server.mostAtOnce()).isLessThanOrEqualTo(2);
        assertThat(server.requests()).hasSize(24);
    }

    @Test
    void theKeyIsNeverShown() {
        assertThat(new ApiKey(SECRET).toString()).doesNotContain("secret");
        IllegalArgumentException refused =
                catchThrowableOfType(
                        IllegalArgumentException.class, () -> new ApiKey("secret\r\nX-Evil: 1"));
        assertThat(refused.getMessage()).doesNotContain("secret");
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
