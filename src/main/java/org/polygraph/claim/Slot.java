package org.polygraph.claim;

import org.polygraph.mention.Entity;
import org.polygraph.text.Span;

/**
 * A place in a sentence where an entity stands and can be subject or object of a claim.
 *
 * @param span the words
 * @param entity who or what
 * @param confidence from 0 to 1
 * @param how why this entity, for a person: {@code named}, {@code the CEO of OpenAI, named before},
 *     …
 */
record Slot(Span span, Entity entity, double confidence, String how) {

    static Slot named(Span span, Entity entity, double confidence) {
        return new Slot(span, entity, confidence, "named");
    }
}
