package org.polygraph.claim;

/**
 * A language model that proposed claims, with what it was told to do.
 *
 * @param name as its endpoint calls it
 * @param instructions hash of the prompt and of the shape its answers must have
 */
public record LanguageModel(String name, String instructions) {

    private static final String PREFIX = "model/";

    /** What stands as the rule of a claim that a language model found: {@code model/some-name}. */
    public String rule() {
        return PREFIX + name;
    }

    /** Whether a claim's rule says that a language model found it. No language tag is "model". */
    public static boolean isRule(String rule) {
        return rule.startsWith(PREFIX);
    }

    /** The model's name in its rule. */
    public static String nameIn(String rule) {
        return rule.substring(PREFIX.length());
    }
}
