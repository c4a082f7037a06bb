package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RoleCue;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.ContentId;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Offices: person, office and organisation standing together in any order ("Son, chief executive of
 * SoftBank", "OpenAI の CEO"). Where the person is not named beside them, the phrase stands for
 * somebody named just before, and is read so by the rest of the sentence.
 */
final class Roles {

    private static final int NEAR = 26;
    private static final int BESIDE = 5;
    private static final int MOST_NOUNS = 2;

    /** The sentence with such phrases as slots of their own, and the claims they make. */
    record Reading(Sentence sentence, List<Claim> claims) {}

    private final Map<String, Relation> relations;
    private final Discourse discourse;
    private final OfficeContext offices;

    Roles(Map<String, Relation> relations, Discourse discourse, OfficeContext offices) {
        this.relations = relations;
        this.discourse = discourse;
        this.offices = offices;
    }

    Reading read(Sentence sentence) {
        List<Claim> claims = new ArrayList<>();
        Sentence current = sentence;
        for (Cue cue : sentence.cues(RoleCue.class)) {
            Relation relation = relations.get(((RoleCue) cue.meaning()).relation());
            if (relation == null) {
                continue;
            }
            Optional<Slot> office =
                    nearest(current, cue, relation.range(), NEAR)
                            .or(() -> takenForPerson(sentence, cue, relation))
                            .or(() -> unknownOffice(sentence, cue, relation));
            if (office.isEmpty()) {
                inContext(current, cue, relation).ifPresent(claims::add);
                continue;
            }
            Span phrase = cue.span().cover(office.get().span());
            Optional<Slot> holder = holder(current, cue, phrase);
            if (holder.isPresent()) {
                claims.add(claim(current, cue, relation, holder.get(), office.get(), 1, List.of()));
                current = without(current, office.get(), null);
                continue;
            }
            current = standIn(current, cue, relation, office.get(), phrase, claims);
        }
        return new Reading(current, claims);
    }

    private Sentence standIn(
            Sentence sentence,
            Cue cue,
            Relation relation,
            Slot office,
            Span phrase,
            List<Claim> claims) {
        Optional<Discourse.Topic> before =
                discourse.latest(Set.of(EntityClass.PERSON), entity -> false);
        if (before.isEmpty() || before.get().age() > 1 || !startsSentence(sentence, phrase)) {
            return without(sentence, office, null);
        }
        Slot person =
                new Slot(
                        phrase,
                        before.get().entity(),
                        Confidence.ofReference(before.get().age()),
                        "“"
                                + phrase.of(sentence.text())
                                + "” for "
                                + before.get().entity().label()
                                + ", named just before");
        claims.add(
                claim(
                        sentence,
                        cue,
                        relation,
                        person,
                        office,
                        person.confidence(),
                        List.of(before.get().sentence())));
        return without(sentence, office, person);
    }

    /**
     * An office whose organisation or country is not beside it: that which the article talked of
     * last ("chief executive Miriam Oduya said").
     */
    private Optional<Claim> inContext(Sentence sentence, Cue cue, Relation relation) {
        Optional<Slot> person = holder(sentence, cue, cue.span());
        if (person.isEmpty()) {
            return Optional.empty();
        }
        return offices.of(cue, relation, person.get().entity())
                .map(
                        office ->
                                claim(
                                        sentence,
                                        cue,
                                        relation,
                                        person.get(),
                                        office.slot(),
                                        1,
                                        office.context()));
    }

    /**
     * What was taken for a person by its looks and must be what the office is of: "Direktur Utama
     * Surya Tirta, Bambang Wiryanto".
     */
    private static Optional<Slot> takenForPerson(Sentence sentence, Cue cue, Relation relation) {
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
                    && isOf(sentence, cue.span(), first.span())
                    && sentence.gap(first.span(), next.span()).equals(",")) {
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

    /** A name behind "director of" that nothing else gives away. */
    private static Optional<Slot> unknownOffice(Sentence sentence, Cue cue, Relation relation) {
        if (!relation.range().contains(EntityClass.ORGANIZATION)) {
            return Optional.empty();
        }
        String text = sentence.text();
        int limit = Math.min(sentence.span().end(), cue.span().end() + 2 * NEAR);
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

    /** A person right beside the phrase, on either side. */
    private static Optional<Slot> holder(Sentence sentence, Cue cue, Span phrase) {
        return sentence.slots().stream()
                .filter(slot -> slot.entity().type() == EntityClass.PERSON)
                .filter(slot -> !slot.span().overlaps(phrase) || phrase.contains(slot.span()))
                .filter(
                        slot ->
                                isBeside(sentence, slot.span(), phrase)
                                        || isBeside(sentence, slot.span(), cue.span()))
                .min(
                        Comparator.comparingDouble(
                                slot -> sentence.distance(slot.span(), cue.span())));
    }

    private static boolean isBeside(Sentence sentence, Span person, Span phrase) {
        String gap = sentence.gap(person, phrase);
        boolean onlyMarks = gap.length() <= BESIDE && Words.hasNoWord(gap) && !gap.contains(".");
        return onlyMarks
                || Words.allIn(gap.replace(",", " ").strip(), sentence.grammar().determiners())
                || sentence.grammar().connectorsReversed()
                        && Words.allIn(gap, sentence.grammar().connectors());
    }

    private static boolean startsSentence(Sentence sentence, Span phrase) {
        String before = sentence.text().substring(sentence.span().start(), phrase.start()).strip();
        return before.isEmpty()
                || Words.allIn(
                        org.polygraph.text.FoldedText.fold(before),
                        sentence.grammar().determiners());
    }

    private static Optional<Slot> nearest(
            Sentence sentence, Cue cue, Set<EntityClass> classes, int reach) {
        return sentence.slots().stream()
                .filter(slot -> classes.contains(slot.entity().type()))
                .filter(slot -> !slot.span().overlaps(cue.span()))
                .filter(
                        slot ->
                                isOf(sentence, cue.span(), slot.span())
                                        || isOfPerson(sentence, cue.span(), slot))
                .filter(slot -> sentence.distance(cue.span(), slot.span()) <= reach)
                .min(
                        Comparator.comparingDouble(
                                slot -> sentence.distance(cue.span(), slot.span())));
    }

    /** Whether office and organisation belong together by what stands between them. */
    private static boolean isOf(Sentence sentence, Span cue, Span organisation) {
        String gap = sentence.gap(cue, organisation);
        Grammar grammar = sentence.grammar();
        boolean before = organisation.end() <= cue.start();
        if (gap.isEmpty()) {
            return true;
        }
        if (before) {
            return gap.equals("'s")
                    || gap.equals("-")
                    || gap.equals("'")
                    || grammar.connectorsReversed() && Words.allIn(gap, grammar.connectors());
        }
        return Words.allIn(gap, grammar.connectors())
                || isDescribed(sentence, new Span(cue.end(), organisation.start()));
    }

    /**
     * Whether a common noun says what an organisation is: "présidente | du syndicat | Soignants
     * Unis".
     */
    private static boolean isDescribed(Sentence sentence, Span gap) {
        Grammar grammar = sentence.grammar();
        WordSteps steps = new WordSteps(sentence.text());
        int first = steps.skipSpace(gap.start(), gap.end());
        int i = steps.wordEnd(first, gap.end());
        if (!steps.isOne(grammar.connectors(), first, i)
                || sentence.cues().stream().anyMatch(cue -> cue.span().overlaps(gap))) {
            return false;
        }
        int nouns = 0;
        boolean connected = true;
        for (i = steps.skipSpace(i, gap.end()); i < gap.end(); i = steps.skipSpace(i, gap.end())) {
            int end = steps.wordEnd(i, gap.end());
            connected = steps.isOne(grammar.connectors(), i, end);
            boolean word =
                    sentence.text()
                            .substring(i, end)
                            .codePoints()
                            .allMatch(
                                    c ->
                                            Character.isLetter(c)
                                                    || c == '-'
                                                    || c == '\''
                                                    || c == '’');
            boolean small = Character.isLowerCase(sentence.text().codePointAt(i));
            if (!word || !small && !grammar.nounsCapitalised()) {
                return false;
            }
            nouns += connected ? 0 : 1;
            i = end;
        }
        return nouns > 0 && nouns <= MOST_NOUNS && !connected;
    }

    /** Whether a person stands between organisation and office ("ソフトバンクの孫正義会長"). */
    private static boolean isOfPerson(Sentence sentence, Span cue, Slot organisation) {
        int person = sentence.slots().indexOf(organisation) + 1;
        if (!sentence.grammar().connectorsReversed() || person >= sentence.slots().size()) {
            return false;
        }
        Slot next = sentence.slots().get(person);
        return next.entity().type() == EntityClass.PERSON
                && next.span().end() <= cue.start()
                && sentence.gap(next.span(), cue).isEmpty()
                && isOf(sentence, next.span(), organisation.span());
    }

    private static Sentence without(
            Sentence sentence, Slot slot, @org.jspecify.annotations.Nullable Slot instead) {
        List<Slot> slots = new ArrayList<>(sentence.slots());
        slots.remove(slot);
        if (instead != null) {
            slots.removeIf(other -> other.span().overlaps(instead.span()));
            slots.add(instead);
        }
        return sentence.withSlots(slots);
    }

    private static Claim claim(
            Sentence sentence,
            Cue cue,
            Relation relation,
            Slot person,
            Slot office,
            double factor,
            List<Span> context) {
        Confidence confidence =
                new Confidence()
                        .doubt(factor, person.how())
                        .doubt(
                                office.confidence(),
                                office.entity().label() + " is " + office.how());
        List<Span> evidence = new ArrayList<>(List.of(sentence.span()));
        evidence.addAll(context);
        return new Claim(
                person.entity(),
                relation,
                office.entity(),
                null,
                null,
                sentence.isQuestion() ? Modality.QUESTION : Modality.ASSERTED,
                null,
                sentence.language(),
                evidence,
                confidence.value(),
                sentence.language() + "/" + relation.name(),
                confidence.reasons());
    }
}
