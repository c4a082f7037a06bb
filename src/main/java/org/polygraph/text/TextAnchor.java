package org.polygraph.text;

import java.util.Optional;

/**
 * Where a quote stands: the quote and its position. {@code anchor(describe(span))} gives the span
 * back.
 *
 * @param quote the words and their surroundings
 * @param start first code point of {@code quote.exact()} in the text
 * @param end code point after the last
 */
public record TextAnchor(Quote quote, int start, int end) {

    /** Code points of context kept on each side. */
    public static final int CONTEXT = 32;

    /** Describes a span that is not empty and does not split a surrogate pair. */
    public static TextAnchor describe(String text, CodePoints codePoints, Span span) {
        int start = codePoints.fromUtf16(span.start());
        int end = codePoints.fromUtf16(span.end());
        int before = codePoints.toUtf16(Math.max(0, start - CONTEXT));
        int after = codePoints.toUtf16(Math.min(codePoints.length(), end + CONTEXT));
        Quote quote =
                new Quote(
                        span.of(text),
                        text.substring(before, span.start()),
                        text.substring(span.end(), after));
        return new TextAnchor(quote, start, end);
    }

    /**
     * The span of this anchor in a text, or nothing where the text does not have exactly these
     * words there. Never searched for by similarity.
     */
    public Optional<Span> anchor(String text, CodePoints codePoints) {
        if (start < 0 || end > codePoints.length() || start >= end) {
            return Optional.empty();
        }
        Span span = new Span(codePoints.toUtf16(start), codePoints.toUtf16(end));
        return quote.exact().contentEquals(text.subSequence(span.start(), span.end()))
                ? Optional.of(span)
                : Optional.empty();
    }
}
