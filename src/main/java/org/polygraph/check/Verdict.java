package org.polygraph.check;

/** What the archive says of a claim; the label is what JSON has. */
public enum Verdict {
    /** Somebody says the same, and nobody the contrary whose word weighs as much. */
    SUPPORTED("supported"),
    /** What is said of it cannot be true if the claim is. */
    CONTRADICTED("contradicted"),
    /** Some say so and others the contrary. */
    DISPUTED("disputed"),
    /** Nobody says anything that would tell. */
    NOT_ENOUGH_INFO("notEnoughInfo");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
