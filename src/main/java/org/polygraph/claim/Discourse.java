package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.Span;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Whom and what an article has talked about so far, the latest first. */
final class Discourse {

    private static final int MEMORY = 12;

    /** What is left of somebody's weight from one sentence to the next. */
    private static final double FADING = 0.5;

    /** The same by the number of sentences between. */
    private static final double[] FADED =
            IntStream.range(0, 64).mapToDouble(age -> Math.pow(FADING, age)).toArray();

    private static final int AMOUNTS = 24;
    private static final String OFFICE = "office";

    /**
     * Somebody who was talked about.
     *
     * @param entity who
     * @param sentence where
     * @param age how many sentences ago
     * @param weight how much the article is about it now
     */
    record Topic(Entity entity, Span sentence, int age, double weight) {

        /**
         * It in a sentence that does not name it.
         *
         * @param place what stands for it there, or the whole sentence
         * @param steps how many steps the reference is taken to bridge
         */
        Slot at(Span place, int steps, String how) {
            return new Slot(place, entity, Confidence.ofReference(steps), how);
        }
    }

    /** How much a sentence was about somebody. */
    enum Part {
        SUBJECT(1),
        FIRST(0.7),
        NAMED(0.5),
        ASIDE(0.3),
        PLACE(0.1);

        private final double weight;

        Part(double weight) {
            this.weight = weight;
        }
    }

    private record Said(Entity entity, Span sentence, int number, double weight) {

        double weightAt(int sentence) {
            int age = sentence - number;
            return weight * (age < FADED.length ? FADED[age] : Math.pow(FADING, age));
        }
    }

    private record Amount(Entity holder, Quantity quantity) {}

    private final Deque<Said> said = new ArrayDeque<>();
    private final Deque<Amount> amounts = new ArrayDeque<>();
    private final Map<Entity, Integer> times = new HashMap<>();
    private final Map<Entity, Entity> employers = new HashMap<>();
    private @Nullable Said event;
    private @Nullable Entity firstEvent;
    private @Nullable Said speaker;
    private @Nullable String currency;
    private int sentences;

    /** A sentence was read and talked about this entity. */
    void talkedAbout(Entity entity, Span sentence, Part part) {
        times.merge(entity, 1, Integer::sum);
        double before = 0;
        for (Iterator<Said> topics = said.iterator(); topics.hasNext(); ) {
            Said topic = topics.next();
            if (topic.entity().equals(entity)) {
                before = weightBefore(topic, part);
                topics.remove();
            }
        }
        said.addFirst(new Said(entity, sentence, sentences, before + part.weight));
        if (said.size() > MEMORY) {
            said.removeLast();
        }
    }

    /** What was said in the same sentence counts once, by its weightiest part. */
    private double weightBefore(Said topic, Part part) {
        return topic.number() == sentences
                ? Math.max(0, topic.weight() - part.weight)
                : topic.weightAt(sentences);
    }

    /**
     * A claim told of what somebody is; of a person's office, whose it is.
     *
     * @return whether that was not known
     */
    boolean holdsOffice(Claim claim) {
        Entity employer = claim.object();
        return claim.relation().field().equals(OFFICE)
                && employer != null
                && employer.type() == EntityClass.ORGANIZATION
                && !employer.equals(employers.put(claim.subject(), employer));
    }

    /** The organisation that somebody was last said to hold an office of. */
    Optional<Entity> employerOf(Entity person) {
        return Optional.ofNullable(employers.get(person));
    }

    /** A claim told of harm that this did. */
    void didHarm(Entity event, Span sentence) {
        this.event = new Said(event, sentence, sentences, Part.SUBJECT.weight);
        this.firstEvent = firstEvent == null ? event : firstEvent;
    }

    /** A person was said to have said it. */
    void spoke(Entity person, Span sentence) {
        this.speaker = new Said(person, sentence, sentences, Part.FIRST.weight);
    }

    /** The person who spoke in the sentence before, for whom a pronoun then stands. */
    Optional<Topic> speakerBefore() {
        return Optional.ofNullable(speaker)
                .filter(said -> sentences - said.number() == 1)
                .map(this::topic);
    }

    /**
     * What was said to have done harm in this sentence or the one before it; later what the article
     * said so of first: not one mudslide, but the storm that brought it.
     */
    Optional<Topic> event() {
        Said last = event;
        if (last == null || firstEvent == null || sentences - last.number() <= 1) {
            return Optional.ofNullable(last).map(this::topic);
        }
        return Optional.of(
                topic(new Said(firstEvent, last.sentence(), last.number(), last.weight())));
    }

    private Topic topic(Said said) {
        return new Topic(
                said.entity(),
                said.sentence(),
                sentences - said.number(),
                said.weightAt(sentences));
    }

    void nextSentence() {
        sentences++;
    }

    /** Money was spoken of in a currency. */
    void spokeOf(String currency) {
        this.currency = currency;
    }

    /** The currency that was spoken of last, or null. */
    @Nullable String currency() {
        return currency;
    }

    /** A claim gave somebody an amount. */
    void hasAmount(Entity holder, Quantity quantity) {
        amounts.addFirst(new Amount(holder, quantity));
        if (amounts.size() > AMOUNTS) {
            amounts.removeLast();
        }
    }

    /**
     * The topic of one of these classes that weighs most now, of equals the latest; empty classes:
     * of any. Whoever a sentence was about outweighs those it only named, and fades as the article
     * goes on (Grosz, Joshi and Weinstein, Centering, 1995).
     *
     * @param excluded who cannot be meant
     */
    Optional<Topic> latest(Set<EntityClass> classes, Predicate<Entity> excluded) {
        Said best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Said topic : said) {
            boolean fits = classes.isEmpty() || classes.contains(topic.entity().type());
            if (!fits || excluded.test(topic.entity())) {
                continue;
            }
            double weight = topic.weightAt(sentences);
            if (weight > most) {
                best = topic;
                most = weight;
            }
        }
        return Optional.ofNullable(best).map(this::topic);
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
