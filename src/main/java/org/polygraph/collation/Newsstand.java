package org.polygraph.collation;

import org.apache.jena.sparql.core.DatasetGraph;
import org.polygraph.article.Article;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.Segment;
import org.polygraph.article.Submission;
import org.polygraph.graph.Iris;
import org.polygraph.graph.RelationCatalog;
import org.polygraph.graph.StoreReader;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.text.CodePoints;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes versions of stored articles: their texts are read again for what stands beside what. */
final class Newsstand {

    private final ArticleReader articles = new ArticleReader();

    Version version(Iris iris, DatasetGraph dataset, RelationCatalog relations, String id) {
        StoreReader store = new StoreReader(iris, dataset, relations);
        ArticleRecord article = store.article(id).orElseThrow();
        String text = store.text(id).orElseThrow();
        Set<String> entities = new TreeSet<>();
        store.entitiesOf(id).stream().map(EntityRef::id).forEach(entities::add);
        return new Version(
                article, text, store.claimsAsMade(id), entities, passages(text, article));
    }

    /** An article that is alone in its story: nothing will be held against its text. */
    static Version alone(Iris iris, DatasetGraph dataset, RelationCatalog relations, String id) {
        StoreReader store = new StoreReader(iris, dataset, relations);
        return new Version(
                store.article(id).orElseThrow(), "", store.claimsAsMade(id), Set.of(), List.of());
    }

    private List<Passage> passages(String text, ArticleRecord record) {
        Article article =
                articles.read(
                        new Submission(
                                text, null, null, record.title(), record.language(), null, null));
        CodePoints codePoints = CodePoints.of(text);
        List<Passage> passages = new ArrayList<>();
        for (Segment segment : article.segments()) {
            if (segment.isBody() && article.text().equals(text)) {
                Span span = segment.span();
                passages.add(
                        Passage.of(
                                codePoints.fromUtf16(span.start()),
                                codePoints.fromUtf16(span.end()),
                                span.of(text),
                                Set.of()));
            }
        }
        return passages;
    }
}
