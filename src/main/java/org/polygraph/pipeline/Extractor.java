package org.polygraph.pipeline;

import org.polygraph.article.Article;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.Submission;
import org.polygraph.claim.ClaimExtractor;
import org.polygraph.mention.MentionRecogniser;
import org.polygraph.mention.Mentions;

/**
 * From a submission to what it asserts, without storing anything. Safe for use by many threads at
 * once, as its parts are.
 */
public final class Extractor {

    private final ArticleReader reader;
    private final MentionRecogniser recogniser;
    private final ClaimExtractor claims;

    public Extractor(ArticleReader reader, MentionRecogniser recogniser, ClaimExtractor claims) {
        this.reader = reader;
        this.recogniser = recogniser;
        this.claims = claims;
    }

    /**
     * @throws org.polygraph.article.RejectedArticleException where no article can be made of it
     */
    public Extraction extract(Submission submission) {
        Article article = reader.read(submission);
        Mentions mentions = recogniser.recognise(article);
        return new Extraction(article, mentions, claims.extract(article, mentions));
    }
}
