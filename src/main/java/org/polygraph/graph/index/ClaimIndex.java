package org.polygraph.graph.index;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.polygraph.graph.Iris;
import org.polygraph.graph.RelationCatalog;
import org.polygraph.graph.record.StatementRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Claims, statements, entities and traces of articles in Lucene. One thread writes and says which
 * revision of the store the index has reached; any thread reads. What is written is seen after
 * {@link #reach} and durable after {@link #commit}.
 */
public final class ClaimIndex implements AutoCloseable {

    /** Of an index that has nothing. */
    public static final long NONE = LuceneFolder.NONE;

    private final Iris iris;
    private final LuceneFolder folder;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final RecentAnswers recent = new RecentAnswers();
    private volatile long revision;
    private volatile long committed;

    private ClaimIndex(Iris iris, LuceneFolder folder) throws IOException {
        this.iris = iris;
        this.folder = folder;
        this.writer = folder.writer();
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        this.revision = folder.revision();
        this.committed = revision;
    }

    /**
     * @param origin all that an index depends on and that is not in the store
     */
    public static ClaimIndex open(Path path, Iris iris, String origin) {
        LuceneFolder folder =
                LuceneFolder.open(path, Fields.VERSION + " " + iris.base() + " " + origin);
        try {
            return new ClaimIndex(iris, folder);
        } catch (IOException e) {
            folder.abandon();
            throw new UncheckedIOException("cannot read the index " + path, e);
        }
    }

    /** The store's revision that a search sees. */
    public long revision() {
        return revision;
    }

    /** The store's revision that is on disk. */
    public long committed() {
        return committed;
    }

    // ---- writing

    /** Removes everything; to be seen and committed with what is written next. */
    public void clear() {
        write(IndexWriter::deleteAll);
    }

    /** Adds an article that is not there. */
    public void add(IndexedArticle article) {
        write(
                w -> {
                    for (IndexedClaim claim : article.claims()) {
                        w.addDocument(Documents.of(claim));
                    }
                    return w.addDocument(Documents.of(article.id(), article.trace()));
                });
    }

    public void removeArticle(String id) {
        write(w -> w.deleteDocuments(new Term(Fields.ARTICLE, id), key(Documents.ARTICLE, id)));
    }

    public void put(IndexedClaim claim) {
        put(Documents.CLAIM, claim.claim().id(), Documents.of(claim));
    }

    public void removeClaim(String id) {
        remove(Documents.CLAIM, id);
    }

    public void put(StatementRecord statement) {
        put(Documents.STATEMENT, statement.id(), Documents.of(statement));
        // A statement of passages never becomes one of claims: its id says what it is.
        if (statement.relation().equals(RelationCatalog.IN_PASSAGE)) {
            remove(Documents.PASSAGE, statement.id());
            PassageFields.documents(statement).forEach(doc -> write(w -> w.addDocument(doc)));
        }
    }

    public void removeStatement(String id) {
        remove(Documents.STATEMENT, id);
        remove(Documents.PASSAGE, id);
    }

    public void put(IndexedEntity entity) {
        put(Documents.ENTITY, entity.entity().id(), Documents.of(entity));
    }

    public void removeEntity(String id) {
        remove(Documents.ENTITY, id);
    }

    private void put(String sort, String id, Document document) {
        write(w -> w.updateDocument(key(sort, id), document));
    }

    private void remove(String sort, String id) {
        write(w -> w.deleteDocuments(key(sort, id)));
    }

    private static Term key(String sort, String id) {
        return new Term(Fields.KEY, Documents.key(sort, id));
    }

    private interface Writing {
        long apply(IndexWriter writer) throws IOException;
    }

    private void write(Writing writing) {
        try {
            writing.apply(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows what was written, as the store's state at a revision. */
    public synchronized void reach(long storeRevision) {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        revision = storeRevision;
    }

    /** Makes durable what is seen. */
    public void commit() {
        try {
            folder.commit(revision);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        committed = revision;
    }

    // ---- reading

    /** Something read from one state of the index. */
    public <T> T read(Function<ClaimLookup, T> reading) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.apply(new ClaimLookup(iris, searcher, recent));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Something read from the state of the index that shows a revision of the store; empty where it
     * shows another by now.
     */
    public <T> Optional<T> readAt(long storeRevision, Function<ClaimLookup, T> reading) {
        IndexSearcher searcher;
        try {
            synchronized (this) {
                if (revision != storeRevision) {
                    return Optional.empty();
                }
                searcher = searchers.acquire();
            }
            try {
                return Optional.of(reading.apply(new ClaimLookup(iris, searcher, recent)));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Documents in it, of whatever sort. */
    public int size() {
        return read(ClaimLookup::documents);
    }

    /** Whether every file is as it was written; reads all of them. */
    public boolean isWhole() {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                LuceneFolder.verify((DirectoryReader) searcher.getIndexReader());
                return true;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            return false;
        }
    }

    /** Closes without committing; what is not on disk is taken from the store the next time. */
    @Override
    public void close() {
        try {
            searchers.close();
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes after a failure. */
    public void abandon() {
        try {
            searchers.close();
        } catch (IOException e) {
            // It is given up anyway.
        }
        folder.abandon();
    }
}
