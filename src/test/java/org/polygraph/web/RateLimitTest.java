package org.polygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import java.net.http.HttpResponse;

/** Whoever asks too often is told how long to wait; health is always answered. */
@TestPropertySource(
        properties = {
            "polygraph.seeds=false",
            "polygraph.rate-limit.loopback=3",
            "polygraph.rate-limit.key=5",
            "polygraph.rate-limit.address=4",
            "polygraph.api-key=open sesame"
        })
class RateLimitTest extends RunningService {

    @Test
    void eachCallerHasItsOwnBucket() throws Exception {
        for (int left = 2; left >= 0; left--) {
            HttpResponse<String> answer = get("/stories");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(header(answer, "RateLimit-Policy")).isEqualTo("\"address\";q=3;w=60");
            assertThat(header(answer, "RateLimit")).startsWith("\"address\";r=" + left + ";t=");
        }
        HttpResponse<String> refused = get("/stories");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(json(refused).get("code").asString()).isEqualTo("rate-limited");
        assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(1, 20);
        assertThat(header(refused, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page("/stories").body()).contains("Too many requests");
        HttpResponse<String> keyed =
                send(request("/stories").header("Authorization", "Bearer open sesame"));
        assertThat(header(keyed, "RateLimit")).startsWith("\"key\";r=4;");
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        HttpResponse<String> description =
                send(request("/openapi.json").header("Authorization", "Bearer open sesame"));
        new DescribedAnswers(json(description)).checkWithHeaders("get", "/stories", refused);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
