package org.polygraph.graph;

import java.nio.file.Path;

/** A store is open elsewhere; only one process may have it open. */
public final class StoreInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreInUseException(Path folder) {
        super(
                "the store "
                        + folder.toAbsolutePath()
                        + " is in use by another process; stop that one, or set polygraph.store to"
                        + " another folder");
    }
}
