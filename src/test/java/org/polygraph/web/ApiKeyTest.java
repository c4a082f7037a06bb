package org.polygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** With an API key configured, whoever writes must have it; reading needs none. */
@TestPropertySource(properties = {"polygraph.api-key=open sesame", "polygraph.seeds=false"})
class ApiKeyTest extends RunningService {

    private static final String TEXT = "Intel built a plant in Ohio in 2022.";

    @Test
    void writingNeedsTheKey() throws Exception {
        assertRefused(post("/articles", "text/plain", TEXT));
        assertRefused(post("/articles", "application/x-ndjson", "{\"text\":\"" + TEXT + "\"}"));
        assertRefused(with("X-API-Key", "open barley"));
        assertRefused(with("Authorization", "Bearer open"));
        assertThat(json("/articles").get("total").asInt()).isZero();
        assertThat(with("X-API-Key", "open sesame").statusCode()).isEqualTo(201);
        assertThat(with("Authorization", "bearer open sesame").statusCode()).isEqualTo(200);
        String id = json("/articles").at("/items/0/id").asString();
        assertRefused(send(request("/articles/" + id).DELETE()));
        assertThat(post("/extract", "text/plain", TEXT).statusCode()).isEqualTo(200);
    }

    @Test
    void refusalsAreAsDescribed() throws Exception {
        DescribedAnswers described = new DescribedAnswers(json("/openapi.json"));
        described.checkWithHeaders("post", "/articles", post("/articles", "text/plain", TEXT));
        described.checkWithHeaders(
                "delete", "/articles/{id}", send(request("/articles/none").DELETE()));
        described.checkWithHeaders(
                "get", "/claims", send(request("/claims").header("X-API-Key", "open barley")));
        described.checkWithHeaders(
                "post",
                "/sparql/update",
                post("/sparql/update", "application/sparql-update", "CLEAR DEFAULT"));
    }

    private HttpResponse<String> with(String header, String value) throws Exception {
        return send(
                request("/articles")
                        .header("Content-Type", "text/plain")
                        .header(header, value)
                        .POST(BodyPublishers.ofString(TEXT)));
    }

    private static void assertRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(json(response).get("code").asString()).isEqualTo("api-key-required");
    }
}
