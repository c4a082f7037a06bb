package org.polygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polygraph.graph.GraphStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What a query may cost, and what becomes of one that costs more; through sockets. */
@TestPropertySource(
        properties = {
            "polygraph.query.threads=1",
            "polygraph.query.waiting-per-caller=1",
            "polygraph.query.max-size=20KB"
        })
class SparqlLimitsTest extends RunningService {

    @Autowired GraphStore store;

    /** Never ends, and finds nothing. */
    private static final String ENDLESS =
            "SELECT (count(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o }";

    /** Never ends, and finds something at once. */
    private static final String STREAM = "SELECT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

    /** Finds one row at once and then nothing more. */
    private static final String ONE_THEN_SILENCE =
            "SELECT ?x { { BIND(1 AS ?x) } UNION { SELECT (count(*) AS ?x)"
                    + " { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } } }";

    private Socket ask(String query) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        String head =
                "GET /sparql?format=csv&query="
                        + encoded(query)
                        + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    /** Waits for what the service reports of itself. */
    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("never came").isLessThan(deadline);
            Thread.sleep(5);
        }
    }

    private void awaitQueries(int running, int waiting) throws InterruptedException {
        await(() -> store.runningQueries() == running && store.waitingQueries() == waiting);
    }

    /**
     * Without a client's going away they would run for half a minute, longer than is waited for.
     */
    @ParameterizedTest
    @ValueSource(strings = {ENDLESS, STREAM, ONE_THEN_SILENCE})
    void aClientThatGoesAwayEndsItsQuery(String query) throws Exception {
        awaitQueries(0, 0);
        try (Socket socket = ask(query)) {
            awaitQueries(1, 0);
        }
        await(() -> store.runningQueries() == 0);
        assertThat(get("/sparql?query=" + encoded("ASK {}")).statusCode()).isEqualTo(200);
    }

    @Test
    void aClientThatGoesAwayWhileItReadsEndsItsQuery() throws Exception {
        awaitQueries(0, 0);
        try (Socket socket = ask(STREAM)) {
            assertThat(socket.getInputStream().readNBytes(1_000_000)).hasSize(1_000_000);
            assertThat(store.runningQueries()).isEqualTo(1);
        }
        await(() -> store.runningQueries() == 0);
    }

    @Test
    void whatIsFoundIsSentAtOnce() throws Exception {
        try (Socket socket = ask(ONE_THEN_SILENCE)) {
            socket.setSoTimeout(20_000);
            BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(lines.readLine()).contains("200");
            String line = lines.readLine();
            while (!line.equals("1")) {
                line = lines.readLine();
            }
        }
    }

    @Test
    void aResultThatIsStoppedIsCutWithoutItsLastChunk() throws Exception {
        String path = "/sparql?format=csv&max-rows=100000&query=" + encoded(STREAM);
        for (String coding : new String[] {"identity", "gzip"}) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                String head =
                        "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: %s\r\n\r\n"
                                .formatted(path, coding);
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                byte[] all = readToCut(socket.getInputStream());
                String text = new String(all, StandardCharsets.ISO_8859_1);
                assertThat(text).startsWith("HTTP/1.1 200");
                assertThat(text.toLowerCase()).contains("transfer-encoding: chunked");
                assertThat(text).doesNotEndWith("0\r\n\r\n");
                assertThat(text.contains("gzip")).isEqualTo(coding.equals("gzip"));
            }
        }
    }

    private static byte[] readToCut(InputStream in) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        byte[] some = new byte[8192];
        try {
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                all.write(some, 0, n);
            }
        } catch (IOException e) {
            // A reset is a cut, too.
        }
        return all.toByteArray();
    }

    @Test
    void tooManyRowsAreAProblem() throws Exception {
        HttpResponse<String> response =
                get("/sparql?max-rows=3&query=" + encoded("SELECT * { ?s ?p ?o }"));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(json(response).get("code").asString()).isEqualTo("too-many-rows");
        assertThat(get("/sparql?max-rows=0&query=ASK%20%7B%7D").statusCode()).isEqualTo(400);
    }

    @Test
    void oneMoreThanMayWaitIsRefused() throws Exception {
        awaitQueries(0, 0);
        try (Socket runs = ask(ENDLESS)) {
            awaitQueries(1, 0);
            oneMoreIsRefused();
        }
        awaitQueries(0, 0);
    }

    private void oneMoreIsRefused() throws Exception {
        try (Socket waits = ask(ENDLESS)) {
            awaitQueries(1, 1);
            HttpResponse<String> response = get("/sparql?query=ASK%20%7B%7D");
            assertThat(response.statusCode()).isEqualTo(429);
            assertThat(json(response).get("code").asString()).isEqualTo("too-many-queries");
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
            // REST goes on.
            assertThat(get("/articles").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aQueryThatIsTooLongIsRefused() throws Exception {
        String query = "ASK { FILTER(\"" + "x".repeat(20 * 1024) + "\" = \"\") }";
        HttpResponse<String> direct = post("/sparql", "application/sparql-query", query);
        assertThat(direct.statusCode()).isEqualTo(413);
        assertThat(json(direct).get("code").asString()).isEqualTo("query-too-long");
        HttpResponse<String> form =
                post("/sparql", "application/x-www-form-urlencoded", "query=" + encoded(query));
        assertThat(form.statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { FILTER regex(\"$A\", \"^(a+)+\\\\1b$\") }",
                "SELECT * { FILTER(!regex(\"$A\", \"^(a|aa)+\\\\1b$\")) }",
                "SELECT * { FILTER(regex(\"$A\", \"^(a|aa)+\\\\1b$\") || true) }",
                "SELECT (if(regex(\"$A\", \"^(a|aa)+\\\\1b$\"), 1, 2) AS ?x) {}",
                "SELECT * { BIND(replace(\"$A\", \"(a+)+\\\\1b$\", \"\") AS ?x) FILTER(?x = \"\")"
                        + " }",
                "SELECT * { FILTER EXISTS { FILTER regex(\"$A\", \"^(a|aa)+\\\\1b$\") } }"
            })
    void aRegularExpressionThatNeverEndsIsEnded(String query) throws Exception {
        HttpResponse<String> response =
                get("/sparql?query=" + encoded(query.replace("$A", "a".repeat(60) + "!")));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(json(response).get("code").asString()).isEqualTo("sparql-failed");
    }

    @Test
    void nestedTooDeepIsAProblem() throws Exception {
        String query = "ASK " + "{ ".repeat(5_000) + "} ".repeat(5_000);
        HttpResponse<String> response = post("/sparql", "application/sparql-query", query);
        assertThat(response.statusCode()).isIn(200, 400);
    }
}
