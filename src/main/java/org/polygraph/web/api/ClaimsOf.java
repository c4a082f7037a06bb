package org.polygraph.web.api;

import org.polygraph.graph.record.ClaimFilter;

/** Filters for the claims about one thing. */
public final class ClaimsOf {

    private ClaimsOf() {}

    public static ClaimFilter subject(String entity) {
        return new ClaimFilter(
                entity, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }

    public static ClaimFilter object(String entity) {
        return new ClaimFilter(
                null, entity, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }

    public static ClaimFilter article(String article) {
        return new ClaimFilter(
                null, null, null, null, null, null, null, null, null, null, null, null, article,
                null, null, null, null);
    }

    public static ClaimFilter story(String story) {
        return new ClaimFilter(
                null, null, null, null, null, null, null, null, null, null, null, null, null, story,
                null, null, null);
    }
}
