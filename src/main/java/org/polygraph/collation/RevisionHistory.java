package org.polygraph.collation;

import org.polygraph.article.ArticleReader;
import org.polygraph.graph.Edtf;
import org.polygraph.graph.GraphStore;
import org.polygraph.graph.StoreReader;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.mention.MentionRecogniser;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The revisions of an article: what was published at one address in one language, in the order of
 * publication, and each compared with the one before. That a later one says otherwise is no
 * contradiction between sources.
 */
public final class RevisionHistory {

    private static final Comparator<ArticleRecord> BY_TIME =
            Comparator.comparing(RevisionHistory::day)
                    .thenComparing(
                            ArticleRecord::published,
                            Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(
                            ArticleRecord::ingestedAt,
                            Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(ArticleRecord::id);

    private final GraphStore store;
    private final Newsstand newsstand;
    private final Relations relations;

    /**
     * @param articles reads stored texts again, to see what stands beside what
     * @param recogniser finds what their passages name
     */
    public RevisionHistory(
            GraphStore store,
            ArticleReader articles,
            MentionRecogniser recogniser,
            Relations relations) {
        this.store = store;
        this.newsstand = new Newsstand(articles, recogniser);
        this.relations = relations;
    }

    /**
     * All revisions of an article, itself among them, the earliest first: only itself where it has
     * no address. Empty where there is no such article.
     */
    public List<Revision> of(String articleId) {
        return store.read(reader -> of(reader, articleId));
    }

    private List<Revision> of(StoreReader reader, String articleId) {
        Optional<ArticleRecord> article = reader.article(articleId);
        if (article.isEmpty()) {
            return List.of();
        }
        List<ArticleRecord> articles = new ArrayList<>(List.of(article.get()));
        reader.articlesAt(article.get().url()).stream()
                .filter(id -> !id.equals(articleId))
                .flatMap(id -> reader.article(id).stream())
                .filter(other -> areRevisions(article.get(), other))
                .forEach(articles::add);
        articles.sort(BY_TIME);
        List<Revision> revisions = new ArrayList<>();
        Version before = null;
        for (ArticleRecord one : articles) {
            Version version = newsstand.version(reader, one.id());
            revisions.add(
                    new Revision(
                            one,
                            before == null
                                    ? null
                                    : new RevisionChanges(before, version, relations).all()));
            before = version;
        }
        return revisions;
    }

    /** Whether two articles were published at one address in one language. */
    static boolean areRevisions(ArticleRecord one, ArticleRecord other) {
        String url = one.url();
        return url != null
                && url.equals(other.url())
                && one.language().equals(other.language())
                && !one.id().equals(other.id());
    }

    private static LocalDate day(ArticleRecord article) {
        String published = article.published();
        return published == null
                ? LocalDate.MIN
                : Edtf.parse(published).map(Edtf::first).orElse(LocalDate.MIN);
    }
}
