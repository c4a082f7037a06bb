package org.polygraph.web.sparql;

import org.apache.jena.query.QueryCancelledException;

/**
 * A regular expression has backtracked too long. It is a cancellation, since a FILTER takes any
 * other exception for false, and the answer would be wrong.
 */
final class EndlessRegexException extends QueryCancelledException {

    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
        return "A regular expression backtracks too long.";
    }
}
