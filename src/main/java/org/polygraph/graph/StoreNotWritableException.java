package org.polygraph.graph;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * The disk does not take what was to be written: it is full, read-only or broken. What was
 * acknowledged before is there.
 */
public final class StoreNotWritableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private StoreNotWritableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static StoreNotWritableException below(long reserve) {
        return new StoreNotWritableException(
                "less than %d MB are free on its disk".formatted(reserve >> 20), null);
    }

    /** What failed, told as this where it is the disk's fault; no file is named. */
    static Throwable of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || isLostPage(cause)) {
                return new StoreNotWritableException(
                        "its disk is full or does not let itself be written", failure);
            }
        }
        return failure;
    }

    /** How the JVM tells that a page of a mapped file found no room on the disk. */
    private static boolean isLostPage(Throwable failure) {
        return failure instanceof InternalError
                && String.valueOf(failure.getMessage()).contains("unsafe memory access");
    }
}
