package org.polygraph.graph;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is kept free on the disk of a store. TDB2 maps its files and lets them grow as they are
 * written, so that a disk which fills up in the middle of a write is found out too late to say it
 * well.
 *
 * @param reserve bytes; 0 for none
 */
record Room(Path folder, long reserve) {

    /**
     * @throws StoreNotWritableException where less is free
     */
    void require() {
        if (reserve == 0) {
            return;
        }
        try {
            FileStore disk = Files.getFileStore(folder);
            if (disk.getUsableSpace() < reserve) {
                throw StoreNotWritableException.below(reserve);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot ask how full the disk is", e);
        }
    }
}
