package org.polygraph.graph;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.Article;
import org.polygraph.claim.Claim;
import org.polygraph.claim.Findings;
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
 * @param runs what made the claims: the rules, and a language model where one answered
 */
public record ArticleGraph(
        ArticleRecord article,
        String text,
        @Nullable String submittedStory,
        List<MentionRecord> mentions,
        List<ClaimRecord> claims,
        List<EntityRecord> entities,
        List<Run> runs) {

    public ArticleGraph {
        mentions = List.copyOf(mentions);
        claims = List.copyOf(claims);
        entities = List.copyOf(entities);
        runs = List.copyOf(runs);
    }

    /** What was found in an article by the rules of this program as it is. */
    public static ArticleGraph of(
            Iris iris, Article article, Mentions mentions, List<Claim> claims) {
        return of(iris, article, mentions, claims, Findings.NONE);
    }

    /** What was found in an article by the rules, and by a second extractor. */
    public static ArticleGraph of(
            Iris iris, Article article, Mentions mentions, List<Claim> claims, Findings others) {
        return new RecordBuilder(iris, article).build(mentions, claims, others);
    }

    public String id() {
        return article.id();
    }
}
