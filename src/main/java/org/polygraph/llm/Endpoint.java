package org.polygraph.llm;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;

/**
 * An OpenAI-compatible endpoint and how it may be used. {@code docs/configuration.md} tells each
 * setting.
 *
 * @param address of {@code chat/completions}
 * @param model as the endpoint calls it
 * @param key what the endpoint wants as bearer token, or null
 * @param limits how long and how often it may be asked
 */
public record Endpoint(URI address, String model, @Nullable ApiKey key, Limits limits) {

    /**
     * How long and how often a model may be asked.
     *
     * @param connectTimeout until the connection stands
     * @param timeout of one call, from its beginning to the last byte of its answer
     * @param articleTimeout of all calls for one article with what is waited between them
     * @param inputCharacters most UTF-16 units of an article in one call
     * @param callsPerArticle most calls for one article, repeated ones not counted
     * @param concurrentCalls most calls at once, over all articles
     * @param retries how often a call is repeated that failed for a passing reason
     */
    public record Limits(
            Duration connectTimeout,
            Duration timeout,
            Duration articleTimeout,
            int inputCharacters,
            int callsPerArticle,
            int concurrentCalls,
            int retries) {

        /** A segment is never cut, and none is longer than this. */
        public static final int LEAST_INPUT = 4_000;

        public Limits {
            atLeast("connect-timeout", connectTimeout);
            atLeast("timeout", timeout);
            atLeast("article-timeout", articleTimeout);
            atLeast("max-input-characters", inputCharacters, LEAST_INPUT);
            atLeast("max-calls-per-article", callsPerArticle, 1);
            atLeast("max-concurrent-calls", concurrentCalls, 1);
            atLeast("max-retries", retries, 0);
        }

        private static void atLeast(String setting, Duration value) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException(setting + " is not above zero: " + value);
            }
        }

        private static void atLeast(String setting, int value, int least) {
            if (value < least) {
                throw new IllegalArgumentException(
                        setting + " is " + value + ", and must be at least " + least);
            }
        }
    }

    /**
     * The endpoint under a base URL: {@code http://localhost:11434} and {@code
     * https://api.example.org/v1} are both asked at {@code …/v1/chat/completions}; a longer path is
     * kept as it is.
     *
     * @throws IllegalArgumentException where the base URL is not one
     */
    public static URI address(String baseUrl) {
        URI base = parse(baseUrl.strip());
        String scheme = base.getScheme();
        boolean isHttp = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        if (!isHttp || base.getHost() == null) {
            throw new IllegalArgumentException("not an http or https URL");
        }
        if (base.getRawUserInfo() != null
                || base.getRawQuery() != null
                || base.getRawFragment() != null) {
            throw new IllegalArgumentException("a user, a query or a fragment has no place in it");
        }
        String path = base.getRawPath() == null ? "" : base.getRawPath().replaceAll("/+$", "");
        String version = path.isEmpty() ? "/v1" : path;
        return base.resolve(version + "/chat/completions");
    }

    /** The parser's own message repeats what it was given, and that can hold a password. */
    private static URI parse(String baseUrl) {
        try {
            return new URI(baseUrl);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not an http or https URL");
        }
    }
}
