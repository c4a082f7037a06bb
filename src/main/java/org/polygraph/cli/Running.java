package org.polygraph.cli;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * A service that runs and has the store open.
 *
 * @param key of the role admin, or null
 */
record Running(URI service, @Nullable String key) {

    /** The one that the options name, or null. */
    static @Nullable Running of(Options options) {
        String address = options.text("service");
        if (address == null) {
            return null;
        }
        String key = options.text("key");
        return new Running(
                URI.create(address.endsWith("/") ? address : address + "/"),
                key == null ? System.getenv("POLYGRAPH_API_KEY") : key);
    }

    /**
     * What it answers.
     *
     * @throws IOException where it cannot be reached or refuses
     */
    InputStream ask(String path) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(path)).POST(BodyPublishers.noBody());
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        try {
            HttpResponse<InputStream> response =
                    HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
            if (response.statusCode() == 200) {
                return response.body();
            }
            try (InputStream body = response.body()) {
                throw new IOException(refusal(response.statusCode(), body.readAllBytes()));
            }
        } catch (ConnectException e) {
            throw new IOException("no service answers at " + service, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Its answer as JSON. */
    JsonNode json(String path) throws IOException {
        try (InputStream body = ask(path)) {
            return JsonMapper.shared().readTree(body.readAllBytes());
        }
    }

    private String refusal(int status, byte[] body) {
        try {
            JsonNode problem = JsonMapper.shared().readTree(body);
            return problem.path("title").asString("") + ". " + problem.path("detail").asString("");
        } catch (JacksonException e) {
            return service + " answered with status " + status;
        }
    }
}
