package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.Span;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Whom and what an article has talked about so far, the latest first. */
final class Discourse {

    private static final int MEMORY = 12;
    private static final int AMOUNTS = 24;

    /**
     * Somebody who was talked about.
     *
     * @param entity who
     * @param sentence where
     * @param age how many sentences ago
     */
    record Topic(Entity entity, Span sentence, int age) {}

    private record Said(Entity entity, Span sentence, int number) {}

    private record Amount(Entity holder, Quantity quantity) {}

    private final Deque<Said> said = new ArrayDeque<>();
    private final Deque<Amount> amounts = new ArrayDeque<>();
    private final Map<Entity, Integer> times = new HashMap<>();
    private @Nullable Said event;
    private int sentences;

    /** A sentence was read and mainly talked about this entity. */
    void talkedAbout(Entity entity, Span sentence) {
        times.merge(entity, 1, Integer::sum);
        said.removeIf(topic -> topic.entity().equals(entity));
        said.addFirst(new Said(entity, sentence, sentences));
        if (said.size() > MEMORY) {
            said.removeLast();
        }
    }

    /** A claim told of harm that this did. */
    void didHarm(Entity event, Span sentence) {
        this.event = new Said(event, sentence, sentences);
    }

    /** What was last said to have done harm. */
    Optional<Topic> event() {
        return Optional.ofNullable(event).map(this::topic);
    }

    private Topic topic(Said said) {
        return new Topic(said.entity(), said.sentence(), sentences - said.number());
    }

    void nextSentence() {
        sentences++;
    }

    /** A claim gave somebody an amount. */
    void hasAmount(Entity holder, Quantity quantity) {
        amounts.addFirst(new Amount(holder, quantity));
        if (amounts.size() > AMOUNTS) {
            amounts.removeLast();
        }
    }

    /** The latest topic of one of these classes that is not excluded; empty classes: of any. */
    Optional<Topic> latest(Set<EntityClass> classes, Predicate<Entity> excluded) {
        return said.stream()
                .filter(topic -> classes.isEmpty() || classes.contains(topic.entity().type()))
                .filter(topic -> !excluded.test(topic.entity()))
                .findFirst()
                .map(this::topic);
    }

    /** Of those {@link #latest} chooses from, the one that was talked about most often. */
    Optional<Topic> main(Set<EntityClass> classes, Predicate<Entity> excluded) {
        int most =
                said.stream()
                        .map(Said::entity)
                        .filter(entity -> classes.contains(entity.type()))
                        .filter(entity -> !excluded.test(entity))
                        .mapToInt(entity -> times.getOrDefault(entity, 0))
                        .max()
                        .orElse(0);
        return latest(
                classes, entity -> excluded.test(entity) || times.getOrDefault(entity, 0) < most);
    }

    /** Who was last said to have this amount, by any admissible reading of it. */
    Optional<Entity> holderOf(Quantity quantity) {
        return amounts.stream()
                .filter(amount -> sameAmount(amount.quantity(), quantity))
                .map(Amount::holder)
                .findFirst();
    }

    private static boolean sameAmount(Quantity one, Quantity other) {
        if (one.kind() != other.kind() || one.value() == null || other.value() == null) {
            return false;
        }
        return java.util.Objects.equals(one.unit(), other.unit())
                && (readsAs(one, other.value()) || readsAs(other, one.value()));
    }

    private static boolean readsAs(Quantity quantity, java.math.BigDecimal value) {
        return (quantity.value() != null && quantity.value().compareTo(value) == 0)
                || quantity.alternatives().stream()
                        .anyMatch(alternative -> alternative.value().compareTo(value) == 0);
    }
}
