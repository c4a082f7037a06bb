package org.polygraph.graph;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.BlockingQueue;

/**
 * Waiting that an interrupt does not end. The interrupt is passed on to the caller when the waiting
 * is over, but never while it lasts: an interrupted thread must not go near TDB2.
 */
final class Uninterrupted {

    private Uninterrupted() {}

    /** Something that waits and gives what it waited for. */
    @FunctionalInterface
    interface Wait<T extends @Nullable Object, E extends Exception> {
        T once() throws InterruptedException, E;
    }

    /** Waits anew after each interrupt, and leaves the thread interrupted if there was one. */
    static <T extends @Nullable Object, E extends Exception> T get(Wait<T, E> wait) throws E {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return wait.once();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static <T> void put(BlockingQueue<T> queue, T element) {
        Uninterrupted.<Boolean, RuntimeException>get(
                () -> {
                    queue.put(element);
                    return true;
                });
    }

    /** Waits until a thread has ended. */
    static void join(Thread thread) {
        Uninterrupted.<Boolean, RuntimeException>get(
                () -> {
                    thread.join();
                    return true;
                });
    }
}
