package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.Span;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * How many were harmed, where a verb says what their number came to: "The | death toll | from the
 * floods rose to 48" tells of 48 deaths by the floods, not of a toll that reached something.
 */
final class TollClaims {

    private static final Set<EntityClass> EVENT = Set.of(EntityClass.TOPIC, EntityClass.GROUP);

    private final Sentence sentence;
    private final Discourse discourse;

    TollClaims(Sentence sentence, Discourse discourse) {
        this.sentence = sentence;
        this.discourse = discourse;
    }

    /** What was found, or how many were harmed by what. */
    Finding of(Finding found) {
        Quantity amount = found.quantity();
        if (amount == null
                || !found.relation().is(Trait.LEVEL)
                || amount.kind() != Quantity.Kind.NUMBER && amount.kind() != Quantity.Kind.COUNT) {
            return found;
        }
        Optional<Cue> toll = toll(found.cue(), amount);
        Relation harm = toll.map(sentence::relation).orElse(null);
        if (harm == null || !harm.takes(amount)) {
            return found;
        }
        return event(found.subject(), toll.get())
                .filter(event -> SubjectFinder.isIn(harm.domain(), event))
                .map(
                        event ->
                                new Finding(
                                        toll.get(),
                                        harm,
                                        event,
                                        found.objects(),
                                        amount,
                                        found.modality(),
                                        found.speaker()))
                .orElse(found);
    }

    /** The noun for those harmed before a verb in its clause. */
    private Optional<Cue> toll(Cue verb, Quantity amount) {
        int end = Math.min(verb.span().start(), amount.span().start());
        return sentence.cues(Trait.CASUALTY).stream()
                .filter(cue -> cue.span().end() <= end)
                .filter(cue -> isOneClause(cue.span().end(), end))
                .reduce((first, second) -> second);
    }

    private boolean isOneClause(int from, int to) {
        return sentence.text()
                .substring(from, to)
                .codePoints()
                .noneMatch(c -> Levels.CLAUSE_MARKS.indexOf(c) >= 0);
    }

    /** What did the harm: as the sentence says, else what did it before. */
    private Optional<Slot> event(Slot subject, Cue toll) {
        boolean behind = subject.span().start() >= toll.span().end();
        if (EVENT.contains(subject.entity().type())
                && (behind || isHarm(subject))
                && !isToll(subject.span())) {
            return Optional.of(subject);
        }
        Proximity proximity = new Proximity(sentence);
        return new HarmWords(sentence)
                .all().stream()
                        .filter(slot -> !isToll(slot.span()))
                        .min(
                                Comparator.comparingDouble(
                                        slot -> proximity.of(toll.span(), slot.span())))
                        .or(this::before);
    }

    private Optional<Slot> before() {
        return discourse
                .event()
                .map(
                        topic ->
                                topic.at(
                                        sentence.span(),
                                        topic.age(),
                                        topic.entity().label() + " did harm before"));
    }

    private boolean isHarm(Slot subject) {
        return new HarmWords(sentence)
                .all().stream().anyMatch(harm -> harm.span().overlaps(subject.span()));
    }

    private boolean isToll(Span words) {
        return sentence.cues(Trait.CASUALTY).stream().anyMatch(cue -> cue.span().overlaps(words));
    }
}
