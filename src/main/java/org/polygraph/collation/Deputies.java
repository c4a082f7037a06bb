package org.polygraph.collation;

import org.polygraph.text.ContentId;

import java.util.function.IntUnaryOperator;

/**
 * Who stands for the articles filed under one key where they are many: each of them is held against
 * its deputies only, and they against all. Three in four articles have the rank 0, three in four of
 * the others the rank 1, and so on, by a hash of their ids. The deputies are all those of the least
 * rank that so few have or exceed that they can be looked at: whatever is filed under the key says
 * who they are, and not the order in which it came.
 */
final class Deputies {

    /**
     * Of one key, at most; no fewer than may name an entity that is not common, for an entity's
     * articles need none.
     */
    static final int MOST = 32;

    /** A store in which a hundred million articles are filed under one key needs no higher one. */
    private static final int HIGHEST_RANK = 10;

    private Deputies() {}

    static int rank(String article) {
        String hash = ContentId.of("deputy", article);
        int rank = 0;
        // The two upper bits of a digit that stands for five: a to h are the first of four parts.
        while (rank < HIGHEST_RANK && hash.charAt(rank) >= 'a' && hash.charAt(rank) <= 'h') {
            rank++;
        }
        return rank;
    }

    /**
     * The least rank of a deputy; 0 where each article is held against each.
     *
     * @param countFrom how many articles have a rank or exceed it; need not count beyond {@link
     *     #MOST} and one
     */
    static int leastRank(IntUnaryOperator countFrom) {
        int rank = 0;
        while (rank <= HIGHEST_RANK && countFrom.applyAsInt(rank) > MOST) {
            rank++;
        }
        return rank;
    }
}
