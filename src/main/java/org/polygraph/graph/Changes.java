package org.polygraph.graph;

import java.util.Set;
import java.util.TreeSet;

/**
 * What one or more transactions changed of what the index has, by id.
 *
 * @param revision of the store after them
 * @param articles that came, went, or are in another story
 * @param claims that are in another statement, or whose statement is agreed on otherwise
 * @param statements that have changed in any way
 */
record Changes(long revision, Set<String> articles, Set<String> claims, Set<String> statements) {

    static Changes none(long revision) {
        return new Changes(revision, new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    boolean isEmpty() {
        return articles.isEmpty() && claims.isEmpty() && statements.isEmpty();
    }

    /** Adds later ones. */
    Changes with(Changes later) {
        Changes both = none(later.revision);
        for (Changes some : Set.of(this, later)) {
            both.articles.addAll(some.articles);
            both.claims.addAll(some.claims);
            both.statements.addAll(some.statements);
        }
        return both;
    }
}
