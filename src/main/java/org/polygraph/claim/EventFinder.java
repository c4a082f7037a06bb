package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The event that did harm: what does it in the sentence ("the storm destroyed 40 homes"), what the
 * sentence names, else what did harm before. The places beside it only say where.
 */
final class EventFinder {

    /** Field of the relations that count people and things harmed by an event. */
    static final String HARM = "harm";

    static final String DAMAGE = "damage";
    private static final int LONGEST_MEMORY = 8;
    private static final Set<EntityClass> EVENT = Set.of(EntityClass.TOPIC, EntityClass.GROUP);

    private final Sentence sentence;
    private final Discourse discourse;
    private final boolean amountsLost;
    private final Proximity proximity;

    EventFinder(Sentence sentence, Discourse discourse, boolean amountsLost) {
        this.sentence = sentence;
        this.discourse = discourse;
        this.amountsLost = amountsLost;
        this.proximity = new Proximity(sentence);
    }

    static boolean isHarm(Relation relation) {
        return relation.field().equals(HARM);
    }

    /** Whether what a relation is said of did harm, and did not save somebody from it. */
    static boolean didHarm(Relation relation) {
        return isHarm(relation) && !relation.domain().contains(EntityClass.PERSON);
    }

    /**
     * The event; empty where somebody acts who is none.
     *
     * @param speaker according to whom it is told, or null
     * @param earlier what did the harm that was told before in the same sentence, or null
     */
    Optional<Slot> find(
            Cue cue,
            Relation relation,
            @Nullable Quantity quantity,
            @Nullable Slot speaker,
            @Nullable Slot earlier) {
        Optional<Slot> doing = doing(cue, relation, quantity);
        if (doing.isPresent()) {
            return isOfRelative(cue) ? harmBefore(cue).or(() -> doing) : doing;
        }
        Optional<Slot> adjunct = ofAdjunct(cue, relation);
        if (adjunct.isPresent()) {
            return adjunct;
        }
        Optional<Slot> harmful = harmful(cue);
        if (harmful.isPresent()) {
            return harmful;
        }
        Optional<Slot> named = named(cue);
        boolean somebody = relation.domain().contains(EntityClass.PERSON);
        if (somebody) {
            return Optional.empty();
        }
        if (named.isPresent()) {
            return named;
        }
        Optional<Slot> opening = opening(cue, relation);
        if (opening.isPresent()) {
            return opening;
        }
        if (earlier != null && EVENT.contains(earlier.entity().type())) {
            return isEvent(earlier) || discourse.event().isEmpty()
                    ? Optional.of(earlier)
                    : remembered();
        }
        boolean actor =
                sentence.slots().stream()
                        .filter(slot -> speaker == null || !slot.span().equals(speaker.span()))
                        .filter(slot -> !isBeforeSaid(slot, cue))
                        .anyMatch(slot -> slot.entity().type() == EntityClass.ORGANIZATION);
        return actor || amountsLost ? Optional.empty() : remembered();
    }

    /** Whether it stands before the word with which begins what somebody says of the harm. */
    private boolean isBeforeSaid(Slot slot, Cue cue) {
        if (!sentence.grammar().verbFirst() || slot.span().end() > cue.span().start()) {
            return false;
        }
        WordSteps steps = new WordSteps(sentence.text());
        int limit = cue.span().start();
        for (int i = slot.span().end(); i < limit; ) {
            int word = steps.skipSpace(i, limit);
            int end = steps.wordEnd(word, limit, NounPhrase.BREAKS);
            if (steps.isOne(sentence.grammar().complementizers(), word, end)) {
                return true;
            }
            i = Math.max(end, word + 1);
        }
        return false;
    }

    /** Whether a phrase can have done harm: no word for a harmful event stands outside it. */
    boolean canBe(Slot phrase, Cue cue) {
        return harmBefore(cue).filter(harm -> !harm.span().overlaps(phrase.span())).isEmpty();
    }

    /** Whether a verb is that of a clause that says more of something: "…, que | dejó". */
    private boolean isOfRelative(Cue cue) {
        WordSteps steps = new WordSteps(sentence.text());
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, cue.span().start());
        return !sentence.grammar().verbLast()
                && steps.isOne(sentence.grammar().relatives(), steps.wordStart(first, end), end);
    }

    /** The last word for a harmful event before a verb: "un | ataque | en el Valle, que dejó". */
    private Optional<Slot> harmBefore(Cue cue) {
        return new HarmWords(sentence)
                .all().stream()
                        .filter(slot -> slot.span().end() <= cue.span().start())
                        .reduce((first, second) -> second);
    }

    /** What stands as the subject right before a verb that the amount follows. */
    private Optional<Slot> doing(Cue cue, Relation relation, @Nullable Quantity quantity) {
        if (quantity == null
                || sentence.grammar().verbLast()
                || quantity.span().start() < cue.span().end()) {
            return Optional.empty();
        }
        return new NounPhrase(sentence)
                .subjectOf(cue, relation, quantity)
                .filter(slot -> slot.span().end() <= cue.span().start())
                .filter(slot -> relation.domain().contains(slot.entity().type()))
                .filter(slot -> !new NotHarming(sentence).isNobody(slot, relation))
                .filter(slot -> !new NotHarming(sentence).isPlaceOfHarm(slot, relation))
                .filter(slot -> !sentence.grammar().verbFirst() || !isVerb(slot))
                .map(this::nameWithin);
    }

    /** Whether the words are those of a cue of harm: أصيب 17 | مصرعهم. */
    private boolean isVerb(Slot slot) {
        return sentence.cues(RelationCue.class).stream()
                .anyMatch(
                        cue ->
                                cue.span().contains(slot.span())
                                        && sentence.is(cue, Trait.CASUALTY));
    }

    /** Of what a verb goes on telling behind a comma: "A ferry capsized, | killing 31". */
    private Optional<Slot> ofAdjunct(Cue cue, Relation relation) {
        int before =
                new WordSteps(sentence.text())
                        .trimmedEnd(sentence.span().start(), cue.span().start());
        boolean comma =
                before > sentence.span().start() && sentence.text().charAt(before - 1) == ',';
        return comma && !sentence.grammar().verbLast()
                ? new OpeningPhrase(sentence)
                        .ofClause(cue)
                        .or(() -> new CountedNoun(sentence).openingSentence())
                        .filter(slot -> relation.domain().contains(slot.entity().type()))
                        .map(this::nameWithin)
                : Optional.empty();
    }

    /**
     * What a sentence opens with and says more of: "The rains | that hit the south left 34 dead".
     */
    private Optional<Slot> opening(Cue cue, Relation relation) {
        WordSteps steps = new WordSteps(sentence.text());
        return new OpeningPhrase(sentence)
                .find()
                .filter(slot -> slot.span().end() <= cue.span().start())
                .filter(slot -> relation.domain().contains(slot.entity().type()))
                .filter(
                        slot -> {
                            int next = steps.skipSpace(slot.span().end(), cue.span().start());
                            int end = steps.wordEnd(next, cue.span().start());
                            return steps.isOne(sentence.grammar().relatives(), next, end);
                        });
    }

    /** What the language's words for harmful events name: "yangında", في قصف. */
    private Optional<Slot> harmful(Cue cue) {
        List<Slot> all = new HarmWords(sentence).all();
        if (all.size() == 1
                && (isOpening(all.getFirst(), cue) || sentence.grammar().verbFirst())
                && !all.getFirst().span().overlaps(cue.span())) {
            return Optional.of(all.getFirst());
        }
        List<Slot> near =
                all.stream()
                        .filter(slot -> !slot.span().overlaps(cue.span()))
                        .filter(slot -> distance(cue, slot.span()) < Proximity.FAR)
                        .toList();
        List<Slot> first = near.stream().filter(slot -> !isConsequence(slot)).toList();
        return (first.isEmpty() ? near : first)
                .stream().min(Comparator.comparingDouble(slot -> distance(cue, slot.span())));
    }

    /**
     * Whether an event is itself told as harm that is done: أدى الزلزال إلى | انهيار | 40 منزلا.
     */
    private boolean isConsequence(Slot event) {
        return sentence.cues(RelationCue.class).stream()
                .anyMatch(cue -> cue.span().equals(event.span()));
    }

    /** The only event of a sentence, before what it did however far on: 受台风影响，…|损失. */
    private boolean isOpening(Slot event, Cue cue) {
        return event.span().end() <= cue.span().start()
                && !WordEdges.isSpaced(sentence.text().charAt(event.span().start()));
    }

    /** The known topic that a phrase holds, rather than the phrase. */
    private Slot nameWithin(Slot phrase) {
        return sentence.slots().stream()
                .filter(slot -> phrase.span().contains(slot.span()))
                .filter(slot -> EVENT.contains(slot.entity().type()))
                .findFirst()
                .orElse(phrase);
    }

    private Optional<Slot> named(Cue cue) {
        return sentence.slots().stream()
                .filter(slot -> EVENT.contains(slot.entity().type()))
                .filter(slot -> distance(cue, slot.span()) < Proximity.FAR)
                .filter(slot -> !isFigure(slot))
                .min(Comparator.comparingDouble(slot -> distance(cue, slot.span())));
    }

    /** What an event cost is no event: 直接经济损失. */
    private boolean isFigure(Slot slot) {
        return sentence.cues(RelationCue.class).stream()
                .filter(cue -> cue.span().overlaps(slot.span()))
                .anyMatch(cue -> cue.relation().equals(DAMAGE) || sentence.is(cue, Trait.CASUALTY));
    }

    /** Whether a topic is known to have done harm, or by a word for such events: no rescuers. */
    private boolean isEvent(Slot topic) {
        return discourse.event().filter(event -> event.entity().equals(topic.entity())).isPresent()
                || new HarmWords(sentence)
                        .all().stream().anyMatch(harm -> harm.span().overlaps(topic.span()));
    }

    /** Whether a topic is how many were harmed, and so not what did it: "death toll". */
    static boolean isToll(Sentence sentence, Slot topic) {
        return topic.entity().type() == EntityClass.TOPIC
                && sentence.cues(Trait.CASUALTY).stream()
                        .anyMatch(cue -> topic.span().contains(cue.span()));
    }

    private double distance(Cue cue, Span span) {
        return proximity.of(cue.span(), span);
    }

    /** What did harm before, else the latest topic. */
    Optional<Slot> remembered() {
        return discourse
                .event()
                .or(() -> discourse.latest(EVENT, entity -> false))
                .filter(topic -> topic.age() <= LONGEST_MEMORY)
                .map(
                        topic ->
                                topic.at(
                                        sentence.span(),
                                        topic.age(),
                                        topic.entity().label() + " was talked about before"));
    }
}
