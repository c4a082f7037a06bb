package org.polygraph.claim;

import org.polygraph.article.Article;
import org.polygraph.mention.Mentions;

/**
 * A second way of finding what an article asserts, beside the rules of {@link ClaimExtractor}. What
 * both find is one claim that says so.
 */
@FunctionalInterface
public interface ClaimFinder extends AutoCloseable {

    /**
     * Looks for claims. Never throws because of what the article says or because something outside
     * the program fails: that is a diagnostic.
     */
    Findings find(Article article, Mentions mentions);

    /** Lets go of what it holds. */
    @Override
    default void close() {}
}
