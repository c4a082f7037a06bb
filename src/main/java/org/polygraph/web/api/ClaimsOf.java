package org.polygraph.web.api;

import org.polygraph.graph.record.ClaimFilter;

/** Filters for the claims about one thing. */
public final class ClaimsOf {

    private ClaimsOf() {}

    public static ClaimFilter subject(String entity) {
        return ClaimFilter.asking().subject(entity).build();
    }

    public static ClaimFilter object(String entity) {
        return ClaimFilter.asking().object(entity).build();
    }

    public static ClaimFilter article(String article) {
        return ClaimFilter.asking().article(article).build();
    }

    public static ClaimFilter story(String story) {
        return ClaimFilter.asking().story(story).build();
    }
}
