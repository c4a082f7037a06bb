package org.polygraph.graph.record;

import java.util.List;

/** How many claims have a value. Entities by id, relations by name. */
public record FacetCount(String value, long count) {

    /** What claims can be counted by. */
    public static final List<String> FIELDS =
            List.of(
                    "language",
                    "relation",
                    "modality",
                    "kind",
                    "unit",
                    "agreement",
                    "subject",
                    "object",
                    "attributedTo",
                    "article",
                    "story");
}
