package org.polygraph.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The file the keys are in: a line each, {@code name role sha256 created}, set apart by tabs. It is
 * replaced as a whole, so that who reads it sees either the old or the new; and it is readable by
 * its owner only.
 */
public final class KeyFile {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,80}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path file;
    private final Clock clock;

    public KeyFile(Path file) {
        this(file, Clock.systemUTC());
    }

    KeyFile(Path file, Clock clock) {
        this.file = file.toAbsolutePath();
        this.clock = clock;
    }

    /** The keys there are, in the order they were made; none where there is no file. */
    public List<Key> keys() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Key> keys = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                keys.add(key(lines.get(i), i + 1));
            }
        }
        return keys;
    }

    /**
     * Makes a key.
     *
     * @return the secret, which is kept nowhere
     * @throws IllegalArgumentException where the name is none or taken
     */
    public String create(String name, Role role) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a name has letters, digits and . _ @ -, at most 80 of them");
        }
        String secret = Key.secret();
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        change(
                keys -> {
                    if (keys.stream().anyMatch(key -> key.name().equals(name))) {
                        throw new IllegalArgumentException("there is a key “" + name + "” already");
                    }
                    List<Key> more = new ArrayList<>(keys);
                    more.add(Key.of(name, role, secret, now));
                    return more;
                });
        return secret;
    }

    /**
     * Takes a key out.
     *
     * @throws IllegalArgumentException where there is none of that name
     */
    public void revoke(String name) throws IOException {
        change(
                keys -> {
                    List<Key> others =
                            keys.stream().filter(key -> !key.name().equals(name)).toList();
                    if (others.size() == keys.size()) {
                        throw new IllegalArgumentException("there is no key “" + name + "”");
                    }
                    return others;
                });
    }

    Path path() {
        return file;
    }

    private void change(UnaryOperator<List<Key>> change) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent(), "a file has a folder");
        Files.createDirectories(folder);
        Path lock = folder.resolve(file.getFileName() + ".lock");
        try (FileChannel channel =
                        FileChannel.open(
                                lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            write(folder, change.apply(keys()));
        }
    }

    private void write(Path folder, List<Key> keys) throws IOException {
        Path draft = draft(folder);
        try {
            List<String> lines = keys.stream().map(KeyFile::line).toList();
            Files.write(draft, lines, StandardOpenOption.SYNC);
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Path draft(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return Files.createTempFile(folder, "keys", ".new");
        }
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        return Files.createTempFile(folder, "keys", ".new", ownerOnly);
    }

    private static String line(Key key) {
        return String.join("\t", key.name(), key.role().label(), key.sha256(), key.created());
    }

    private Key key(String line, int number) {
        String[] parts = line.split("\t", -1);
        if (parts.length == 4 && SHA256.matcher(parts[2]).matches()) {
            var role = Role.of(parts[1]);
            if (role.isPresent()) {
                return new Key(parts[0], role.get(), parts[2], parts[3]);
            }
        }
        throw new UncheckedIOException(
                new IOException("line %d of %s is no key".formatted(number, file)));
    }
}
