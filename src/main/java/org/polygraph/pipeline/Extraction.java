package org.polygraph.pipeline;

import org.polygraph.article.Article;
import org.polygraph.claim.Claim;
import org.polygraph.claim.Findings;
import org.polygraph.mention.Mentions;

import java.util.List;

/**
 * What one submission gave, before anything is stored.
 *
 * @param claims what the rules found
 * @param others what a second extractor found, where one was asked
 */
public record Extraction(Article article, Mentions mentions, List<Claim> claims, Findings others) {

    public Extraction {
        claims = List.copyOf(claims);
    }
}
