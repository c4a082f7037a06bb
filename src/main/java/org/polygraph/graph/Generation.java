package org.polygraph.graph;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * One TDB2 database in its folder, from one compaction to the next. Closed when nobody uses it any
 * longer, so that a reader that began before a compaction ends in peace.
 */
final class Generation {

    private final Path folder;
    private final DatasetGraph dataset;

    /** Readers, and the store itself while this is the current one. */
    private final AtomicInteger users = new AtomicInteger(1);

    private volatile boolean obsolete;

    Generation(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + folder, e);
        }
        this.dataset = DatabaseMgr.connectDatasetGraph(folder.toString());
        EmptyInputExecutor.install(dataset.getContext());
    }

    DatasetGraph dataset() {
        return dataset;
    }

    Path folder() {
        return folder;
    }

    /** To be paired with {@link #leave}; false where it is closed already. */
    boolean enter() {
        return users.getAndUpdate(n -> n == 0 ? 0 : n + 1) > 0;
    }

    void leave() {
        if (users.decrementAndGet() > 0) {
            return;
        }
        TDBInternal.expel(dataset, true);
        if (obsolete) {
            delete(folder);
        }
    }

    /** Ends it, and its files, as soon as its last reader has left. */
    void retire() {
        obsolete = true;
        leave();
    }

    /** Bytes on disk. */
    long size() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot measure " + folder, e);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }
}
