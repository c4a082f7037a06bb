package org.polygraph.graph.record;

/**
 * A passage of an article that bears a reading by its words, without a claim: {@code
 * text.codePoints[start,end) == exact}.
 *
 * @param language of the article, BCP 47
 */
public record QuotedPassage(
        ArticleRef article,
        String language,
        String exact,
        String prefix,
        String suffix,
        int start,
        int end) {

    public static QuotedPassage of(ArticleRef article, String language, Evidence evidence) {
        return new QuotedPassage(
                article,
                language,
                evidence.exact(),
                evidence.prefix(),
                evidence.suffix(),
                evidence.start(),
                evidence.end());
    }

    /** Where it stands. */
    public Evidence evidence() {
        return new Evidence(exact, prefix, suffix, start, end);
    }
}
