package org.polygraph.mention;

import org.polygraph.text.Span;

import java.util.List;
import java.util.TreeMap;

/** Answers whether a span lies within one of the names found. */
final class Overlaps {

    private final TreeMap<Integer, Span> byStart = new TreeMap<>();

    /**
     * @param named mentions of which topics do not count
     */
    Overlaps(List<EntityMention> named) {
        for (EntityMention mention : named) {
            if (mention.entity().type() != EntityClass.TOPIC) {
                byStart.merge(
                        mention.span().start(),
                        mention.span(),
                        (one, other) -> one.length() >= other.length() ? one : other);
            }
        }
    }

    boolean covers(Span span) {
        var before = byStart.floorEntry(span.start());
        return before != null && before.getValue().contains(span);
    }
}
