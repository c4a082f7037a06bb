package org.polygraph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A service that is asked to end while articles stream in keeps every one that it answered. */
class ShutdownTest {

    private static final Pattern ADDRESS =
            Pattern.compile("Polygraph is at http://localhost:(\\d+)");

    @TempDir Path folder;

    @Test
    void everyLineAnsweredIsThereAfterwards() throws Exception {
        Process service = start();
        String base = address(service);
        HttpURLConnection stream =
                (HttpURLConnection) URI.create(base + "/articles").toURL().openConnection();
        stream.setRequestMethod("POST");
        stream.setDoOutput(true);
        stream.setChunkedStreamingMode(1024);
        stream.setRequestProperty("Content-Type", "application/x-ndjson");
        try (OutputStream out = stream.getOutputStream()) {
            for (int i = 0; i < 3000; i++) {
                out.write(
                        "{\"text\":\"Intel invested $%d million in Ohio in 2021.\"}\n"
                                .formatted(i + 1)
                                .getBytes(StandardCharsets.UTF_8));
            }
        }
        List<String> answered = new ArrayList<>();
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(stream.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                answered.add(JsonMapper.shared().readTree(line).get("id").asString());
                if (answered.size() == 5) {
                    // SIGTERM
                    service.destroy();
                }
            }
        }
        assertThat(service.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(answered).hasSizeGreaterThanOrEqualTo(5);

        Process again = start();
        try {
            String ids =
                    new String(
                            URI.create(address(again) + "/articles?format=ndjson")
                                    .toURL()
                                    .openStream()
                                    .readAllBytes(),
                            StandardCharsets.UTF_8);
            List<String> kept =
                    ids.lines()
                            .map(line -> JsonMapper.shared().readTree(line).get("id").asString())
                            .toList();
            assertThat(kept).containsAll(answered);
        } finally {
            again.destroy();
            assertThat(again.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private Process start() throws Exception {
        return OwnProcess.of(
                        List.of(
                                "--polygraph.store=" + folder.resolve("store"),
                                "--polygraph.seeds=false",
                                "--server.address=127.0.0.1",
                                "--server.port=0"))
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    private String address(Process service) throws Exception {
        while (service.isAlive()) {
            Matcher told = ADDRESS.matcher(Files.readString(folder.resolve("output")));
            if (told.find()) {
                return "http://127.0.0.1:" + told.group(1);
            }
            Thread.sleep(100);
        }
        throw new AssertionError(Files.readString(folder.resolve("output")));
    }
}
