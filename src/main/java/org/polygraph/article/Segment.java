package org.polygraph.article;

import org.jspecify.annotations.Nullable;
import org.polygraph.text.Span;

/**
 * A sentence, heading or list item: the unit that claims are found in.
 *
 * @param kind what it is
 * @param span where it stands, without surrounding space
 * @param paragraph number of the paragraph (line or block) it is part of, from 0
 * @param language BCP 47 tag of its paragraph's language
 * @param leadIn number of the segment, in the article's list, that introduces this list item
 *     ("…:"), or null
 * @param heading number of the heading above it, or null
 * @param region the kind of region it lies in, or null in the body; claims are taken from the body
 *     only
 */
public record Segment(
        Kind kind,
        Span span,
        int paragraph,
        String language,
        @Nullable Integer leadIn,
        @Nullable Integer heading,
        Region.@Nullable Kind region) {

    /** What a segment is. */
    public enum Kind {
        TITLE,
        HEADING,
        SENTENCE,
        LIST_ITEM
    }

    /** The same from a later character on. */
    public Segment from(int start) {
        if (start == span.start()) {
            return this;
        }
        Span rest = new Span(start, span.end());
        return new Segment(kind, rest, paragraph, language, leadIn, heading, region);
    }

    public boolean isBody() {
        return region == null;
    }
}
