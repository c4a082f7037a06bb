package org.polygraph.pipeline;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.Article;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.Submission;
import org.polygraph.claim.ClaimExtractor;
import org.polygraph.claim.ClaimFinder;
import org.polygraph.claim.Findings;
import org.polygraph.mention.MentionRecogniser;
import org.polygraph.mention.Mentions;

/**
 * From a submission to what it asserts, without storing anything. Safe for use by many threads at
 * once, as its parts are.
 */
public final class Extractor implements AutoCloseable {

    private final ArticleReader reader;
    private final MentionRecogniser recogniser;
    private final ClaimExtractor rules;
    private final @Nullable ClaimFinder second;

    /** By rules only. */
    public Extractor(ArticleReader reader, MentionRecogniser recogniser, ClaimExtractor rules) {
        this(reader, recogniser, rules, null);
    }

    /**
     * @param second another way of finding claims, which can be slow and cost money, or null
     */
    public Extractor(
            ArticleReader reader,
            MentionRecogniser recogniser,
            ClaimExtractor rules,
            @Nullable ClaimFinder second) {
        this.reader = reader;
        this.recogniser = recogniser;
        this.rules = rules;
        this.second = second;
    }

    /**
     * @throws org.polygraph.article.RejectedArticleException where no article can be made of it
     */
    public Article read(Submission submission) {
        return reader.read(submission);
    }

    /** What an article asserts, as all extractors find it. */
    public Extraction extract(Article article) {
        return extract(article, second);
    }

    /** What an article asserts, as the rules find it: quick, and always the same. */
    public Extraction extractByRules(Article article) {
        return extract(article, null);
    }

    /** Whether the two differ. */
    public boolean hasSecond() {
        return second != null;
    }

    @Override
    public void close() {
        if (second != null) {
            second.close();
        }
    }

    private Extraction extract(Article article, @Nullable ClaimFinder further) {
        Mentions mentions = recogniser.recognise(article);
        return new Extraction(
                article,
                mentions,
                rules.extract(article, mentions),
                further == null ? Findings.NONE : further.find(article, mentions));
    }
}
