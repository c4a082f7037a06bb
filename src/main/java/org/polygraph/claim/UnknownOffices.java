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

    /** A mayor is one of a town, whatever its name. */
    private static final String OF_TOWN = "governorOf";

    private static final String SPEAKS_FOR = "spokespersonOf";

    private UnknownOffices() {}

    /**
     * What was taken for a person by its looks and must be what the office is of: "Direktur Utama
     * Surya Tirta, Bambang Wiryanto".
     */
    static Optional<Slot> takenForPerson(Sentence sentence, Cue cue, Relation relation) {
        boolean town = relation.name().equals(OF_TOWN);
        if (!town && !relation.range().contains(EntityClass.ORGANIZATION)) {
            return Optional.empty();
        }
        List<Slot> slots = sentence.slots();
        for (int i = 0; i < slots.size(); i++) {
            if (isOwnerBehindHolder(sentence, cue, relation, slots, i)) {
                return Optional.of(owner(sentence, slots.get(i), town));
            }
        }
        for (int i = 0; i + 1 < slots.size(); i++) {
            Slot first = slots.get(i);
            Slot next = slots.get(i + 1);
            boolean twoPersons =
                    first.entity().type() == EntityClass.PERSON
                            && next.entity().type() == EntityClass.PERSON
                            && first.span().start() >= cue.span().end();
            if (twoPersons
                    && OfficeOwner.isOf(sentence, cue.span(), first.span())
                    && areApart(sentence, first.span(), next.span())) {
                return Optional.of(owner(sentence, first, town));
            }
        }
        return Optional.empty();
    }

    private static Slot owner(Sentence sentence, Slot taken, boolean town) {
        return new Slot(
                taken.span(),
                Unlisted.of(
                        town ? EntityClass.PLACE : EntityClass.ORGANIZATION,
                        taken.span().of(sentence.text()),
                        sentence.language()),
                0.85,
                "a name not known beforehand");
    }

    /**
     * "Marcus Bell, the chief executive of | Orlin Rail": nobody has a person's office, but can
     * speak for one.
     */
    private static boolean isOwnerBehindHolder(
            Sentence sentence, Cue cue, Relation relation, List<Slot> slots, int index) {
        Slot slot = slots.get(index);
        Slot before = index == 0 ? null : slots.get(index - 1);
        String gap = sentence.gap(cue.span(), slot.span());
        return before != null
                && !relation.name().equals(SPEAKS_FOR)
                && slot.entity().type() == EntityClass.PERSON
                && before.entity().type() == EntityClass.PERSON
                && slot.span().start() >= cue.span().end()
                && before.span().end() <= cue.span().start()
                && !gap.isEmpty()
                && Words.allIn(gap, sentence.grammar().ownerWords())
                && isDescribedBy(sentence, before.span(), cue.span());
    }

    /** "Marcus Bell, | the new | boss", "Marcus Bell | is the". */
    private static boolean isDescribedBy(Sentence sentence, Span holder, Span office) {
        String gap = sentence.gap(holder, office);
        return gap.equals(",")
                || !gap.isEmpty()
                        && Words.allIn(gap.replace(",", " ").strip(), sentence.grammar().copulas());
    }

    /** A comma, or "is", between what an office is of and who holds it. */
    private static boolean areApart(Sentence sentence, Span office, Span holder) {
        String gap = sentence.gap(office, holder);
        return gap.equals(",") || !gap.isEmpty() && Words.allIn(gap, sentence.grammar().copulas());
    }

    /** A name behind "director of" that nothing else gives away. */
    static Optional<Slot> named(Sentence sentence, Cue cue, Relation relation) {
        boolean town = relation.name().equals(OF_TOWN);
        if (!relation.range().contains(EntityClass.ORGANIZATION)
                && (!town || sentence.grammar().connectorsReversed())) {
            return new NameBeforeOffice(sentence).of(cue, relation);
        }
        if (sentence.grammar().connectorsReversed() && !sentence.grammar().verbLast()) {
            return new OpeningName(sentence)
                    .before(cue.span().start())
                    .map(
                            span ->
                                    Unlisted.organization(
                                            sentence, span, "a name not known beforehand"));
        }
        if (sentence.grammar().connectorsReversed()) {
            return ofPerson(sentence, cue);
        }
        Optional<Slot> before = new NameBeforeOffice(sentence).of(cue, relation);
        if (before.isPresent()) {
            return before;
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
        if (sentence.hasSlot(span)) {
            return Optional.empty();
        }
        String name = nominative(sentence, span);
        String id = ContentId.of("name", sentence.language(), FoldedText.fold(name));
        Entity entity =
                new Entity(
                        id,
                        town ? EntityClass.PLACE : EntityClass.ORGANIZATION,
                        name,
                        Map.of(sentence.language(), name),
                        null);
        return Optional.of(new Slot(span, entity, 0.85, "a name not known beforehand"));
    }

    /**
     * Without the ending that the article of the genitive gives it: "Leiterin | des | Kulturrats".
     */
    private static String nominative(Sentence sentence, Span name) {
        String words = name.of(sentence.text());
        WordSteps steps = new WordSteps(sentence.text());
        int end = steps.trimmedEnd(sentence.span().start(), name.start());
        int article = steps.wordStart(sentence.span().start(), end);
        boolean genitive = steps.isOne(sentence.grammar().genitiveArticles(), article, end);
        return genitive && words.endsWith("s") && !words.contains(" ")
                ? words.substring(0, words.length() - 1)
                : words;
    }

    /** A name before the particle that a person with a title belongs to it by: 東央電鉄|の岸本誠|社長. */
    private static Optional<Slot> ofPerson(Sentence sentence, Cue cue) {
        String text = sentence.text();
        for (Slot person : sentence.slots()) {
            if (person.span().end() != cue.span().start()) {
                continue;
            }
            for (String particle : sentence.grammar().connectors()) {
                int end = person.span().start() - particle.length();
                int start = Math.max(end, sentence.span().start());
                boolean owned = end > 0 && text.startsWith(particle, end);
                while (owned && start > sentence.span().start() && isOfName(text, start - 1)) {
                    start--;
                }
                Span span = new Span(start, Math.max(start, end));
                if (owned && span.length() > 1 && !isTaken(sentence, span)) {
                    return Optional.of(
                            new Slot(
                                    span,
                                    Unlisted.of(
                                            EntityClass.ORGANIZATION,
                                            span.of(text),
                                            sentence.language()),
                                    0.85,
                                    "a name not known beforehand"));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOfName(String text, int index) {
        char c = text.charAt(index);
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return c == 'ー'
                || c == '・'
                || script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.LATIN;
    }

    private static boolean isTaken(Sentence sentence, Span span) {
        return sentence.hasSlot(span)
                || sentence.hasTime(span)
                || !sentence.grammar().references().get(span.of(sentence.text())).isEmpty();
    }

    private static int wordEnd(String text, int from, int limit) {
        int i = from;
        while (i < limit && Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
