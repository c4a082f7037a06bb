package org.polygraph.graph;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.sys.CopyDSG;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The TDB2 database under a folder, and its compaction.
 *
 * <p>TDB2 is copy-on-write: each transaction leaves blocks behind that nobody will read again.
 * Compaction copies what lives into a new generation ({@code tdb2-1}, {@code tdb2-2}, …), names
 * that the current one in the file {@code current}, and lets the old one go with its last reader.
 * TDB2's own compaction makes writers wait for the longest reader, and a reader that begins at the
 * very moment of its switch for ever.
 */
final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String PREFIX = "tdb2-";
    private static final String CURRENT = "current";

    private final Path folder;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final Compaction compaction;
    private volatile Generation current;
    private long compactedSize;

    /**
     * @throws StoreInUseException where another process, or another store of this one, has it open
     */
    Database(Path folder, Compaction compaction) {
        JenaSystem.init();
        this.folder = folder;
        this.compaction = compaction;
        try {
            Files.createDirectories(folder);
            lockFile =
                    FileChannel.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            lock = lock(folder, lockFile);
            current = new Generation(folder.resolve(currentName()));
            compactedSize = compactedSize();
            deleteLeftovers();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the store " + folder, e);
        }
    }

    private static FileLock lock(Path folder, FileChannel file) throws IOException {
        FileLock lock;
        try {
            lock = file.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            file.close();
            throw new StoreInUseException(folder);
        }
        return lock;
    }

    /** The generation to read from; to be left after. */
    Generation enter() {
        while (true) {
            Generation generation = current;
            if (generation.enter()) {
                return generation;
            }
            if (generation == current) {
                throw new IllegalStateException("the store is closed");
            }
        }
    }

    /** Bytes of the generation in use. */
    long size() {
        return current.size();
    }

    /** The dataset to write to; for the writer only. */
    DatasetGraph writable() {
        return current.dataset();
    }

    /** Compacts where it is worth it; for the writer only, between transactions. */
    void compactIfDue() {
        if (compaction.isDue(current.size(), compactedSize)) {
            compact();
        }
    }

    private void compact() {
        Generation old = current;
        long before = old.size();
        Path next = folder.resolve(PREFIX + (number(old.folder().getFileName().toString()) + 1));
        Generation compacted = new Generation(next);
        try {
            CopyDSG.copy(old.dataset(), compacted.dataset());
            writeCurrent(compacted);
        } catch (RuntimeException | IOException e) {
            // The old one is whole: go on with it.
            LOG.error("compaction failed", e);
            compacted.retire();
            return;
        }
        current = compacted;
        compactedSize = compacted.size();
        old.retire();
        LOG.info("compacted the store from {} to {} bytes", before, compactedSize);
    }

    private String currentName() throws IOException {
        return Files.exists(folder.resolve(CURRENT)) ? readCurrent()[0] : PREFIX + 1;
    }

    /** Bytes after the last compaction; for a new store, those of an empty one. */
    private long compactedSize() throws IOException {
        if (Files.exists(folder.resolve(CURRENT))) {
            return Long.parseLong(readCurrent()[1]);
        }
        writeCurrent(current);
        return current.size();
    }

    /** The folder of the current generation, and its bytes when it was made. */
    private String[] readCurrent() throws IOException {
        return Files.readString(folder.resolve(CURRENT)).strip().split(" ");
    }

    private void writeCurrent(Generation generation) throws IOException {
        Path draft = folder.resolve(CURRENT + ".new");
        String line = generation.folder().getFileName() + " " + generation.size() + "\n";
        Files.writeString(draft, line, StandardOpenOption.CREATE, StandardOpenOption.SYNC);
        Files.move(
                draft,
                folder.resolve(CURRENT),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** What a compaction left behind that did not come to its end. */
    private void deleteLeftovers() throws IOException {
        List<Path> leftovers;
        try (Stream<Path> files = Files.list(folder)) {
            leftovers =
                    files.filter(file -> file.getFileName().toString().startsWith(PREFIX))
                            .filter(file -> !file.equals(current.folder()))
                            .toList();
        }
        leftovers.forEach(Generation::delete);
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(PREFIX.length()));
    }

    @Override
    public void close() {
        current.leave();
        try {
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unlock the store " + folder, e);
        }
    }
}
