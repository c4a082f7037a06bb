package org.polygraph.article;

import org.jspecify.annotations.Nullable;
import org.polygraph.text.Span;

/**
 * A stretch of the stored text that no claim is taken from. It stays in the text.
 *
 * @param kind why
 * @param span where, whole lines or blocks
 * @param original for a repeat, the passage it repeats; else null
 */
public record Region(Kind kind, Span span, @Nullable Span original) {

    /** Why no claim is taken from it. */
    public enum Kind {
        /** Navigation, prompts, counters, language lists, disclaimers. */
        BOILERPLATE,
        /** A passage that stands earlier in the same article. */
        REPEAT
    }
}
