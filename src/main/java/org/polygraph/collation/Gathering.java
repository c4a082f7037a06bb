package org.polygraph.collation;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.ClaimRecord;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * All that one statement is made of.
 *
 * @param id of the statement
 * @param claims that belong to it, in whatever article
 * @param pairings among these claims
 * @param slips of versions that stand against the others without a claim that says so
 * @param articles that the claims and slips are in, by id
 * @param stories by article id, the story it is in
 * @param languages by story id, the languages of all its articles
 * @param admissible by claim id, the readings of its amount that its article admits
 */
record Gathering(
        String id,
        List<ClaimRecord> claims,
        List<Pairing> pairings,
        List<Slip> slips,
        Map<String, ArticleRecord> articles,
        Map<String, String> stories,
        SortedMap<String, SortedSet<String>> languages,
        Map<String, List<Amount>> admissible) {

    Gathering {
        claims = claims.stream().sorted(Comparator.comparing(ClaimRecord::id)).toList();
    }

    /** The relation of the claims whose own key is the statement's. */
    String relation() {
        return claims.stream()
                .filter(claim -> claim.statement().equals(id))
                .min(Comparator.comparing(ClaimRecord::id))
                .orElse(claims.getFirst())
                .relation()
                .name();
    }

    /** Versions that have lost its amount. */
    List<Slip> losses() {
        return slips.stream().filter(Slip::isLoss).toList();
    }

    /** Versions that have something else in its place. */
    List<Slip> contrasts() {
        return slips.stream().filter(slip -> !slip.isLoss()).toList();
    }

    /** The readings of a claim's amount, the likeliest first. */
    List<Amount> amounts(ClaimRecord claim) {
        return admissible.getOrDefault(claim.id(), List.of());
    }

    /** The language an article is in. */
    String language(String article) {
        ArticleRecord found = articles.get(article);
        return found == null ? "und" : found.language();
    }

    /** Whether two articles are revisions of one: published at one address in one language. */
    boolean areRevisions(@Nullable String one, @Nullable String other) {
        ArticleRecord article = articles.get(one);
        ArticleRecord rival = articles.get(other);
        return article != null && rival != null && RevisionHistory.areRevisions(article, rival);
    }

    /** How many these are if the revisions of one article are one. */
    int sources(Set<String> ids) {
        Set<String> sources = new HashSet<>();
        for (String id : ids) {
            ArticleRecord article = articles.get(id);
            if (article == null || article.url() == null) {
                sources.add(id);
            } else {
                sources.add(article.url() + " " + article.language());
            }
        }
        return sources.size();
    }

    /** Those of its claims that an article makes. */
    List<ClaimRecord> claimsIn(String article) {
        return claims.stream().filter(claim -> claim.article().id().equals(article)).toList();
    }

    /** The article a claim of it is in, or null for a claim it does not have. */
    @Nullable String articleOf(String claim) {
        return claims.stream()
                .filter(own -> own.id().equals(claim))
                .map(own -> own.article().id())
                .findFirst()
                .orElse(null);
    }

    @Nullable String story(ClaimRecord claim) {
        return stories.get(claim.article().id());
    }
}
