package org.polygraph.web.api;

import org.polygraph.check.CheckReport;
import org.polygraph.check.CheckedClaim;
import org.polygraph.check.Finding;
import org.polygraph.check.Verdict;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.Evidence;
import org.polygraph.graph.record.ReferenceFact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A check as schema.org {@code ClaimReview}s (https://schema.org/ClaimReview), the form in which
 * fact-checks are exchanged. The rating goes from 1 (contradicted) to 5 (supported), as the
 * guidelines of ClaimReview's consumers have it; a claim that nothing is known of has no rating
 * value but only its name.
 */
final class ClaimReviews {

    private static final Map<Verdict, String> NAMES =
            Map.of(
                    Verdict.SUPPORTED, "Supported",
                    Verdict.CONTRADICTED, "Contradicted",
                    Verdict.DISPUTED, "Disputed",
                    Verdict.NOT_ENOUGH_INFO, "Not enough information");

    private static final Map<Verdict, Integer> RATINGS =
            Map.of(Verdict.SUPPORTED, 5, Verdict.DISPUTED, 3, Verdict.CONTRADICTED, 1);

    private ClaimReviews() {}

    /**
     * @param origin address of this service, its author
     * @param today ISO 8601 date of the reviews
     */
    static Map<String, Object> of(CheckReport report, String origin, String today) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", "https://schema.org");
        document.put(
                "@graph",
                report.claims().stream()
                        .map(checked -> review(checked, report.text().language(), origin, today))
                        .toList());
        return document;
    }

    private static Map<String, Object> review(
            CheckedClaim checked, String language, String origin, String today) {
        String words = quote(checked.claim());
        Map<String, Object> review = new LinkedHashMap<>();
        review.put("@type", "ClaimReview");
        review.put("datePublished", today);
        review.put("url", origin + "/check");
        review.put(
                "author",
                Map.of("@type", "Organization", "name", "Polygraph", "url", origin + "/"));
        review.put("inLanguage", "en");
        review.put("claimReviewed", words);
        review.put("itemReviewed", Map.of("@type", "Claim", "text", words, "inLanguage", language));
        review.put("reviewRating", rating(checked.verdict()));
        review.put("reviewBody", checked.explanation());
        List<Map<String, Object>> citations =
                checked.findings().stream().map(ClaimReviews::citation).toList();
        if (!citations.isEmpty()) {
            review.put("citation", citations);
        }
        return review;
    }

    private static Map<String, Object> rating(Verdict verdict) {
        Map<String, Object> rating = new LinkedHashMap<>();
        rating.put("@type", "Rating");
        Integer value = RATINGS.get(verdict);
        if (value != null) {
            rating.put("ratingValue", value);
            rating.put("bestRating", 5);
            rating.put("worstRating", 1);
        }
        rating.put("alternateName", NAMES.get(verdict));
        return rating;
    }

    private static Map<String, Object> citation(Finding finding) {
        ClaimRecord claim = finding.claim();
        return claim == null ? fact(finding) : claim(claim);
    }

    /** A reference fact, as the claim of its publisher. */
    private static Map<String, Object> fact(Finding finding) {
        Map<String, Object> citation = new LinkedHashMap<>();
        citation.put("@type", "Claim");
        citation.put("text", finding.note());
        citation.put("inLanguage", "en");
        ReferenceFact fact = finding.fact();
        if (fact != null) {
            citation.put("@id", fact.iri());
            citation.put("author", Map.of("@type", "Organization", "name", fact.publisher()));
        }
        return citation;
    }

    /** The stored claim, with its words in their language and where they appeared. */
    private static Map<String, Object> claim(ClaimRecord claim) {
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("@type", "NewsArticle");
        article.put("@id", claim.article().iri());
        if (claim.article().title() != null) {
            article.put("headline", claim.article().title());
        }
        Map<String, Object> citation = new LinkedHashMap<>();
        citation.put("@type", "Claim");
        citation.put("@id", claim.iri());
        citation.put("text", quote(claim));
        citation.put("inLanguage", claim.language());
        citation.put("appearance", article);
        return citation;
    }

    private static String quote(ClaimRecord claim) {
        return claim.evidence().stream().map(Evidence::exact).collect(Collectors.joining(" … "));
    }
}
