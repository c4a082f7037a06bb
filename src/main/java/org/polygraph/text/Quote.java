package org.polygraph.text;

/**
 * Words of a text with what stands around them (Web Annotation, TextQuoteSelector).
 *
 * @param exact the quoted words, never empty
 * @param prefix up to {@value TextAnchor#CONTEXT} code points before them
 * @param suffix up to {@value TextAnchor#CONTEXT} code points after them
 */
public record Quote(String exact, String prefix, String suffix) {

    public Quote {
        if (exact.isEmpty()) {
            throw new IllegalArgumentException("a quote has at least one character");
        }
    }
}
