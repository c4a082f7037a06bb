package org.polygraph.access;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys that count now: those of the file, read again as soon as it changes, and one that the
 * configuration may name. Where the file cannot be read any more, the keys last read go on
 * counting: a slip must not open the service.
 */
public final class KeyRing {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);
    private static final String ABSENT = "absent";

    private final KeyFile file;
    private final List<Key> configured;
    private volatile State state;
    private volatile String complaint = "";

    private record State(String version, List<Key> keys) {}

    /**
     * @param configured a key besides those of the file, or null
     * @throws UncheckedIOException where the file is there and cannot be read
     */
    public KeyRing(KeyFile file, @Nullable Key configured) {
        this.file = file;
        this.configured = configured == null ? List.of() : List.of(configured);
        try {
            this.state = read(version());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the keys in " + file.path(), e);
        }
    }

    /** Whether there is no key at all. */
    public boolean isEmpty() {
        return current().isEmpty();
    }

    /** The key that has this secret; each is looked at, whatever the first ones say. */
    public Optional<Key> find(String secret) {
        byte[] hash = Key.hash(secret);
        Key found = null;
        for (Key key : current()) {
            if (key.isHashedFrom(hash)) {
                found = key;
            }
        }
        return Optional.ofNullable(found);
    }

    private List<Key> current() {
        try {
            String version = version();
            if (!version.equals(state.version())) {
                state = read(version);
                complaint = "";
                LOG.info("{} keys are configured now", state.keys().size());
            }
        } catch (IOException | UncheckedIOException e) {
            complain(e);
        }
        return state.keys();
    }

    /** Once for each thing that goes wrong, since it goes wrong with every request. */
    private void complain(Exception e) {
        String message = String.valueOf(e.getMessage());
        if (!message.equals(complaint)) {
            complaint = message;
            LOG.error("the keys last read go on counting: {}", message);
        }
    }

    private State read(String version) throws IOException {
        List<Key> keys = new ArrayList<>(configured);
        keys.addAll(file.keys());
        return new State(version, List.copyOf(keys));
    }

    /** What changes whenever the file does. */
    private String version() throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(file.path(), BasicFileAttributes.class);
            return now.lastModifiedTime() + " " + now.size() + " " + now.fileKey();
        } catch (NoSuchFileException e) {
            return ABSENT;
        }
    }
}
