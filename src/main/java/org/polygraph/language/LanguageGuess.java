package org.polygraph.language;

/**
 * Which language a text seems to be in.
 *
 * @param bcp47 its tag, or {@value #UNKNOWN}
 * @param confidence from 0 to 1; 0 for an unknown language
 */
public record LanguageGuess(String bcp47, double confidence) {

    /** The tag of a language that is not known (BCP 47, section 4.1). */
    public static final String UNKNOWN = "und";

    /** Nothing is known. */
    public static final LanguageGuess NONE = new LanguageGuess(UNKNOWN, 0);

    public boolean isKnown() {
        return !bcp47.equals(UNKNOWN);
    }
}
