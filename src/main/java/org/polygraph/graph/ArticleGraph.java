package org.polygraph.graph;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.Article;
import org.polygraph.claim.Claim;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRecord;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.mention.Mentions;

import java.util.List;

/**
 * Everything one article's named graph says, as records: what is written to the store, and what
 * {@code POST /extract} answers. The same input gives an equal one.
 *
 * @param article without story and time of ingest, which come from the store
 * @param text the stored text
 * @param submittedStory the story as the submitter named it, or null
 * @param mentions by start; not stored themselves
 * @param claims by their place in the text
 * @param entities all that are named or that claims are about, by id
 * @param run what made the claims
 */
public record ArticleGraph(
        ArticleRecord article,
        String text,
        @Nullable String submittedStory,
        List<MentionRecord> mentions,
        List<ClaimRecord> claims,
        List<EntityRecord> entities,
        Run run) {

    public ArticleGraph {
        mentions = List.copyOf(mentions);
        claims = List.copyOf(claims);
        entities = List.copyOf(entities);
    }

    /** What was found in an article, by this program as it is. */
    public static ArticleGraph of(
            Iris iris, Article article, Mentions mentions, List<Claim> claims) {
        return new RecordBuilder(iris, article).build(mentions, claims, Run.current());
    }

    public String id() {
        return article.id();
    }
}
