package org.polygraph.collation;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Qualifier;

import java.util.Map;
import java.util.Set;

/** A few relations, as the ontology has them. */
final class OntologyForTest implements Relations {

    private static final Set<String> FUNCTIONAL = Set.of("price", "deaths", "budget");
    private static final Map<String, Qualifier> BOUNDS =
            Map.of("exceeds", Qualifier.LESS_THAN, "fallsShortOf", Qualifier.MORE_THAN);
    private static final Map<String, String> OPPOSITES =
            Map.of("exceeds", "fallsShortOf", "growsBy", "declinesBy");

    @Override
    public boolean isFunctional(String relation) {
        return FUNCTIONAL.contains(relation);
    }

    @Override
    public boolean takesAmount(String relation) {
        return true;
    }

    @Override
    public @Nullable Qualifier objectBound(String relation) {
        return BOUNDS.get(relation);
    }

    @Override
    public @Nullable String opposite(String relation) {
        return OPPOSITES.get(relation);
    }
}
