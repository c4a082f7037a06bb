package org.polygraph.claim;

import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.text.ContentId;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Joins a topic to the entity it is a topic of: "inflation" and "Turkey" in "inflation in Turkey",
 * "market value" and four firms. The joined topic is what a claim is about; its id is hashed from
 * its parts, so that every language makes the same one.
 */
final class Composer {

    private static final int LONGEST_CONNECTION = 24;

    private final Sentence sentence;
    private final Coordination coordination;

    Composer(Sentence sentence) {
        this.sentence = sentence;
        this.coordination = new Coordination(sentence);
    }

    /** The sentence with each topic joined to its owners where they stand beside it. */
    Sentence compose() {
        List<Slot> slots = new ArrayList<>(sentence.slots());
        boolean anyJoined = slots.removeIf(this::isVerb);
        for (int i = 0; i < slots.size(); i++) {
            Slot topic = slots.get(i);
            if (topic.entity().type() != EntityClass.TOPIC) {
                continue;
            }
            List<Slot> owners = ownersAfter(slots, i);
            if (owners.isEmpty()) {
                owners = ownersBefore(slots, i);
            }
            if (owners.isEmpty()) {
                owners = demonymBeside(slots, i);
            }
            if (!owners.isEmpty()) {
                anyJoined = true;
                Slot joined = join(topic, owners);
                slots.removeAll(owners);
                slots.set(slots.indexOf(topic), joined);
                i = slots.indexOf(joined);
            }
        }
        if (!anyJoined) {
            return sentence.owners().isEmpty() ? sentence : sentence.withOwners(List.of());
        }
        List<Slot> joined = new ArrayList<>(sentence.slots());
        joined.removeAll(slots);
        return sentence.withSlots(slots).withOwners(joined);
    }

    /**
     * Whether a word that is verb and noun alike is the verb here, in a language where an owner
     * stands behind what it has: "Việt Nam | xuất khẩu | 7,8 triệu tấn gạo".
     */
    private boolean isVerb(Slot topic) {
        return sentence.grammar().ownersBehind()
                && topic.entity().type() == EntityClass.TOPIC
                && sentence.cues(RelationCue.class).stream()
                        .anyMatch(cue -> cue.span().equals(topic.span()))
                && sentence.quantities().stream()
                        .filter(amount -> amount.span().start() >= topic.span().end())
                        .anyMatch(amount -> sentence.gap(topic.span(), amount.span()).isEmpty())
                && sentence.slots().stream()
                        .filter(Composer::isOwner)
                        .filter(slot -> slot.span().end() <= topic.span().start())
                        .anyMatch(slot -> isRightBefore(slot.span(), topic.span()));
    }

    private boolean isRightBefore(Span subject, Span verb) {
        String gap = sentence.gap(subject, verb);
        return gap.isEmpty() || Words.allIn(gap, sentence.grammar().fillers());
    }

    private List<Slot> ownersAfter(List<Slot> slots, int topic) {
        if (topic + 1 >= slots.size() || sentence.grammar().connectorsReversed()) {
            return List.of();
        }
        Slot next = slots.get(topic + 1);
        return isOwner(next) && isConnection(slots.get(topic).span(), next.span(), false)
                ? coordination.groupFrom(slots, topic + 1)
                : List.of();
    }

    private List<Slot> ownersBefore(List<Slot> slots, int topic) {
        if (topic == 0) {
            return List.of();
        }
        Slot previous = slots.get(topic - 1);
        return isOwner(previous) && isConnection(previous.span(), slots.get(topic).span(), true)
                ? coordination.groupUpTo(slots, topic - 1)
                : List.of();
    }

    /** The country whose adjective stands right before or after the topic. */
    private List<Slot> demonymBeside(List<Slot> slots, int index) {
        Span topic = slots.get(index).span();
        int from = index == 0 ? sentence.span().start() : slots.get(index - 1).span().end();
        int to =
                index + 1 == slots.size()
                        ? sentence.span().end()
                        : slots.get(index + 1).span().start();
        Demonyms demonyms = Demonyms.of(sentence.language());
        Span before = new Span(Math.max(from, topic.start() - LONGEST_CONNECTION), topic.start());
        Span after = new Span(topic.end(), Math.min(to, topic.end() + LONGEST_CONNECTION));
        return Stream.of(before, after)
                .flatMap(stretch -> demonyms.in(sentence.text(), stretch).stream())
                .filter(slot -> sentence.touch(slot.span(), topic))
                .limit(1)
                .toList();
    }

    private static boolean isOwner(Slot slot) {
        return slot.entity().type() != EntityClass.TOPIC
                && slot.entity().type() != EntityClass.GROUP;
    }

    private boolean isConnection(Span one, Span other, boolean ownerFirst) {
        if (other.start() - one.end() > LONGEST_CONNECTION) {
            return false;
        }
        String gap = sentence.gap(one, other);
        if (gap.isEmpty()) {
            Grammar grammar = sentence.grammar();
            // أوقفت | ليبيا | إنتاج النفط: between a verb and its object nobody owns what follows
            boolean verbBetween = grammar.verbFirst() || grammar.ownersBehind();
            return grammar.juxtaposes() && !(ownerFirst && verbBetween);
        }
        // "Germany's exports", "der US-Bundeshaushalt"
        if (gap.equals("'s") || gap.equals("'") || gap.equals("-")) {
            return ownerFirst;
        }
        boolean connectorsReversed = sentence.grammar().connectorsReversed();
        return ownerFirst == connectorsReversed
                && Words.allIn(gap, sentence.grammar().connectors());
    }

    private static Slot join(Slot topic, List<Slot> owners) {
        List<Entity> members = owners.stream().map(Slot::entity).distinct().toList();
        Span span = topic.span();
        double confidence = topic.confidence();
        for (Slot owner : owners) {
            span = span.cover(owner.span());
            confidence = Math.min(confidence, owner.confidence());
        }
        Entity joined = join(topic.entity(), members);
        return new Slot(span, joined, confidence, "topic and its owner, side by side");
    }

    static Entity join(Entity topic, List<Entity> members) {
        return new Entity(
                id(topic, members),
                members.size() == 1 ? EntityClass.TOPIC : EntityClass.GROUP,
                topic.label() + " (" + names(members) + ")",
                Map.of(),
                null);
    }

    private static String id(Entity topic, List<Entity> members) {
        return ContentId.of(
                "topic-of",
                topic.id(),
                members.stream().map(Entity::id).sorted().collect(Collectors.joining(" ")));
    }

    private static String names(List<Entity> members) {
        return members.stream().map(Entity::label).sorted().collect(Collectors.joining(", "));
    }
}
