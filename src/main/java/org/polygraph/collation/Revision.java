package org.polygraph.collation;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.ClaimRecord;

import java.util.List;

/**
 * One revision of an article, and what it says otherwise than the one before.
 *
 * @param changes against the revision before; null for the first one
 */
public record Revision(ArticleRecord article, @Nullable Changes changes) {

    /**
     * What became of the claims.
     *
     * @param since id of the revision before
     * @param added that nothing before said
     * @param removed that nothing says any longer
     * @param changed that stand in the place of another
     * @param unchanged number of claims that say what they said
     */
    public record Changes(
            String since,
            List<ClaimRecord> added,
            List<ClaimRecord> removed,
            List<Changed> changed,
            int unchanged) {}

    /**
     * A claim that says something else than the one in whose place it stands.
     *
     * @param kind label of the {@link Difference}
     */
    public record Changed(ClaimRecord before, ClaimRecord after, String kind) {}
}
