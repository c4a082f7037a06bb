package org.polygraph.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.DiagnosticRecord;
import org.polygraph.graph.record.RegionRecord;

import java.util.Comparator;
import java.util.List;

/** An article's record from its graph, as {@link ArticleWriter} wrote it. */
final class ArticleReader {

    static final Comparator<DiagnosticRecord> DIAGNOSTIC_ORDER =
            Comparator.comparingInt(DiagnosticRecord::start)
                    .thenComparingInt(DiagnosticRecord::end)
                    .thenComparing(DiagnosticRecord::code)
                    .thenComparing(DiagnosticRecord::message);

    static final Comparator<RegionRecord> REGION_ORDER =
            Comparator.comparingInt(RegionRecord::start)
                    .thenComparingInt(RegionRecord::end)
                    .thenComparing(RegionRecord::kind);

    private final Triples triples;
    private final Node node;

    ArticleReader(Graph graph, Node article) {
        this.triples = new Triples(graph);
        this.node = article;
    }

    boolean exists() {
        return triples.has(node, Vocabulary.TYPE, Vocabulary.NEWS_ARTICLE);
    }

    /**
     * @param story id of its story, or null
     * @param ingestedAt RFC 3339, or null
     */
    ArticleRecord read(@Nullable String story, @Nullable String ingestedAt) {
        return new ArticleRecord(
                Iris.id(node.getURI()),
                node.getURI(),
                triples.needString(node, Vocabulary.IN_LANGUAGE),
                triples.needNumber(node, Pg.LANGUAGE_CONFIDENCE),
                triples.string(node, Vocabulary.HEADLINE),
                triples.string(node, Vocabulary.URL),
                triples.string(node, Vocabulary.DATE_PUBLISHED),
                story,
                triples.needString(node, Pg.SHA256),
                triples.integer(node, Pg.LENGTH),
                ingestedAt,
                triples.integer(node, Pg.CLAIM_COUNT),
                triples.integer(node, Pg.MENTION_COUNT),
                diagnostics(),
                regions());
    }

    String text() {
        return triples.needString(node, Vocabulary.TEXT);
    }

    /** The story as the submitter named it, or null. */
    @Nullable String submittedStory() {
        return triples.string(node, Pg.SUBMITTED_STORY);
    }

    private List<DiagnosticRecord> diagnostics() {
        return triples.all(node, Pg.HAS_DIAGNOSTIC).stream()
                .map(
                        d ->
                                new DiagnosticRecord(
                                        triples.needString(d, Pg.CODE),
                                        triples.needString(d, Pg.MESSAGE),
                                        triples.integer(d, Pg.START),
                                        triples.integer(d, Pg.END)))
                .sorted(DIAGNOSTIC_ORDER)
                .toList();
    }

    private List<RegionRecord> regions() {
        return triples.all(node, Pg.HAS_REGION).stream()
                .map(
                        r ->
                                new RegionRecord(
                                        triples.needString(r, Pg.REGION_KIND),
                                        triples.integer(r, Pg.START),
                                        triples.integer(r, Pg.END)))
                .sorted(REGION_ORDER)
                .toList();
    }
}
