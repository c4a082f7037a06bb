package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RoleCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;
import org.polygraph.text.WordSet;

import java.util.ArrayList;
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
        Bodies bodies = new Bodies(sentence, discourse);
        FormerHolders former = new FormerHolders(sentence);
        AttachedOffices attached = new AttachedOffices(sentence, discourse);
        List<Cue> cues = sentence.cues(RoleCue.class);
        Claim last = null;
        Span told = null;
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = attached.whole(JoinedOffices.whole(sentence, cues, i), relations);
            Relation relation = relations.get(((RoleCue) cue.meaning()).relation());
            if (relation == null
                    || told != null && told.equals(cue.span())
                    || former.isOf(cues.get(i))) {
                continue;
            }
            Optional<Claim> joined = JoinedOffices.like(last, sentence, cues, i, relation);
            if (joined.isPresent()) {
                claims.add(joined.get());
                continue;
            }
            last = null;
            Optional<Slot> office =
                    OfficeOwner.nearest(current, cue, relation.range(), NEAR)
                            .or(() -> Demonyms.beside(sentence, cue, relation))
                            .or(() -> attached.of(cue, relation))
                            .or(() -> bodies.of(cue, relation))
                            .or(() -> new Appointer(sentence).of(cue, relation))
                            .or(() -> new OwnerBefore(sentence).of(cue, relation))
                            .or(() -> new Appointments(sentence).of(cue, relation))
                            .or(() -> UnknownOffices.takenForPerson(sentence, cue, relation))
                            .or(() -> UnknownOffices.named(sentence, cue, relation));
            if (office.isEmpty()) {
                Optional<Claim> appointed = appointed(current, cue, relation);
                if (appointed.isPresent()) {
                    last = appointed.get();
                    claims.add(last);
                    continue;
                }
                Optional<Slot> body = Bodies.before(current, cue);
                last = inContext(current, cue, relation, body).orElse(null);
                Optional.ofNullable(last).ifPresent(claims::add);
                current =
                        last == null || body.isEmpty()
                                ? current
                                : without(current, body.get(), null);
                continue;
            }
            Span phrase = cue.span().cover(office.get().span());
            Optional<Slot> holder =
                    OfficeHolder.of(without(current, office.get().span()), cue, phrase);
            if (holder.isPresent()) {
                last = claim(current, cue, relation, holder.get(), office.get(), 1, List.of());
                claims.add(last);
                told = cue.span();
                current = without(current, office.get(), null);
                continue;
            }
            current = standIn(current, cue, relation, office.get(), phrase, claims);
        }
        return new Reading(current, claims);
    }

    private static Optional<Claim> appointed(Sentence sentence, Cue office, Relation relation) {
        return new AppointingBody(sentence)
                .to(office, relation)
                .map(
                        found ->
                                claim(
                                        sentence,
                                        office,
                                        relation,
                                        found.person(),
                                        found.body(),
                                        1,
                                        List.of()));
    }

    /** "was named director of the agency": whoever is appointed is so to what the office is of. */
    static Claim withOffice(Claim claim, List<Claim> offices) {
        if (!claim.relation().name().equals(Appointer.APPOINTED)) {
            return claim;
        }
        return offices.stream()
                .filter(office -> office.subject().equals(claim.subject()))
                .findFirst()
                .map(office -> claim.withObject(office.object()))
                .orElse(claim);
    }

    private Sentence standIn(
            Sentence sentence,
            Cue cue,
            Relation relation,
            Slot office,
            Span phrase,
            List<Claim> claims) {
        if (isSomebodyNew(sentence, phrase)) {
            return sentence;
        }
        Optional<Discourse.Topic> before =
                discourse.latest(Set.of(EntityClass.PERSON), entity -> false);
        if (before.isEmpty()
                || before.get().age() > 1
                || !startsSentence(sentence, phrase)
                || isFollowed(sentence, phrase.end(), sentence.grammar().copulas())) {
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
    private Optional<Claim> inContext(
            Sentence sentence, Cue cue, Relation relation, Optional<Slot> body) {
        Span title = body.map(slot -> slot.span().cover(cue.span())).orElse(cue.span());
        Optional<Slot> person = OfficeHolder.of(sentence, cue, title);
        if (person.isEmpty() || isOfSomethingElse(sentence, cue.span())) {
            return Optional.empty();
        }
        boolean titled = sentence.touch(cue.span(), person.get().span());
        return offices.of(cue, relation, person.get().entity(), titled, sentence.language())
                .filter(office -> !office.isCountryOf(sentence, cue.span()))
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

    /** Whether what the office is of stands beside it, and is nothing known. */
    private static boolean isOfSomethingElse(Sentence sentence, Span cue) {
        Grammar grammar = sentence.grammar();
        if (grammar.connectorsReversed()) {
            int from = Math.max(sentence.span().start(), cue.start() - NEAR);
            String before = FoldedText.fold(sentence.text().substring(from, cue.start())).strip();
            return grammar.connectors().stream()
                    .anyMatch(
                            word ->
                                    before.endsWith(" " + word)
                                            || (!WordEdges.isSpaced(word.charAt(0))
                                                            || word.startsWith("'"))
                                                    && before.endsWith(word));
        }
        WordSteps steps = new WordSteps(sentence.text());
        int start = steps.skipSpace(cue.end(), sentence.span().end());
        int end = steps.wordEnd(start, sentence.span().end());
        if (start < end && !WordEdges.isSpaced(sentence.text().charAt(start))) {
            return grammar.connectors().stream()
                    .filter(grammar.prepositions()::contains)
                    .anyMatch(word -> sentence.text().startsWith(word, start));
        }
        return steps.isOne(grammar.connectors(), start, end)
                && steps.isOne(grammar.prepositions(), start, end);
    }

    private static boolean isFollowed(Sentence sentence, int index, WordSet words) {
        WordSteps steps = new WordSteps(sentence.text());
        int start = steps.skipSpace(index, sentence.span().end());
        int end = steps.wordEnd(start, sentence.span().end());
        if (start < end && !WordEdges.isSpaced(sentence.text().charAt(start))) {
            return words.anyAt(sentence.text(), start);
        }
        return steps.isOne(words, start, end);
    }

    private static boolean startsSentence(Sentence sentence, Span phrase) {
        String before = sentence.text().substring(sentence.span().start(), phrase.start()).strip();
        return before.isEmpty()
                || Words.allIn(
                        org.polygraph.text.FoldedText.fold(before),
                        sentence.grammar().determiners());
    }

    /** "A Pixelo spokesman": nobody named before, and who speaks for what is named. */
    private static boolean isSomebodyNew(Sentence sentence, Span phrase) {
        WordSteps steps = new WordSteps(sentence.text());
        int end = steps.trimmedEnd(sentence.span().start(), phrase.start());
        int word = steps.wordStart(sentence.span().start(), end);
        return steps.isOne(sentence.grammar().indefinites(), word, end);
    }

    private static Sentence without(Sentence sentence, Span office) {
        List<Slot> slots = new ArrayList<>(sentence.slots());
        boolean taken = slots.removeIf(slot -> slot.span().equals(office));
        return taken ? sentence.withSlots(slots) : sentence;
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
