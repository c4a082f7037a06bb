package org.polygraph.mention;

/** How a value is meant. */
public enum Qualifier {
    EXACTLY("exactly"),
    APPROXIMATELY("approximately"),
    NEARLY("nearly"),
    MORE_THAN("moreThan"),
    LESS_THAN("lessThan"),
    AT_LEAST("atLeast"),
    AT_MOST("atMost"),
    BETWEEN("between");

    private final String label;

    Qualifier(String label) {
        this.label = label;
    }

    /** The word for it in JSON and RDF. */
    public String label() {
        return label;
    }

    /** The qualifier of a label. */
    public static Qualifier of(String label) {
        for (Qualifier qualifier : values()) {
            if (qualifier.label.equals(label)) {
                return qualifier;
            }
        }
        throw new IllegalArgumentException("no qualifier is called " + label);
    }
}
