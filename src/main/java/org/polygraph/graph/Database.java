package org.polygraph.graph;

import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.sys.CopyDSG;
import org.jspecify.annotations.Nullable;
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
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
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

    /** There while a store is made for the first time: what is beside it holds nothing yet. */
    private static final String BEGUN = "begun";

    private final Path folder;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final Compaction compaction;

    /** Who asked for a compaction that has not been yet. */
    private final AtomicReference<@Nullable CompletableFuture<CompactionReport>> asked =
            new AtomicReference<>();

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
            lockFile = openLock(folder);
            lock = lock(folder, lockFile);
            beginIfNew();
            current = new Generation(folder.resolve(currentName()));
            compactedSize = compactedSize();
            Files.deleteIfExists(folder.resolve(BEGUN));
            deleteLeftovers();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the store " + folder, e);
        }
    }

    private static FileChannel openLock(Path folder) throws IOException {
        return FileChannel.open(
                folder.resolve("lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
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

    /** Runs something in one read transaction, on this thread. */
    <T> T read(Function<DatasetGraph, T> reading) {
        Generation generation = enter();
        try {
            DatasetGraph dataset = generation.dataset();
            if (dataset.isInTransaction()) {
                return reading.apply(dataset);
            }
            dataset.begin(TxnType.READ);
            try {
                return reading.apply(dataset);
            } finally {
                dataset.end();
            }
        } finally {
            generation.leave();
        }
    }

    /** The generation to read from; to be left after. */
    private Generation enter() {
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

    /** Asks for a compaction, whether it is worth it or not. It comes with the next transaction. */
    CompletableFuture<CompactionReport> askToCompact() {
        CompletableFuture<CompactionReport> answer = new CompletableFuture<>();
        CompletableFuture<CompactionReport> first =
                asked.updateAndGet(before -> before == null ? answer : before);
        return Objects.requireNonNull(first);
    }

    /** Compacts where it is asked for or worth it; for the writer only, between transactions. */
    void compactIfDue() {
        CompletableFuture<CompactionReport> answer = asked.getAndSet(null);
        if (answer == null && !compaction.isDue(current.size(), compactedSize)) {
            return;
        }
        try {
            CompactionReport report = compact();
            if (answer != null) {
                answer.complete(report);
            }
        } catch (RuntimeException | IOException e) {
            // The old one is whole: go on with it.
            LOG.error("compaction failed", e);
            if (answer != null) {
                answer.completeExceptionally(e);
            }
        }
    }

    private CompactionReport compact() throws IOException {
        Generation old = current;
        long before = old.size();
        Path next = folder.resolve(PREFIX + (number(old.folder().getFileName().toString()) + 1));
        Generation compacted = new Generation(next);
        try {
            CopyDSG.copy(old.dataset(), compacted.dataset());
            writeCurrent(folder, compacted);
        } catch (RuntimeException | IOException e) {
            compacted.retire();
            throw e;
        }
        current = compacted;
        compactedSize = compacted.size();
        old.retire();
        LOG.info("compacted the store from {} to {} bytes", before, compactedSize);
        return new CompactionReport(before, compactedSize);
    }

    /**
     * Fills a store that has nothing, with all or with nothing: what is filled counts only once it
     * is named the current generation. A store that is not empty is left as it is.
     *
     * @throws StoreInUseException where it is open
     * @throws IOException where it is not empty, or cannot be written
     */
    static void fill(Path folder, Consumer<DatasetGraph> filling) throws IOException {
        JenaSystem.init();
        boolean isNew = !Files.exists(folder);
        Files.createDirectories(folder);
        try (FileChannel lockFile = openLock(folder);
                FileLock _ = lock(folder, lockFile)) {
            for (String taken : List.of(CURRENT, PREFIX + 1, "index")) {
                if (Files.exists(folder.resolve(taken))) {
                    throw new IOException(
                            "the store " + folder + " is not empty; restore into another folder");
                }
            }
            Path unnamed = folder.resolve(PREFIX + 2);
            if (Files.exists(unnamed)) {
                Generation.delete(unnamed);
            }
            Generation generation = new Generation(unnamed);
            try {
                filling.accept(generation.dataset());
                writeCurrent(folder, generation);
            } catch (RuntimeException | IOException e) {
                generation.retire();
                throw e;
            }
            generation.leave();
        } catch (RuntimeException | IOException e) {
            if (isNew) {
                Generation.delete(folder);
            }
            throw e;
        }
    }

    /**
     * TDB2 cannot open files that it was ended in the midst of making. What was begun and never
     * named the current generation took no transaction, and is made anew.
     */
    private void beginIfNew() throws IOException {
        Path first = folder.resolve(PREFIX + 1);
        if (Files.exists(folder.resolve(CURRENT))) {
            return;
        }
        if (!Files.exists(first)) {
            Files.writeString(folder.resolve(BEGUN), "", StandardOpenOption.CREATE);
        } else if (Files.exists(folder.resolve(BEGUN))) {
            LOG.info("the store {} was ended while it was made; it is made anew", folder);
            Generation.delete(first);
        }
    }

    private String currentName() throws IOException {
        return Files.exists(folder.resolve(CURRENT)) ? readCurrent()[0] : PREFIX + 1;
    }

    /** Bytes after the last compaction; for a new store, those of an empty one. */
    private long compactedSize() throws IOException {
        if (Files.exists(folder.resolve(CURRENT))) {
            return Long.parseLong(readCurrent()[1]);
        }
        writeCurrent(folder, current);
        return current.size();
    }

    /** The folder of the current generation, and its bytes when it was made. */
    private String[] readCurrent() throws IOException {
        return Files.readString(folder.resolve(CURRENT)).strip().split(" ");
    }

    private static void writeCurrent(Path folder, Generation generation) throws IOException {
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
