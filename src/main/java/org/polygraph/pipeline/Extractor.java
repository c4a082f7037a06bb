package org.polygraph.pipeline;

import org.polygraph.article.Article;
import org.polygraph.article.Submission;
import org.polygraph.claim.Claim;
import org.polygraph.mention.Mentions;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * From a submission to what it asserts, without storing anything. Safe for use by many threads at
 * once, as its parts are.
 */
public final class Extractor {

    private final Function<Submission, Article> reader;
    private final Function<Article, Mentions> recogniser;
    private final BiFunction<Article, Mentions, List<Claim>> claims;

    public Extractor(
            Function<Submission, Article> reader,
            Function<Article, Mentions> recogniser,
            BiFunction<Article, Mentions, List<Claim>> claims) {
        this.reader = reader;
        this.recogniser = recogniser;
        this.claims = claims;
    }

    /**
     * @throws org.polygraph.article.RejectedArticleException where no article can be made of it
     */
    public Extraction extract(Submission submission) {
        Article article = reader.apply(submission);
        Mentions mentions = recogniser.apply(article);
        return new Extraction(article, mentions, claims.apply(article, mentions));
    }
}
