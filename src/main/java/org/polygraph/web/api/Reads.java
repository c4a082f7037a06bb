package org.polygraph.web.api;

import static org.polygraph.web.api.Parameter.*;

import java.util.List;

/** Parameters that go together. */
public enum Reads {
    PAGES(PAGE, SIZE),
    LISTS(PAGE, SIZE, CURSOR, LIST_FORMAT),
    ARTICLE_FILTERS(LANGUAGE, STORY),
    CLAIM_FILTERS(
            SUBJECT,
            OBJECT,
            RELATION,
            LANGUAGE,
            UNIT,
            KIND,
            MIN,
            MAX,
            FROM,
            TO,
            MODALITY,
            ATTRIBUTED_TO,
            ARTICLE,
            STORY,
            AGREEMENT,
            Q,
            SORT),
    ENTITY_FILTERS(Q, TYPE),
    FOUND(FACETS, HIGHLIGHT),
    /** Of an article sent as text or HTML; each is read from a header of the same name, too. */
    SUBMISSIONS(URL, TITLE, LANGUAGE, PUBLISHED, STORY, ID),
    CHECKS(CHECK_FORMAT),
    EXPORTS(EXPORT_FORMAT),
    RESULTS(RESULT_FORMAT, TIMEOUT, MAX_ROWS),
    QUERIES(QUERY, UPDATE, DEFAULT_GRAPH, NAMED_GRAPH),
    UPDATES(UPDATE, QUERY, USING_GRAPH, USING_NAMED_GRAPH, TIMEOUT),
    GRAPHS(GRAPH, DEFAULT),
    RDF(RESULT_FORMAT);

    private final List<Parameter> parameters;

    Reads(Parameter... parameters) {
        this.parameters = List.of(parameters);
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    boolean has(Parameter parameter) {
        return parameters.contains(parameter);
    }
}
