package org.polygraph.web.api;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.Finder;
import org.polygraph.graph.record.StatementRecord;

import java.util.List;

/**
 * The full chain of a claim.
 *
 * @param quotes each piece of evidence with the passage around it
 * @param run IRI of the run that made it, or null where the store does not know
 * @param finders every extractor that found it: the rules, a language model, or both
 * @param statement null before the claim is lined up
 * @param reading id of the statement's reading that it bears, or null
 * @param agrees claims of the same reading
 * @param differs claims of the statement's other readings
 */
public record Provenance(
        ClaimRecord claim,
        List<Passage> quotes,
        ArticleRecord article,
        String language,
        String rule,
        List<String> reasons,
        @Nullable String run,
        List<Finder> finders,
        @Nullable StatementRecord statement,
        @Nullable String reading,
        List<ClaimRecord> agrees,
        List<ClaimRecord> differs) {

    /**
     * A quote in the article's text; offsets are code points.
     *
     * @param before up to a few sentences before it
     * @param after up to a few sentences after it
     */
    public record Passage(String before, String exact, String after, int start, int end) {}
}
