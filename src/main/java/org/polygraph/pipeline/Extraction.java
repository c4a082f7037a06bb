package org.polygraph.pipeline;

import org.polygraph.article.Article;
import org.polygraph.claim.Claim;
import org.polygraph.mention.Mentions;

import java.util.List;

/** What one submission gave, before anything is stored. */
public record Extraction(Article article, Mentions mentions, List<Claim> claims) {

    public Extraction {
        claims = List.copyOf(claims);
    }
}
