package org.polygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polygraph.OwnProcess;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Queries that hold more than the heap can, in a service of its own with little of it. */
class SparqlMemoryTest {

    private static final Pattern ADDRESS =
            Pattern.compile("Polygraph is at http://localhost:(\\d+)");

    private static final String CROSS = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

    private static final Map<String, String> GREEDY =
            Map.of(
                    "sorted", "SELECT * " + CROSS + " ORDER BY ?i ?a ?d",
                    "grouped",
                            "SELECT ?a ?d ?g (count(*) AS ?n) " + CROSS + " GROUP BY ?a ?d ?g ?c",
                    "distinct", "SELECT (count(DISTINCT *) AS ?n) " + CROSS,
                    "joined", "SELECT (group_concat(str(?i)) AS ?n) " + CROSS);

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir Path folder;

    @Test
    void eachIsEndedAndTheServiceGoesOn() throws Exception {
        Path output = folder.resolve("output");
        ProcessBuilder builder =
                OwnProcess.of(
                        List.of(
                                "--polygraph.query-timeout=20s",
                                "--polygraph.store=" + folder.resolve("store"),
                                "--server.address=127.0.0.1",
                                "--server.port=0"));
        builder.command().replaceAll(word -> word.equals("-Xmx1g") ? "-Xmx320m" : word);
        Process service = builder.redirectOutput(output.toFile()).start();
        try {
            String base = address(service, output);
            for (var query : GREEDY.entrySet()) {
                greedy(base, query.getKey(), query.getValue(), output);
            }
            CompletableFuture.allOf(
                            GREEDY.values().stream()
                                    .map(query -> ask(base, query))
                                    .toArray(CompletableFuture[]::new))
                    .join();
            assertThat(get(base + "/sparql?query=ASK%20%7B%7D").join().statusCode()).isEqualTo(200);
            assertThat(service.isAlive()).isTrue();
            assertThat(Files.readString(output))
                    .doesNotContain("OutOfMemoryError", "a query ran out of memory");
        } finally {
            service.destroy();
            assertThat(service.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private void greedy(String base, String name, String query, Path output) throws IOException {
        CompletableFuture<HttpResponse<String>> answer = ask(base, query);
        int others = 0;
        while (!answer.isDone()) {
            int status = get(base + "/articles").join().statusCode();
            assertThat(status).as("%s: %s", name, Files.readString(output)).isEqualTo(200);
            others++;
        }
        assertThat(others).isPositive();
        HttpResponse<String> response = answer.join();
        assertThat(response.statusCode()).as(name).isEqualTo(503);
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(response.body()).as(name).containsAnyOf("query-too-large", "query-timeout");
    }

    private CompletableFuture<HttpResponse<String>> ask(String base, String query) {
        return get(base + "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    private CompletableFuture<HttpResponse<String>> get(String address) {
        return client.sendAsync(
                HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static String address(Process service, Path output) throws Exception {
        while (service.isAlive()) {
            Matcher told = ADDRESS.matcher(Files.readString(output));
            if (told.find()) {
                return "http://127.0.0.1:" + told.group(1);
            }
            Thread.sleep(100);
        }
        throw new AssertionError(Files.readString(output));
    }
}
