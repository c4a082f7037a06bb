package org.polygraph.llm;

import org.polygraph.llm.ModelException.Kind;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/**
 * Asks an endpoint, {@code POST …/chat/completions}, and asks again where it failed for a reason
 * that passes. An endpoint that cannot be reached, or says how long to leave it alone, is left
 * alone by all callers for a while. Safe for use by many threads.
 */
final class ChatClient implements AutoCloseable {

    /** More than the longest sensible answer; a body is read no further. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final Set<Integer> PASSING = Set.of(408, 409, 425, 429, 500, 502, 503, 504, 529);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration REST = Duration.ofSeconds(30);

    /** A reply, or what stood in its place; {@code again} is after what time it may come yet. */
    private record Attempt(byte[] body, String failure, Kind kind, Optional<Duration> again) {

        private static final byte[] NOTHING = {};

        static Attempt answered(byte[] body) {
            return new Attempt(body, "", Kind.UNUSABLE, Optional.empty());
        }

        static Attempt failed(Kind kind, String failure) {
            return new Attempt(NOTHING, failure, kind, Optional.empty());
        }

        static Attempt passing(String failure, Duration wait) {
            return new Attempt(NOTHING, failure, Kind.UNAVAILABLE, Optional.of(wait));
        }
    }

    private final Endpoint endpoint;
    private final Waiting waiting;
    private final HttpClient http;
    private final Semaphore free;
    private volatile Instant restUntil = Instant.MIN;

    ChatClient(Endpoint endpoint, Waiting waiting) {
        this.endpoint = endpoint;
        this.waiting = waiting;
        this.free = new Semaphore(endpoint.limits().concurrentCalls(), true);
        // HTTP/1.1, since some servers trip over the upgrade; and a redirect would carry the key
        // and the article elsewhere.
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(endpoint.limits().connectTimeout())
                        .build();
    }

    /**
     * The body of the answer to one request.
     *
     * @param deadline after which nothing is sent any more
     */
    byte[] ask(byte[] request, Instant deadline) throws ModelException {
        for (int attempt = 0; ; attempt++) {
            if (waiting.now().isBefore(restUntil)) {
                throw new ModelException(
                        Kind.UNAVAILABLE, "the endpoint is left alone for a while after it failed");
            }
            Attempt result = attempt(request, deadline, FIRST_PAUSE.multipliedBy(1L << attempt));
            if (result.failure().isEmpty()) {
                return result.body();
            }
            Duration wait = result.again().orElse(Duration.ZERO);
            boolean isLast =
                    result.again().isEmpty()
                            || attempt >= endpoint.limits().retries()
                            || waiting.now().plus(wait).isAfter(deadline);
            if (isLast) {
                if (result.again().isPresent()) {
                    rest(wait);
                }
                throw new ModelException(result.kind(), result.failure());
            }
            pause(wait);
        }
    }

    private void rest(Duration wait) {
        restUntil = waiting.now().plus(wait.compareTo(REST) > 0 ? wait : REST);
    }

    private Attempt attempt(byte[] request, Instant deadline, Duration pause)
            throws ModelException {
        Duration left = Duration.between(waiting.now(), deadline);
        try {
            if (left.isNegative() || !free.tryAcquire(left.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ModelException(Kind.UNAVAILABLE, "the article's time was used up");
            }
            try {
                return sent(request, left, pause);
            } finally {
                free.release();
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private Attempt sent(byte[] request, Duration left, Duration pause)
            throws InterruptedException {
        Duration timeout = endpoint.limits().timeout();
        Duration shorter = left.compareTo(timeout) < 0 ? left : timeout;
        CompletableFuture<HttpResponse<Optional<byte[]>>> sent =
                http.sendAsync(request(request), info -> new CappedBody(MOST_BYTES));
        try {
            // HttpClient's own timeout ends with the headers; a body can drip for ever.
            return reply(sent.get(shorter.toMillis(), TimeUnit.MILLISECONDS), pause);
        } catch (TimeoutException e) {
            return Attempt.passing("no answer within " + shorter.toSeconds() + " seconds", pause);
        } catch (ExecutionException e) {
            // Its message may hold what the other side sent: only the class is told.
            String name = String.valueOf(e.getCause()).replaceAll(":.*", "");
            String plain = name.substring(name.lastIndexOf('.') + 1).strip();
            return Attempt.passing("no connection (" + plain + ")", pause);
        } finally {
            sent.cancel(true);
        }
    }

    private HttpRequest request(byte[] body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(endpoint.address())
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .POST(BodyPublishers.ofByteArray(body));
        if (endpoint.key() != null) {
            request.header("Authorization", endpoint.key().bearer());
        }
        return request.build();
    }

    /** What a body of an error says is not looked at: some endpoints repeat the key in it. */
    private Attempt reply(HttpResponse<Optional<byte[]>> response, Duration pause) {
        int status = response.statusCode();
        if (PASSING.contains(status)) {
            Duration wait =
                    response.headers()
                            .firstValue("Retry-After")
                            .flatMap(header -> RetryAfter.parse(header, waiting.now()))
                            .orElse(pause);
            return Attempt.passing("the endpoint answered " + status, wait);
        }
        if (status != 200) {
            return Attempt.failed(Kind.REFUSED, "the endpoint answered " + status);
        }
        boolean isZipped =
                response.headers()
                        .firstValue("Content-Encoding")
                        .filter(encoding -> encoding.equalsIgnoreCase("gzip"))
                        .isPresent();
        return response.body()
                .flatMap(body -> isZipped ? unzipped(body) : Optional.of(body))
                .map(Attempt::answered)
                .orElseGet(
                        () ->
                                Attempt.failed(
                                        Kind.UNUSABLE, "the answer is too long or cannot be read"));
    }

    private static Optional<byte[]> unzipped(byte[] body) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(bytes);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void pause(Duration length) throws ModelException {
        try {
            waiting.pause(length);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static ModelException interrupted() {
        Thread.currentThread().interrupt();
        return new ModelException(Kind.UNAVAILABLE, "the program is ending");
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
