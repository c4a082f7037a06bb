package org.polygraph.collation;

import org.jspecify.annotations.Nullable;

/** What the ontology says of relations, as far as collation asks. */
public interface Relations {

    /** Whether it has one value at a time, so that two differing values conflict. */
    boolean isFunctional(String relation);

    /** The relation that says the contrary of the same pair, or null. */
    @Nullable String opposite(String relation);

    /**
     * Whether it only says that an amount is reported, because no relation was recognised; such a
     * claim says less than one of any other relation, and nothing else.
     */
    default boolean isGeneral(String relation) {
        return relation.equals("reports");
    }
}
