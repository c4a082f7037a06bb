package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.WordEdges;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Of whom a sentence tells that has no subject of its own: whom the speaker works for, the speaker,
 * or whom the sentences before were about.
 */
final class AbsentSubject {

    /** Fields of what somebody does or has, and no event. */
    private static final Set<String> OF_ACTORS = Set.of("finance", "work", "party", "politics");

    private static final int LONGEST_MEMORY = 3;

    /** Below this an article does not talk about somebody, but has only named them. */
    private static final double LEAST_WEIGHT = 0.25;

    private final Sentence sentence;
    private final Discourse discourse;
    private final boolean amountsLost;

    /**
     * @param amountsLost whether the sentence has a torn amount, so that nobody is remembered
     */
    AbsentSubject(Sentence sentence, Discourse discourse, boolean amountsLost) {
        this.sentence = sentence;
        this.discourse = discourse;
        this.amountsLost = amountsLost;
    }

    /**
     * @param speaker who the sentence is attributed to, or null
     * @param objects what the objects are, and so not the subject
     */
    Optional<Slot> find(Cue cue, Relation relation, @Nullable Slot speaker, List<Slot> objects) {
        Optional<Slot> itself =
                speaker != null
                                && SubjectFinder.isIn(relation.domain(), speaker)
                                && !relation.name().equals(EventFinder.DAMAGE)
                        ? Optional.of(ofItself(speaker))
                        : Optional.empty();
        boolean speaksFirst = speaker != null && speaker.span().start() < cue.span().start();
        Optional<Slot> employer =
                speaker != null && speaksForOthers(speaker, relation)
                        ? employer(speaker, relation, objects)
                        : Optional.empty();
        return employer.or(() -> itself.filter(slot -> speaksFirst))
                .or(() -> expected(relation, objects))
                .or(() -> talkedAbout(relation, relation.domain(), objects, LEAST_WEIGHT))
                .or(() -> itself.filter(slot -> !isDoneToOthers(cue, slot)));
    }

    /** What begins or ends is rather a thing than a firm, and who takes on staff rather a firm. */
    private Optional<Slot> expected(Relation relation, List<Slot> objects) {
        boolean unspaced = !WordEdges.isSpaced(sentence.text().charAt(sentence.span().start()));
        if (!unspaced && sentence.grammar().objectMarkers().isEmpty()) {
            return Optional.empty();
        }
        if (relation.is(Trait.BY_EMPLOYER)) {
            return talkedAbout(relation, Set.of(EntityClass.ORGANIZATION), objects, LEAST_WEIGHT);
        }
        return relation.is(Trait.PERIOD) && !amountsLost
                ? discourse
                        .latest(Set.of(EntityClass.TOPIC, EntityClass.PRODUCT), entity -> false)
                        .filter(topic -> topic.age() <= 1)
                        .map(this::lastSaid)
                : Optional.empty();
    }

    /** Whose office the speaker holds, else the organisation that was talked about. */
    private Optional<Slot> employer(Slot speaker, Relation relation, List<Slot> objects) {
        return discourse
                .employerOf(speaker.entity())
                .map(
                        entity ->
                                new Slot(
                                        sentence.span(),
                                        entity,
                                        Confidence.ofReference(1),
                                        "no subject in the sentence; the speaker works for "
                                                + entity.label()))
                .or(() -> talkedAbout(relation, Set.of(EntityClass.ORGANIZATION), objects, 0));
    }

    /** Whether a person says it of the organisation: "the chief said it would invest 3 million". */
    private static boolean speaksForOthers(Slot speaker, Relation relation) {
        return speaker.entity().type() == EntityClass.PERSON
                && relation.takesQuantity()
                && relation.domain().contains(EntityClass.ORGANIZATION);
    }

    /** "60 postes seront supprimés, dénonce | la CGT": who says so is not who does it. */
    boolean isDoneToOthers(Cue cue, Slot speaker) {
        return sentence.grammar().articlesNeeded()
                && speaker.span().start() >= cue.span().end()
                && new Passives(sentence).isRightBehindVerb(cue);
    }

    private static Slot ofItself(Slot speaker) {
        return new Slot(speaker.span(), speaker.entity(), 0.8, "whoever says it says it of itself");
    }

    /** Whether somebody remembered cannot have it: a fire no seats, a union no revenue. */
    private boolean isUnfit(Relation relation, Entity entity) {
        boolean harmed =
                OF_ACTORS.contains(relation.field())
                        && !relation.name().equals(EventFinder.DAMAGE)
                        && entity.type() == EntityClass.TOPIC
                        && discourse.event().filter(it -> it.entity().equals(entity)).isPresent();
        boolean body =
                relation.is(Trait.OF_FIRM)
                        && entity.type() == EntityClass.ORGANIZATION
                        && Bodies.nameBody(sentence.grammar(), entity.label());
        return harmed || body;
    }

    private Optional<Slot> talkedAbout(
            Relation relation, Set<EntityClass> domain, List<Slot> objects, double least) {
        if (amountsLost) {
            return Optional.empty();
        }
        return discourse
                .latest(
                        domain,
                        entity ->
                                isUnfit(relation, entity)
                                        || objects.stream()
                                                .anyMatch(object -> object.entity().equals(entity)))
                .filter(topic -> topic.age() <= LONGEST_MEMORY)
                .filter(topic -> topic.weight() >= least)
                .filter(
                        topic ->
                                !SubjectFinder.isTopic(topic.entity())
                                        || sentence.slots().isEmpty()
                                                && !relation.is(Trait.OF_STAFF))
                .filter(
                        topic ->
                                topic.entity().type() != EntityClass.PLACE
                                        || !relation.is(Trait.OF_FIRM))
                .map(this::lastSaid);
    }

    private Slot lastSaid(Discourse.Topic topic) {
        return topic.at(
                sentence.span(),
                topic.age() + 1,
                "no subject in the sentence; "
                        + topic.entity().label()
                        + " was talked about before");
    }
}
