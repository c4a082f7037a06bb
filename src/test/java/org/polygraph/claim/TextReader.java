package org.polygraph.claim;

import org.polygraph.article.Article;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.Submission;
import org.polygraph.graph.RelationCatalog;
import org.polygraph.graph.SkosGazetteer;
import org.polygraph.mention.MentionRecogniser;

import java.util.List;

/** Reads short texts as the program reads an article published on 5 November 2026. */
final class TextReader {

    private final ArticleReader reader = new ArticleReader();
    private final MentionRecogniser recogniser = new MentionRecogniser(SkosGazetteer.load());
    private final ClaimExtractor extractor = new ClaimExtractor(RelationCatalog.load().byName());

    List<Claim> claims(String language, String text) {
        return claims(article(language, text));
    }

    /** Each as subject, relation, object and amount, in the words of the language. */
    List<String> lines(String language, String text) {
        Article article = article(language, text);
        return claims(article).stream()
                .map(
                        claim ->
                                "%s %s %s %s"
                                        .formatted(
                                                claim.subject().labels().getOrDefault(language, ""),
                                                claim.relation().name(),
                                                claim.object() == null
                                                        ? "-"
                                                        : claim.object()
                                                                .labels()
                                                                .getOrDefault(language, ""),
                                                claim.quantity() == null
                                                        ? "-"
                                                        : claim.quantity()
                                                                .span()
                                                                .of(article.text())))
                .toList();
    }

    private Article article(String language, String text) {
        return reader.read(new Submission(text, null, null, null, language, "2026-11-05", null));
    }

    private List<Claim> claims(Article article) {
        return extractor.extract(article, recogniser.recognise(article));
    }
}
