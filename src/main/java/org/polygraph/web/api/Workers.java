package org.polygraph.web.api;

import jakarta.annotation.PreDestroy;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Threads for extraction from streams, one for each processor. */
@Component
class Workers {

    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    Runtime.getRuntime().availableProcessors(),
                    Thread.ofPlatform().name("extract-", 1).daemon().factory());

    private volatile boolean closing;

    /** What has not begun when the service ends is not done: it fails as a {@link NotBegun}. */
    <T> CompletableFuture<T> run(Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    if (closing) {
                        throw new NotBegun();
                    }
                    return work.get();
                },
                threads);
    }

    /** Work that was still waiting when the service ended. */
    static final class NotBegun extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private NotBegun() {
            super("the service ends", null, false, false);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void beginNothing() {
        closing = true;
    }

    @PreDestroy
    void close() {
        // Waits for what has begun; interrupts nobody, for some of them read the store.
        threads.close();
    }
}
