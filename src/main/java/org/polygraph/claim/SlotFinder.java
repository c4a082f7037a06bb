package org.polygraph.claim;

import org.polygraph.mention.CueMeaning.SourceCue;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.EntityMention;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the places of a sentence where entities stand: names, topics, and the phrases that stand
 * for somebody named before ("the company").
 */
final class SlotFinder {

    private static final Comparator<EntityMention> LONGEST_FIRST =
            Comparator.comparingInt((EntityMention mention) -> mention.span().length())
                    .reversed()
                    .thenComparing(EntityMention::span);

    private static final Set<EntityClass> ACTORS =
            Set.of(EntityClass.PERSON, EntityClass.ORGANIZATION);

    private static final int MOST_ADJECTIVES = 1;

    private SlotFinder() {}

    /** Names and topics; where they overlap, the longer one. */
    static List<Slot> named(List<EntityMention> mentions) {
        if (mentions.isEmpty()) {
            return List.of();
        }
        List<EntityMention> byLength = new ArrayList<>(mentions);
        byLength.sort(LONGEST_FIRST);
        List<Slot> slots = new ArrayList<>();
        for (EntityMention mention : byLength) {
            if (!isTaken(mention.span(), slots)) {
                slots.add(Slot.named(mention.span(), mention.entity(), mention.confidence()));
            }
        }
        return slots;
    }

    private static boolean isTaken(Span span, List<Slot> slots) {
        for (Slot slot : slots) {
            if (slot.span().overlaps(span)) {
                return true;
            }
        }
        return false;
    }

    /** The sentence with a slot for each phrase that stands for somebody named before. */
    static Sentence withReferences(Sentence sentence, Discourse discourse) {
        List<Slot> slots = new ArrayList<>(sentence.slots());
        slots.addAll(new SpeaksOfItself(sentence).pronouns());
        FoldedText folded = sentence.folded();
        sentence.grammar()
                .references()
                .scan(
                        folded,
                        (start, end, type) -> {
                            Span local = folded.span(start, end);
                            Span span =
                                    new Span(
                                            local.start() + sentence.span().start(),
                                            local.end() + sentence.span().start());
                            if (standsAlone(sentence, span)
                                    && !saysWhich(sentence, span)
                                    && !isTaken(span, slots)) {
                                resolve(sentence, slots, type, span, discourse)
                                        .ifPresent(slots::add);
                            }
                        });
        return slots.size() == sentence.slots().size() ? sentence : sentence.withSlots(slots);
    }

    /** "The party said it": whoever the sentence has named first stands behind its pronoun. */
    private static Optional<Slot> actorBefore(Sentence sentence, Span pronoun) {
        return sentence.slots().stream()
                .filter(slot -> slot.span().end() <= pronoun.start())
                .filter(slot -> ACTORS.contains(slot.entity().type()))
                .filter(slot -> !sentence.inBrackets(slot.span()))
                .findFirst()
                .map(
                        slot ->
                                new Slot(
                                        pronoun,
                                        slot.entity(),
                                        Confidence.ofReference(0),
                                        "“" + pronoun.of(sentence.text()) + "” for it"));
    }

    /** "… , said Ana Reyes. | She | will build": a pronoun that opens the sentence. */
    private static Optional<Slot> speakerOfBefore(
            Sentence sentence, Span pronoun, Discourse discourse) {
        return discourse
                .speakerBefore()
                .filter(topic -> pronoun.start() == sentence.span().start())
                .map(
                        topic ->
                                topic.at(
                                        pronoun,
                                        topic.age(),
                                        "“" + pronoun.of(sentence.text()) + "” for who spoke"));
    }

    /** "Acme said the company will …": the organisation that says it speaks of itself. */
    private static Optional<Slot> speakerBefore(Sentence sentence, Span phrase) {
        return sentence.cues(SourceCue.class).stream()
                .filter(cue -> cue.span().end() <= phrase.start())
                .flatMap(
                        cue ->
                                sentence.slots().stream()
                                        .filter(slot -> slot.span().end() <= cue.span().start())
                                        .filter(slot -> isOrganization(slot.entity())))
                .findFirst()
                .map(
                        slot ->
                                new Slot(
                                        phrase,
                                        slot.entity(),
                                        Confidence.ofReference(0),
                                        "“" + phrase.of(sentence.text()) + "” for who says it"));
    }

    /** "Selin Aydoğan said the company will …": the one whose office she was said to hold. */
    private static Optional<Slot> employer(
            List<Slot> slots, Span phrase, Sentence sentence, Discourse discourse) {
        return slots.stream()
                .flatMap(slot -> discourse.employerOf(slot.entity()).stream())
                .findFirst()
                .map(
                        employer ->
                                new Slot(
                                        phrase,
                                        employer,
                                        Confidence.ofReference(0),
                                        "“"
                                                + phrase.of(sentence.text())
                                                + "” for the speaker's organisation"));
    }

    private static boolean isOrganization(Entity entity) {
        return entity.type() == EntityClass.ORGANIZATION;
    }

    /**
     * Whether the words behind a phrase say which one is meant, so that it is no reference: its
     * name ("le groupe | Petromar", "el fabricante | de trenes Talgo"), or a relative clause
     * ("companies | that").
     */
    private static boolean saysWhich(Sentence sentence, Span phrase) {
        Grammar grammar = sentence.grammar();
        if (grammar.verbLast() || !WordEdges.isSpaced(sentence.text().charAt(phrase.start()))) {
            return false;
        }
        WordSteps steps = new WordSteps(sentence.text());
        int start = steps.skipSpace(phrase.end(), sentence.span().end());
        int end = steps.wordEnd(start, sentence.span().end());
        boolean person =
                start == phrase.end() + 1
                        && sentence.slots().stream()
                                .filter(slot -> slot.span().start() == start)
                                .anyMatch(slot -> slot.entity().type() == EntityClass.PERSON);
        if (person) {
            return true; // "the defendant | Nguyễn Văn Hùng"
        }
        boolean relative =
                grammar.attachedArticles().isEmpty()
                        && steps.isOne(grammar.relatives(), start, end);
        boolean article =
                start > phrase.end()
                        && sentence.text().charAt(phrase.end()) != ','
                        && grammar.nounsCapitalised();
        return relative && !article
                || steps.isOne(grammar.ownerWords(), start, end)
                || !grammar.nounsCapitalised() && isFollowedByName(sentence, phrase.end());
    }

    /**
     * An organisation's name, with at most an adjective between: "the | Breton maker | Kerbois".
     */
    private static boolean isFollowedByName(Sentence sentence, int from) {
        WordSteps steps = new WordSteps(sentence.text());
        int limit = sentence.span().end();
        int start = from;
        for (int words = 0; words <= MOST_ADJECTIVES; words++) {
            if (start + 1 >= limit || sentence.text().charAt(start) != ' ') {
                return false;
            }
            int name = start + 1;
            if (Character.isUpperCase(sentence.text().codePointAt(name))) {
                return isNameAt(sentence, name);
            }
            int end = steps.wordEnd(name, limit);
            boolean plain =
                    sentence.cues().stream().noneMatch(cue -> cue.span().contains(name))
                            && !steps.isOne(sentence.grammar().fillers(), name, end)
                            && !steps.isOne(sentence.grammar().prepositions(), name, end)
                            && !new Verbs(sentence).isVerb(name, end);
            if (!plain) {
                return false;
            }
            start = end;
        }
        return false;
    }

    private static boolean isNameAt(Sentence sentence, int start) {
        return sentence.slots().stream()
                .anyMatch(slot -> slot.span().start() == start && isOrganization(slot.entity()));
    }

    private static boolean standsAlone(Sentence sentence, Span phrase) {
        String text = sentence.text();
        return WordEdges.isSpaced(text.charAt(phrase.start()))
                || phrase.start() == sentence.span().start()
                || !Character.isLetter(text.charAt(phrase.start() - 1))
                || sentence.times().stream().anyMatch(time -> time.span().end() == phrase.start())
                || sentence.grammar().determiners().stream()
                        .anyMatch(word -> text.startsWith(word, phrase.start()));
    }

    private static Optional<Slot> resolve(
            Sentence sentence, List<Slot> slots, EntityClass type, Span span, Discourse discourse) {
        if (type == EntityClass.PERSON) {
            Optional<Slot> here =
                    actorBefore(sentence, span)
                            .or(() -> speakerOfBefore(sentence, span, discourse));
            if (here.isPresent()) {
                return here;
            }
        }
        if (type == EntityClass.ORGANIZATION) {
            Optional<Slot> here =
                    speakerBefore(sentence, span)
                            .or(() -> employer(slots, span, sentence, discourse));
            if (here.isPresent()) {
                return here;
            }
        }
        if (sentence.grammar().actors().contains(FoldedText.fold(span.of(sentence.text())))
                && new References(sentence, discourse).called(span).isEmpty()) {
            return Optional.of(Unlisted.organization(sentence, span, "who acts, without a name"));
        }
        return new References(sentence, discourse)
                .of(type, span)
                .map(
                        topic ->
                                topic.at(
                                        span,
                                        topic.age(),
                                        "“"
                                                + span.of(sentence.text())
                                                + "” for "
                                                + topic.entity().label()));
    }
}
