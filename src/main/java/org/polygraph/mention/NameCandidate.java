package org.polygraph.mention;

import org.polygraph.text.Span;

import java.util.Comparator;
import java.util.List;

/**
 * A span that may name an entity.
 *
 * @param span the name as it stands in the article
 * @param entity whom it would name
 * @param segment number of its segment
 * @param confidence from 0 to 1
 * @param standing how much it needs beside itself to be believed
 * @param derivation what made it
 */
record NameCandidate(
        Span span,
        Entity entity,
        int segment,
        double confidence,
        Standing standing,
        List<String> derivation) {

    /** The longest first; of equally long ones the surest, then the first in the text. */
    static final Comparator<NameCandidate> BEST_FIRST =
            Comparator.comparingInt((NameCandidate c) -> -c.span().length())
                    .thenComparingDouble(c -> -c.confidence())
                    .thenComparing(NameCandidate::span);

    /** Whether a candidate stands by itself. */
    enum Standing {
        /** It is evidence of its own. */
        SURE,
        /** It is a common word too: counts where the article names the entity elsewhere. */
        NEEDS_SUPPORT
    }

    EntityMention toMention() {
        return new EntityMention(span, entity, confidence, derivation);
    }
}
