package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What changed, where somebody changed it: the object of the verb, not who did it. */
final class ChangedThing {

    private static final Set<String> CHANGES = Set.of("growsBy", "declinesBy", "reaches");

    private final Sentence sentence;
    private final Proximity proximity;

    ChangedThing(Sentence sentence) {
        this.sentence = sentence;
        this.proximity = new Proximity(sentence);
    }

    /**
     * What somebody raises or lowers ("the bank raised its rate to 5 %"): the topic between a verb
     * of change and the amount.
     */
    Optional<Slot> of(Cue cue, Relation relation, @Nullable Quantity quantity) {
        if (quantity == null || !CHANGES.contains(relation.name())) {
            return Optional.empty();
        }
        if (sentence.grammar().verbLast()) {
            return objectBefore(cue).or(() -> objectPhrase(cue));
        }
        return sentence.slots().stream()
                .filter(slot -> slot.entity().type() == EntityClass.TOPIC)
                .filter(slot -> slot.span().start() >= cue.span().end())
                .filter(slot -> slot.span().end() <= quantity.span().start())
                .filter(
                        slot ->
                                proximity.isBehind(slot.span(), sentence.grammar().determiners())
                                        || !proximity.isBehind(
                                                slot.span(), sentence.grammar().prepositions()))
                .findFirst();
    }

    /** The topic that the particle of an object follows, before a verb that ends its clause. */
    private Optional<Slot> objectBefore(Cue cue) {
        return sentence.slots().stream()
                .filter(slot -> slot.entity().type() == EntityClass.TOPIC)
                .filter(slot -> slot.span().end() <= cue.span().start())
                .filter(slot -> isFollowed(slot, sentence.grammar().objectMarkers()))
                .filter(slot -> proximity.sameClause(cue.span(), slot.span()))
                .reduce((first, second) -> second);
    }

    /** The words that this particle follows: "役員報酬|を半年間3割減らす". */
    private Optional<Slot> objectPhrase(Cue cue) {
        return new ObjectPhrase(sentence)
                .marked(cue, sentence.span())
                .filter(span -> span.length() > 1)
                .filter(
                        span ->
                                sentence.slots().stream()
                                        .noneMatch(slot -> slot.span().overlaps(span)))
                .map(sentence::slotAt);
    }

    private boolean isFollowed(Slot slot, List<String> particles) {
        String rest = sentence.text().substring(slot.span().end(), sentence.span().end());
        return particles.stream().anyMatch(particle -> Words.beginsWithParticle(rest, particle));
    }
}
