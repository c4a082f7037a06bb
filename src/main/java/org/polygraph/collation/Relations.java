package org.polygraph.collation;

import org.jspecify.annotations.Nullable;
import org.polygraph.claim.Relation;
import org.polygraph.mention.Qualifier;

import java.util.Map;

/** What the ontology says of relations, as far as collation asks. */
public interface Relations {

    /** The relation of claims whose own relation was not recognised. */
    String GENERAL = "reports";

    /** The relation between a topic and its amount: the budget <i>reaches</i> 6 trillion. */
    String STANDS_AT = "reaches";

    /** By their definitions. */
    static Relations of(Map<String, Relation> byName) {
        return new Relations() {
            @Override
            public boolean isFunctional(String relation) {
                Relation found = byName.get(relation);
                return found != null && found.functional();
            }

            @Override
            public boolean takesAmount(String relation) {
                Relation found = byName.get(relation);
                return found != null && found.takesQuantity();
            }

            @Override
            public @Nullable String opposite(String relation) {
                Relation found = byName.get(relation);
                return found == null ? null : found.opposite();
            }

            @Override
            public @Nullable Qualifier objectBound(String relation) {
                Relation found = byName.get(relation);
                return found == null ? null : found.objectBound();
            }
        };
    }

    /** Whether it has one value at a time, so that two differing values conflict. */
    boolean isFunctional(String relation);

    /** Whether it can have an amount: then it is the amount of which there is one at a time. */
    boolean takesAmount(String relation);

    /** The relation that says the contrary of the same pair, or null. */
    @Nullable String opposite(String relation);

    /** For a comparison, what its amount says of the object's own; else null. */
    @Nullable Qualifier objectBound(String relation);

    /**
     * Whether it only says that an amount is reported, because no relation was recognised; such a
     * claim says less than one of any other relation, and nothing else.
     */
    default boolean isGeneral(String relation) {
        return relation.equals(GENERAL);
    }
}
