package org.polygraph.graph;

import org.apache.jena.query.Query;

import java.util.Map;

/**
 * A query of {@code sparql/}. It runs as it stands; where a parameter is given, it takes the place
 * of the variable of its name.
 *
 * @param name of its file, without the ending; {@code check/…} for those that must find nothing
 * @param question what it answers, in one sentence
 * @param parameters what each is and what goes without it, by variable name, in their order
 * @param text as in the file
 */
public record NamedQuery(
        String name, String question, Map<String, String> parameters, String text) {

    /** Parsed anew, since queries can be changed. */
    public Query query() {
        return Queries.parse(name, text);
    }
}
