package org.polygraph.check;

import org.polygraph.graph.record.ArticleRecord;

import java.util.List;

/**
 * What a check of a text found.
 *
 * @param text what is known of the checked text; it is not stored
 * @param claims in the order of the text; empty where nothing in it can be checked
 */
public record CheckReport(ArticleRecord text, List<CheckedClaim> claims) {

    public CheckReport {
        claims = List.copyOf(claims);
    }
}
