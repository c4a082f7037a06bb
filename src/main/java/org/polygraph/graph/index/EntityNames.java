package org.polygraph.graph.index;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Entities by the names they are known by. */
public final class EntityNames {

    private EntityNames() {}

    /** A name in the form it is looked up by: NFKC, lower case. */
    public static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** Ids of the entities with a name in any language. */
    static Set<String> called(IndexSearcher searcher, String name) {
        Term term = new Term(Fields.NAME, Fields.cut(key(name)));
        Set<String> ids = new HashSet<>();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                PostingsEnum entities = leaf.reader().postings(term, PostingsEnum.NONE);
                if (entities != null) {
                    addIds(leaf, entities, ids);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ids;
    }

    private static void addIds(LeafReaderContext leaf, PostingsEnum entities, Set<String> ids)
            throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        SortedDocValues id = leaf.reader().getSortedDocValues(Fields.ID);
        while (entities.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            int document = entities.docID();
            if ((live == null || live.get(document)) && id.advanceExact(document)) {
                ids.add(id.lookupOrd(id.ordValue()).utf8ToString());
            }
        }
    }
}
