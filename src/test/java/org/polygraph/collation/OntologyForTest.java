package org.polygraph.collation;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/** A few relations, as the ontology has them. */
final class OntologyForTest implements Relations {

    private static final Set<String> FUNCTIONAL = Set.of("price", "deaths", "budget");
    private static final Map<String, String> OPPOSITES =
            Map.of("exceeds", "fallsShortOf", "growsBy", "declinesBy");

    @Override
    public boolean isFunctional(String relation) {
        return FUNCTIONAL.contains(relation);
    }

    @Override
    public @Nullable String opposite(String relation) {
        return OPPOSITES.get(relation);
    }
}
