package org.polygraph.collation;

/**
 * In what two claims differ that say the same otherwise. The order is the one in which a statement
 * names its kind where there are several.
 */
public enum Difference {
    /** Another amount of the same thing; most often a power of ten. */
    MAGNITUDE("magnitude", true),
    /** The same figure in another currency. */
    CURRENCY("currency", true),
    /** Another percentage, or percent for percentage points. */
    PERCENT("percent", true),
    /** Another date or period. */
    YEAR("year", true),
    /** Somebody or something else. */
    ENTITY("entity", true),
    /** Denied where it is asserted, or a comparison turned round. */
    NEGATION("negation", true),
    /** The amount is broken off or torn from its place in one version. */
    LOST_NUMBER("lostNumber", true),
    /** Forecast or thought possible where it is asserted. */
    MODALITY("modality", false),
    /** According to somebody else. */
    ATTRIBUTION("attribution", false);

    private final String label;
    private final boolean conflict;

    Difference(String label, boolean conflict) {
        this.label = label;
        this.conflict = conflict;
    }

    /** The word for it in JSON and RDF. */
    public String label() {
        return label;
    }

    /** Whether both cannot be right; the others are only pointed out. */
    public boolean isConflict() {
        return conflict;
    }

    /** Whether it lies in the amount. */
    public boolean isOfAmount() {
        return this == MAGNITUDE || this == CURRENCY || this == PERCENT;
    }

    /** The difference of a label. */
    public static Difference of(String label) {
        for (Difference difference : values()) {
            if (difference.label.equals(label)) {
                return difference;
            }
        }
        throw new IllegalArgumentException("no difference is called " + label);
    }
}
