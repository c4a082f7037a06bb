package org.polygraph.web.sparql;

import org.polygraph.graph.NamedQuery;
import org.polygraph.graph.Queries;
import org.springframework.stereotype.Component;

import java.util.List;

/** The queries of {@code sparql/}, for people to start from. */
@Component("namedQueries")
public class NamedQueries {

    private static final String FIRST = "forecasts-due-by-year";

    private final List<NamedQuery> all = Queries.load().all();

    public List<NamedQuery> all() {
        return all;
    }

    /** The one shown to somebody who sees SPARQL here for the first time. */
    public String first() {
        return all.stream()
                .filter(query -> query.name().equals(FIRST))
                .findFirst()
                .orElse(all.getFirst())
                .text();
    }
}
