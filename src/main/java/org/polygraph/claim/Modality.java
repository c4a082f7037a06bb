package org.polygraph.claim;

/** How surely an article says something. */
public enum Modality {
    ASSERTED("asserted"),
    /** Said of the future, by estimate or projection. */
    FORECAST("forecast"),
    /** May, might, potentially. */
    POSSIBLE("possible"),
    /** Said not to be so. */
    DENIED("denied"),
    /** Asked, not said. */
    QUESTION("question");

    private final String label;

    Modality(String label) {
        this.label = label;
    }

    /** The word for it in JSON and RDF. */
    public String label() {
        return label;
    }

    /** The modality of a label. */
    public static Modality of(String label) {
        for (Modality modality : values()) {
            if (modality.label.equals(label)) {
                return modality;
            }
        }
        throw new IllegalArgumentException("no modality is called " + label);
    }
}
