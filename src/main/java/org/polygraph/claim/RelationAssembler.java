package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.mention.TimeExpression;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Assembles the claims of one sentence around its relation cues. */
final class RelationAssembler {

    private static final int LONGEST_MEMORY = 3;

    /**
     * A relation that a sentence introduces and a list below it completes ("has been in talks
     * with:").
     */
    record Open(
            Cue cue, Relation relation, Slot subject, @Nullable Slot source, Modality modality) {}

    private final Sentence sentence;
    private final Map<String, Relation> relations;
    private final Discourse discourse;
    private final boolean amountsLost;
    private final Proximity proximity;
    private final Coordination coordination;
    private final SourceReader sources;
    private final ModalityReader modalities;
    private final Levels levels;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private final Set<Quantity> used = new HashSet<>();

    /**
     * @param amountsLost whether the sentence has a torn amount, so that nothing may be guessed
     *     around it
     */
    RelationAssembler(
            Sentence sentence,
            Map<String, Relation> relations,
            Discourse discourse,
            boolean amountsLost) {
        this.sentence = sentence;
        this.relations = relations;
        this.discourse = discourse;
        this.amountsLost = amountsLost;
        this.proximity = new Proximity(sentence);
        this.coordination = new Coordination(sentence);
        this.sources = new SourceReader(sentence);
        this.modalities = new ModalityReader(sentence);
        this.levels = new Levels(sentence);
    }

    /** Reads the sentence; call once. */
    RelationAssembler assemble() {
        List<Cue> cues =
                levels.withLevels(sentence.cues(RelationCue.class)).stream()
                        .filter(cue -> relations.containsKey(relation(cue)))
                        .filter(
                                cue ->
                                        sentence.slots().stream()
                                                .noneMatch(
                                                        slot -> slot.span().contains(cue.span())))
                        .toList();
        Map<Cue, Quantity> amounts = amounts(cues);
        for (Cue cue : cues) {
            assemble(cue, amounts.get(cue));
        }
        return this;
    }

    List<Claim> claims() {
        return claims;
    }

    List<Open> open() {
        return open;
    }

    /** Quantities that a claim bears. */
    Set<Quantity> used() {
        return used;
    }

    private static String relation(Cue cue) {
        return ((RelationCue) cue.meaning()).relation();
    }

    private Relation relationOf(Cue cue) {
        return java.util.Objects.requireNonNull(relations.get(relation(cue)));
    }

    /**
     * Which amount goes with which cue: closest pairs first, each amount with one relation only.
     */
    private Map<Cue, Quantity> amounts(List<Cue> cues) {
        record Pair(Cue cue, Quantity quantity, double cost) {}
        List<Pair> pairs = new ArrayList<>();
        for (Cue cue : cues) {
            Relation relation = relationOf(cue);
            RelationCue meaning = (RelationCue) cue.meaning();
            Side side = meaning.object();
            for (Quantity quantity : sentence.quantities()) {
                if (!relation.dimensions().contains(quantity.kind())
                        || !meaning.takesUnit(quantity.unit())
                        || quantity.span().contains(cue.span())
                        || !levels.canBear(cue, quantity)) {
                    continue;
                }
                double cost = proximity.of(cue.span(), quantity.span());
                boolean otherSide = !Proximity.isOn(side, cue.span(), quantity.span());
                cost = otherSide && side != Side.CONTEXT && side != Side.SOURCE ? cost + 40 : cost;
                if (cost < Proximity.FAR) {
                    pairs.add(new Pair(cue, quantity, cost));
                }
            }
        }
        pairs.sort(
                Comparator.comparingDouble(Pair::cost)
                        .thenComparing(
                                pair -> ((RelationCue) pair.cue().meaning()).units().isEmpty()));
        Map<Cue, Quantity> chosen = new HashMap<>();
        Map<Quantity, String> taken = new HashMap<>();
        for (Pair pair : pairs) {
            String by = taken.get(pair.quantity());
            if (!chosen.containsKey(pair.cue())
                    && (by == null || by.equals(relation(pair.cue())))) {
                chosen.put(pair.cue(), pair.quantity());
                taken.put(pair.quantity(), relation(pair.cue()));
            }
        }
        return chosen;
    }

    private void assemble(Cue cue, @Nullable Quantity quantity) {
        Relation relation = relationOf(cue);
        RelationCue meaning = (RelationCue) cue.meaning();
        if (quantity == null && relation.needsQuantity()) {
            return;
        }
        SourceReader.Source source =
                meaning.object() == Side.SOURCE ? null : sources.of(cue).orElse(null);
        Slot speaker = source == null ? null : source.slot();
        List<Slot> objects = relation.takesObject() ? objects(cue, relation, speaker) : List.of();
        Optional<Slot> subject = subject(cue, relation, quantity, speaker, objects);
        if (subject.isEmpty()) {
            return;
        }
        Modality modality = modalities.of(cue, source == null ? null : source.modality());
        objects =
                objects.stream()
                        .filter(slot -> !slot.entity().equals(subject.get().entity()))
                        .toList();
        boolean incomplete = objects.isEmpty() && relation.takesObject() && quantity == null;
        if (incomplete) {
            open.add(new Open(cue, relation, subject.get(), speaker, modality));
            return;
        }
        for (Slot each : coordination.groupAround(subject.get())) {
            if (objects.isEmpty()) {
                add(cue, relation, each, null, quantity, modality, speaker);
            }
            for (Slot object : objects) {
                add(cue, relation, each, object, quantity, modality, speaker);
            }
        }
    }

    private Optional<Slot> subject(
            Cue cue,
            Relation relation,
            @Nullable Quantity quantity,
            @Nullable Slot speaker,
            List<Slot> objects) {
        RelationCue meaning = (RelationCue) cue.meaning();
        Set<EntityClass> domain = relation.domain();
        Optional<Slot> named =
                meaning.subject() == Side.CONTEXT
                        ? Optional.empty()
                        : sentence.slots().stream()
                                .filter(
                                        slot ->
                                                domain.isEmpty()
                                                        || domain.contains(slot.entity().type()))
                                .filter(slot -> slot != speaker && !objects.contains(slot))
                                .filter(
                                        slot ->
                                                Proximity.isOn(
                                                        meaning.subject(), cue.span(), slot.span()))
                                .filter(slot -> proximity.ofSubject(cue, slot) < Proximity.FAR)
                                .min(
                                        Comparator.comparingDouble(
                                                slot -> proximity.ofSubject(cue, slot)));
        if (quantity != null && isSubject(quantity, cue) && relation.takesObject()) {
            return discourse
                    .holderOf(quantity)
                    .map(
                            holder ->
                                    new Slot(
                                            quantity.span(),
                                            holder,
                                            0.85,
                                            "the amount is the one said of " + holder.label()));
        }
        if (named.isPresent() && !takesTopicFirst(domain, named.get(), cue, quantity)) {
            return named;
        }
        Optional<Slot> phrase =
                domain.isEmpty() || domain.contains(EntityClass.TOPIC)
                        ? new NounPhrase(sentence).subjectOf(cue, quantity)
                        : Optional.empty();
        if (named.isPresent()) {
            return phrase.filter(
                            slot ->
                                    slot.span().contains(named.get().span())
                                            && slot.span().length()
                                                    > named.get().span().length() + 3)
                    .or(() -> named);
        }
        return phrase.or(() -> remembered(relation, speaker, objects));
    }

    /** Whether the amount itself stands where the subject would ("$7 trillion exceeds…"). */
    private boolean isSubject(Quantity quantity, Cue cue) {
        return quantity.span().end() <= cue.span().start()
                        && !sentence.grammar().verbLast()
                        && !proximity.isBehind(quantity.span(), sentence.grammar().prepositions())
                        && Words.hasNoWord(sentence.gap(quantity.span(), cue.span()))
                || sentence.grammar().verbLast() && isMarkedAsSubject(quantity);
    }

    private boolean isMarkedAsSubject(Quantity quantity) {
        String rest = sentence.text().substring(quantity.span().end(), sentence.span().end());
        return sentence.grammar().subjectMarkers().stream()
                .anyMatch(marker -> Words.beginsWithParticle(rest, marker));
    }

    /**
     * Whether a name before the verb may be only part of what the sentence is about ("sales in
     * Germany fell").
     */
    private static boolean takesTopicFirst(
            Set<EntityClass> domain, Slot named, Cue cue, @Nullable Quantity quantity) {
        boolean topicAllowed = domain.isEmpty() || domain.contains(EntityClass.TOPIC);
        EntityClass type = named.entity().type();
        return topicAllowed
                && quantity != null
                && type != EntityClass.TOPIC
                && type != EntityClass.GROUP;
    }

    private Optional<Slot> remembered(
            Relation relation, @Nullable Slot speaker, List<Slot> objects) {
        if (speaker != null
                && (relation.domain().isEmpty()
                        || relation.domain().contains(speaker.entity().type()))) {
            return Optional.of(
                    new Slot(
                            speaker.span(),
                            speaker.entity(),
                            0.8,
                            "whoever says it says it of itself"));
        }
        if (amountsLost) {
            return Optional.empty();
        }
        return discourse
                .latest(
                        relation.domain(),
                        entity -> objects.stream().anyMatch(o -> o.entity().equals(entity)))
                .filter(topic -> topic.age() <= LONGEST_MEMORY)
                .map(
                        topic ->
                                new Slot(
                                        sentence.span(),
                                        topic.entity(),
                                        Confidence.ofReference(topic.age() + 1),
                                        "no subject in the sentence; "
                                                + topic.entity().label()
                                                + " was talked about before"));
    }

    private List<Slot> objects(Cue cue, Relation relation, @Nullable Slot speaker) {
        RelationCue meaning = (RelationCue) cue.meaning();
        if (meaning.object() == Side.SOURCE) {
            return sources.all().stream()
                    .map(SourceReader.Source::slot)
                    .filter(java.util.Objects::nonNull)
                    .limit(1)
                    .toList();
        }
        if (meaning.object() == Side.CONTEXT) {
            return discourse.latest(relation.range(), entity -> false).stream()
                    .map(
                            topic ->
                                    new Slot(
                                            sentence.span(),
                                            topic.entity(),
                                            Confidence.ofReference(topic.age()),
                                            "compared with "
                                                    + topic.entity().label()
                                                    + ", talked about before"))
                    .toList();
        }
        return sentence.slots().stream()
                .filter(slot -> relation.range().contains(slot.entity().type()))
                .filter(slot -> slot != speaker)
                .filter(slot -> Proximity.isOn(meaning.object(), cue.span(), slot.span()))
                .filter(
                        slot ->
                                meaning.object() == Side.AFTER
                                        || !isNearestSubject(cue, slot, relation))
                .filter(slot -> proximity.of(cue.span(), slot.span()) < Proximity.FAR / 2)
                .filter(slot -> proximity.sameClause(cue.span(), slot.span()))
                .min(Comparator.comparingDouble(slot -> proximity.of(cue.span(), slot.span())))
                .map(coordination::groupAround)
                .orElse(List.of());
    }

    /**
     * Where subject and object can stand on one side of the verb, the better subject is no object.
     */
    private boolean isNearestSubject(Cue cue, Slot slot, Relation relation) {
        return sentence.slots().stream()
                .filter(
                        other ->
                                relation.domain().isEmpty()
                                        || relation.domain().contains(other.entity().type()))
                .filter(
                        other ->
                                Proximity.isOn(
                                        ((RelationCue) cue.meaning()).subject(),
                                        cue.span(),
                                        other.span()))
                .min(Comparator.comparingDouble(other -> proximity.ofSubject(cue, other)))
                .filter(best -> best == slot)
                .isPresent();
    }

    private void add(
            Cue cue,
            Relation relation,
            Slot subject,
            @Nullable Slot object,
            @Nullable Quantity quantity,
            Modality modality,
            @Nullable Slot speaker) {
        Confidence confidence =
                new Confidence()
                        .doubt(
                                subject.confidence(),
                                subject.entity().label() + ": " + subject.how())
                        .doubt(
                                object == null ? 1 : object.confidence(),
                                object == null ? "" : object.entity().label() + ": " + object.how())
                        .doubt(
                                quantity != null && !quantity.alternatives().isEmpty() ? 0.9 : 1,
                                "the amount can be read in more than one way")
                        .doubt(amountsLost ? 0.8 : 1, "the sentence has lost an amount");
        TimeExpression time = time(cue, quantity);
        claims.add(
                new Claim(
                        subject.entity(),
                        relation,
                        object == null ? null : object.entity(),
                        quantity,
                        time,
                        modality,
                        speaker == null ? null : speaker.entity(),
                        sentence.language(),
                        List.of(sentence.span()),
                        confidence.value(),
                        sentence.language() + "/" + relation.name(),
                        confidence.reasons()));
        if (quantity != null) {
            used.add(quantity);
            discourse.hasAmount(subject.entity(), quantity);
        }
    }

    private @Nullable TimeExpression time(Cue cue, @Nullable Quantity quantity) {
        Span anchor = quantity == null ? cue.span() : quantity.span();
        return sentence.times().stream()
                .filter(
                        time ->
                                proximity.sameClause(cue.span(), time.span())
                                        || opensSentence(time))
                .filter(
                        time ->
                                Math.min(
                                                proximity.of(cue.span(), time.span()),
                                                proximity.of(anchor, time.span()))
                                        < Proximity.FAR)
                .min(
                        Comparator.comparingDouble(
                                time ->
                                        Math.min(
                                                proximity.of(cue.span(), time.span()),
                                                proximity.of(anchor, time.span()))))
                .orElse(null);
    }

    private boolean opensSentence(TimeExpression time) {
        return time.span().start() - sentence.span().start() < 12;
    }
}
