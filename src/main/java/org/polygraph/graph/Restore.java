package org.polygraph.graph;

import org.apache.jena.riot.RiotException;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Makes a store of a backup. */
public final class Restore {

    private Restore() {}

    /**
     * Reads all of a backup and compares it with what it says of itself.
     *
     * @throws IOException where it cannot be read, is cut off or damaged
     */
    public static BackupManifest check(Path backup) throws IOException {
        return BackupFile.check(backup);
    }

    /**
     * Fills an empty store, with all of the backup or with nothing of it. The backup is read and
     * compared with its own SHA-256 before anything is written.
     *
     * @param folder of the store; made where it is missing
     * @throws StoreInUseException where the store is open
     * @throws IOException where the backup is damaged or the store is not empty
     */
    public static BackupManifest into(Path folder, Path backup) throws IOException {
        BackupManifest manifest = BackupFile.check(backup);
        Database.fill(
                folder,
                dataset -> {
                    DataLoader loader = LoaderFactory.sequentialLoader(dataset, (_, _) -> {});
                    loader.startBulk();
                    try {
                        BackupFile.read(backup, loader.stream());
                    } catch (IOException e) {
                        loader.finishException(e);
                        throw new UncheckedIOException(e);
                    } catch (RiotException e) {
                        loader.finishException(e);
                        throw e;
                    }
                    loader.finishBulk();
                    long quads = loader.countQuads() + loader.countTriples();
                    if (quads != manifest.quads()) {
                        throw new IllegalStateException(
                                "%d quads were read, and the backup says %d"
                                        .formatted(quads, manifest.quads()));
                    }
                });
        return manifest;
    }
}
