package org.polygraph.graph.index;

import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files of an index. Each commit says what the index was made of and up to which revision of
 * the store; one that cannot be read, or was made of something else, is thrown away.
 */
final class LuceneFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneFolder.class);
    private static final String ORIGIN = "origin";
    private static final String REVISION = "revision";
    private static final double BUFFER_MB = 48;
    private static final double NEW_SEGMENT_MB = 4;
    private static final double CACHED_MB = 32;

    /** Of an index that has nothing. */
    static final long NONE = -1;

    private final Directory files;
    private final IndexWriter writer;
    private final String origin;
    private final long revision;

    private LuceneFolder(Directory files, IndexWriter writer, String origin, long revision) {
        this.files = files;
        this.writer = writer;
        this.origin = origin;
        this.revision = revision;
    }

    /**
     * Opens the index of a folder, or an empty one where there is none that is whole and of this
     * origin.
     *
     * @param origin all that an index depends on and that is not in the store
     */
    static LuceneFolder open(Path folder, String origin) {
        try {
            Files.createDirectories(folder);
            try {
                return openAsItIs(folder, origin);
            } catch (IOException | RuntimeException e) {
                LOG.warn("the index in {} cannot be used and is made anew: {}", folder, say(e));
                clear(folder);
                return openAsItIs(folder, origin);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the index " + folder, e);
        }
    }

    private static String say(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static LuceneFolder openAsItIs(Path folder, String origin) throws IOException {
        Directory files =
                new NRTCachingDirectory(new MMapDirectory(folder), NEW_SEGMENT_MB, CACHED_MB);
        try {
            long revision = DirectoryReader.indexExists(files) ? revision(files, origin) : NONE;
            if (revision == NONE && files.listAll().length > 0) {
                clear(folder);
            }
            return new LuceneFolder(
                    files, new IndexWriter(files, configuration()), origin, revision);
        } catch (IOException | RuntimeException e) {
            try {
                files.close();
            } catch (IOException | RuntimeException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
    }

    /** That of the last commit; to open it looks at the ends of all its files. */
    private static long revision(Directory files, String origin) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(files)) {
            IndexCommit commit = reader.getIndexCommit();
            Map<String, String> said = commit.getUserData();
            if (!origin.equals(said.get(ORIGIN)) || said.get(REVISION) == null) {
                LOG.info("the index was made of something else and is made anew");
                return NONE;
            }
            return Long.parseLong(said.get(REVISION));
        }
    }

    private static IndexWriterConfig configuration() {
        ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(4, 1);
        return new IndexWriterConfig(FullText.analyzer())
                .setIndexSort(ListOrder.CLAIMS.sort())
                .setRAMBufferSizeMB(BUFFER_MB)
                .setMergeScheduler(merges)
                .setCommitOnClose(false);
    }

    IndexWriter writer() {
        return writer;
    }

    /** Up to which the index goes as it was opened; {@link #NONE} for an empty one. */
    long revision() {
        return revision;
    }

    /** Makes all that was written durable. */
    void commit(long revisionNow) throws IOException {
        writer.setLiveCommitData(
                Map.of(ORIGIN, origin, REVISION, Long.toString(revisionNow)).entrySet());
        writer.commit();
    }

    /**
     * Reads all files and compares their checksums.
     *
     * @throws IOException where one is not as it was written
     */
    static void verify(DirectoryReader reader) throws IOException {
        for (LeafReaderContext context : reader.leaves()) {
            LeafReader leaf = context.reader();
            leaf.checkIntegrity();
        }
    }

    static void clear(Path folder) throws IOException {
        List<Path> old;
        try (Stream<Path> found = Files.list(folder)) {
            old = found.filter(Files::isRegularFile).toList();
        }
        for (Path file : old) {
            Files.delete(file);
        }
    }

    /** Leaves what was not committed. */
    @Override
    public void close() throws IOException {
        writer.close();
        files.close();
    }

    /** Closes after a failure, whatever that brings. */
    void abandon() {
        try {
            writer.rollback();
            files.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("the broken index was not closed in order", e);
        }
    }
}
