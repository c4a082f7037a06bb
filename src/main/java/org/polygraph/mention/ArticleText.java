package org.polygraph.mention;

import org.polygraph.article.Article;
import org.polygraph.text.FoldedText;

/** An article with its folded text, made once and read by every recogniser. */
public record ArticleText(Article article, FoldedText folded) {

    public static ArticleText of(Article article) {
        return new ArticleText(article, FoldedText.of(article.text()));
    }
}
