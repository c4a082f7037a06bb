package org.polygraph.llm;

/** A secret that no log and no message shows. */
public final class ApiKey {

    private final String secret;

    /**
     * @throws IllegalArgumentException where it cannot stand in a header; the message does not show
     *     it
     */
    public ApiKey(String secret) {
        if (secret.isEmpty() || secret.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new IllegalArgumentException(
                    "the key has a character that cannot stand in an HTTP header");
        }
        this.secret = secret;
    }

    /** The header's value. */
    String bearer() {
        return "Bearer " + secret;
    }

    @Override
    public String toString() {
        return "•••";
    }
}
