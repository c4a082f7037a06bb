package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.List;

/** Completes what a sentence ending in a colon began with the items listed below it. */
final class Lists {

    private Lists() {}

    /**
     * A claim for each open relation and each entity the item names outside brackets, or joins on
     * inside them.
     */
    static List<Claim> complete(Sentence item, Span leadIn, List<RelationAssembler.Open> open) {
        List<Claim> claims = new ArrayList<>();
        for (RelationAssembler.Open relation : open) {
            boolean first = true;
            for (Slot slot : item.slots()) {
                boolean listed = item.inBrackets(slot.span()) ? isJoinedOn(item, slot) : first;
                if (listed
                        && relation.relation().range().contains(slot.entity().type())
                        && !slot.entity().equals(relation.subject().entity())) {
                    claims.add(claim(item, leadIn, relation, slot));
                    first = false;
                }
            }
        }
        return claims;
    }

    /** Whether a bracket goes on listing ("(and other sovereign funds)"). */
    private static boolean isJoinedOn(Sentence item, Slot slot) {
        String before = item.text().substring(item.span().start(), slot.span().start());
        int bracket = Math.max(before.lastIndexOf('('), before.lastIndexOf('（'));
        String words = FoldedText.fold(before.substring(bracket + 1)).strip();
        return item.grammar().conjunctions().anyBegins(words);
    }

    private static Claim claim(
            Sentence item, Span leadIn, RelationAssembler.Open open, Slot object) {
        Confidence confidence =
                new Confidence()
                        .doubt(
                                open.subject().confidence(),
                                open.subject().entity().label() + ": " + open.subject().how())
                        .doubt(object.confidence(), object.entity().label() + ": " + object.how());
        @Nullable Slot source = open.source();
        return new Claim(
                open.subject().entity(),
                open.relation(),
                object.entity(),
                null,
                null,
                open.modality(),
                source == null ? null : source.entity(),
                item.language(),
                List.of(item.span(), leadIn),
                confidence.value(),
                item.language() + "/" + open.relation().name() + "/list",
                confidence.reasons());
    }
}
