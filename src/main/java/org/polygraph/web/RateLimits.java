package org.polygraph.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

import jakarta.servlet.http.HttpServletResponse;

import org.polygraph.web.api.ProblemCode;
import org.polygraph.web.api.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How often each caller may ask: a bucket of tokens that fills again within a minute. It is told in
 * the headers {@code RateLimit} and {@code RateLimit-Policy} of the <a
 * href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">IETF's draft</a>.
 */
@Component
class RateLimits {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** More callers than these at once, and the longest silent are forgotten. */
    private static final int CALLERS = 100_000;

    private final WebSettings.RateLimit settings;

    /** A bucket that nobody asked for longer than a window is full, and need not be kept. */
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(CALLERS).expireAfterAccess(WINDOW).build();

    RateLimits(WebSettings settings) {
        this.settings = settings.rateLimit();
    }

    /**
     * Counts a request.
     *
     * @throws ProblemException where the caller has none left
     */
    void count(Caller caller, HttpServletResponse response) {
        int quota = quota(caller);
        if (quota == 0) {
            return;
        }
        ConsumptionProbe probe =
                buckets.get(caller.id(), _ -> bucket(quota)).tryConsumeAndReturnRemaining(1);
        String policy = caller.role() == null ? "address" : "key";
        response.setHeader(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%d".formatted(policy, quota, WINDOW.toSeconds()));
        response.setHeader(
                "RateLimit",
                "\"%s\";r=%d;t=%d"
                        .formatted(
                                policy,
                                probe.getRemainingTokens(),
                                seconds(probe.getNanosToWaitForReset())));
        if (!probe.isConsumed()) {
            long wait = Math.max(1, seconds(probe.getNanosToWaitForRefill()));
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            throw new ProblemException(
                            ProblemCode.RATE_LIMITED,
                            "%d requests a minute are answered; try again in %d s."
                                    .formatted(quota, wait))
                    .with("limit", quota);
        }
    }

    private int quota(Caller caller) {
        if (caller.role() != null) {
            return settings.key();
        }
        return caller.isLocal() ? settings.loopback() : settings.address();
    }

    private static Bucket bucket(int quota) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
                .build();
    }

    private static long seconds(long nanos) {
        return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }
}
