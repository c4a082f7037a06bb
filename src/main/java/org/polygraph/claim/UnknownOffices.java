package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.ContentId;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What offices are of, where nothing but its place beside the office gives the name away. */
final class UnknownOffices {

    private static final int LONGEST = 52;

    private UnknownOffices() {}

    /**
     * What was taken for a person by its looks and must be what the office is of: "Direktur Utama
     * Surya Tirta, Bambang Wiryanto".
     */
    static Optional<Slot> takenForPerson(Sentence sentence, Cue cue, Relation relation) {
        if (!relation.range().contains(EntityClass.ORGANIZATION)) {
            return Optional.empty();
        }
        List<Slot> slots = sentence.slots();
        for (int i = 0; i + 1 < slots.size(); i++) {
            Slot first = slots.get(i);
            Slot next = slots.get(i + 1);
            boolean twoPersons =
                    first.entity().type() == EntityClass.PERSON
                            && next.entity().type() == EntityClass.PERSON
                            && first.span().start() >= cue.span().end();
            if (twoPersons
                    && Roles.isOf(sentence, cue.span(), first.span())
                    && areApart(sentence, first.span(), next.span())) {
                return Optional.of(
                        new Slot(
                                first.span(),
                                Unlisted.of(
                                        EntityClass.ORGANIZATION,
                                        first.span().of(sentence.text()),
                                        sentence.language()),
                                0.85,
                                "a name not known beforehand"));
            }
        }
        return Optional.empty();
    }

    /** A comma, or "is", between what an office is of and who holds it. */
    private static boolean areApart(Sentence sentence, Span office, Span holder) {
        String gap = sentence.gap(office, holder);
        return gap.equals(",") || !gap.isEmpty() && Words.allIn(gap, sentence.grammar().copulas());
    }

    /** A name behind "director of" that nothing else gives away. */
    static Optional<Slot> named(Sentence sentence, Cue cue, Relation relation) {
        if (!relation.range().contains(EntityClass.ORGANIZATION)) {
            return Optional.empty();
        }
        if (sentence.grammar().connectorsReversed() && !sentence.grammar().verbLast()) {
            return new OpeningName(sentence)
                    .before(cue.span().start())
                    .map(
                            span ->
                                    new Slot(
                                            span,
                                            Unlisted.of(
                                                    EntityClass.ORGANIZATION,
                                                    span.of(sentence.text()),
                                                    sentence.language()),
                                            0.85,
                                            "a name not known beforehand"));
        }
        String text = sentence.text();
        int limit = Math.min(sentence.span().end(), cue.span().end() + LONGEST);
        int start = cue.span().end();
        boolean connected = false;
        while (start < limit && text.charAt(start) == ' ') {
            int end = wordEnd(text, start + 1, limit);
            String word = FoldedText.fold(text.substring(start + 1, end));
            if (!sentence.grammar().connectors().contains(word)) {
                break;
            }
            connected = true;
            start = end;
        }
        int end = start;
        while (connected
                && end + 1 < limit
                && text.charAt(end) == ' '
                && Character.isUpperCase(text.charAt(end + 1))) {
            end = wordEnd(text, end + 1, limit);
        }
        if (end == start) {
            return Optional.empty();
        }
        Span span = new Span(start + 1, end);
        if (sentence.slots().stream().anyMatch(slot -> slot.span().overlaps(span))) {
            return Optional.empty();
        }
        String name = span.of(text);
        String id = ContentId.of("name", sentence.language(), FoldedText.fold(name));
        Entity entity =
                new Entity(
                        id,
                        EntityClass.ORGANIZATION,
                        name,
                        Map.of(sentence.language(), name),
                        null);
        return Optional.of(new Slot(span, entity, 0.85, "a name not known beforehand"));
    }

    private static int wordEnd(String text, int from, int limit) {
        int i = from;
        while (i < limit && Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
