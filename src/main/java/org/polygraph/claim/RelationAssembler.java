package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.Entity;
import org.polygraph.mention.Quantity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Assembles the claims of one sentence around its relation cues. */
final class RelationAssembler {

    /** Characters between the number of goods and their price. */
    private static final double BESIDE = 50;

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
    private final Coordination coordination;
    private final SourceReader sources;
    private final ModalityReader modalities;
    private final Comparatives comparatives;
    private final Restatements restatements;
    private final Levels levels;
    private final FigureSubject figures;
    private final Passives passives;
    private final VerbFirst verbs;
    private final SentenceClaims said;
    private final LevelClaims levelClaims;
    private final SubjectFinder subjects;
    private final TopicChain chain;
    private final ObjectFinder objects;
    private final List<Open> open = new ArrayList<>();
    private final Set<Slot> speakers = new HashSet<>();
    private @Nullable Finding previous;
    private @Nullable Cue verb;
    private @Nullable Entity topic;

    /**
     * @param whole the sentence
     * @param amountsLost whether the sentence has a torn amount, so that nothing may be guessed
     *     around it
     */
    RelationAssembler(
            Sentence whole,
            Map<String, Relation> relations,
            Discourse discourse,
            Speakers lastSpeakers,
            boolean amountsLost) {
        this.sentence = Repeats.without(whole, relations);
        this.relations = relations;
        this.discourse = discourse;
        this.amountsLost = amountsLost;
        this.coordination = new Coordination(sentence);
        this.sources = new SourceReader(sentence, lastSpeakers);
        this.modalities = new ModalityReader(sentence);
        this.comparatives = new Comparatives(sentence);
        this.restatements = new Restatements(sentence, comparatives);
        this.levels = new Levels(sentence, restatements);
        this.chain = new TopicChain(sentence);
        this.figures = new FigureSubject(sentence, chain);
        this.passives = new Passives(sentence);
        this.verbs = new VerbFirst(sentence);
        this.said = new SentenceClaims(sentence, discourse, amountsLost);
        this.levelClaims = new LevelClaims(sentence, relations, sources, modalities, said);
        this.subjects = new SubjectFinder(sentence, discourse, chain, amountsLost);
        this.objects = new ObjectFinder(sentence, discourse, sources, subjects);
    }

    /** Reads the sentence; call once. */
    RelationAssembler assemble() {
        sources.all().stream()
                .map(SourceReader.Source::slot)
                .filter(Objects::nonNull)
                .forEach(speakers::add);
        IdleCues idle = new IdleCues(sentence, relations);
        List<Cue> cues =
                new BareLevels(sentence)
                        .with(levels.withLevels(sentence.cues(RelationCue.class))).stream()
                                .filter(cue -> relations.containsKey(cue.relation()))
                                .filter(cue -> !idle.isIdle(cue))
                                .toList();
        said.used().addAll(levels.origins());
        Map<Cue, Quantity> amounts =
                new Amounts(sentence, relations, levels, comparatives, discourse.currency())
                        .of(cues);
        List<Cue> without = cues.stream().filter(cue -> !amounts.containsKey(cue)).toList();
        for (Cue cue : Amounts.meant(cues, amounts)) {
            Quantity amount =
                    BareMoney.orItself(
                            amounts.get(cue),
                            Objects.requireNonNull(relations.get(cue.relation())),
                            levels.isOfMoney(cue),
                            sentence.text(),
                            discourse.currency());
            if (amount == null || !assembledOfNoun(cue, amount, without)) {
                assemble(cue, amount);
                otherMeasure(cue, amount, amounts).ifPresent(other -> assemble(cue, other));
                listedWith(cue, amount, amounts).forEach(other -> assemble(cue, other));
            }
        }
        return this;
    }

    private List<Quantity> listedWith(
            Cue cue, @Nullable Quantity amount, Map<Cue, Quantity> amounts) {
        return amount == null || amount.span().start() < cue.span().end()
                ? List.of()
                : new ListedAmounts(sentence)
                        .behind(
                                amount,
                                Objects.requireNonNull(relations.get(cue.relation())),
                                amounts.values());
    }

    /**
     * What is said of the same goods in another measure, beside their number or their price:
     * "ordered | 35 trains | for 520 million euros".
     */
    private Optional<Quantity> otherMeasure(
            Cue cue, @Nullable Quantity amount, Map<Cue, Quantity> amounts) {
        if (amount == null || !sentence.is(cue, Trait.TWICE_MEASURED)) {
            return Optional.empty();
        }
        boolean money = amount.kind() == Quantity.Kind.MONEY;
        return sentence.quantities().stream()
                .filter(other -> money != (other.kind() == Quantity.Kind.MONEY))
                .filter(other -> fits(cue, other) && !amounts.containsValue(other))
                .filter(other -> isBeside(amount, other))
                .findFirst();
    }

    private boolean isBeside(Quantity one, Quantity other) {
        return sentence.distance(one.span(), other.span()) <= BESIDE
                && !sentence.gap(one.span(), other.span()).contains(",")
                && !coordination.isSeparated(one.span(), other.span());
    }

    /** Whether the amount of a level is that of the noun before it, and was claimed so. */
    private boolean assembledOfNoun(Cue cue, Quantity amount, List<Cue> without) {
        if (!sentence.is(cue, Trait.LEVEL)) {
            return false;
        }
        int before = said.claims().size();
        levels.nounOf(cue, amount, without)
                .filter(noun -> fits(noun, amount))
                .ifPresent(noun -> assembleOf(noun, cue, amount));
        return said.claims().size() > before;
    }

    /** The noun, as sure as the verb of its level is: "純利益が…|になる見通しだ". */
    private void assembleOf(Cue noun, Cue level, Quantity amount) {
        verb = level;
        assemble(noun, amount);
        verb = null;
    }

    private boolean fits(Cue noun, Quantity amount) {
        return Objects.requireNonNull(relations.get(noun.relation())).takes(amount)
                && ((RelationCue) noun.meaning()).takesUnit(amount.unit());
    }

    Sentence sentence() {
        return sentence;
    }

    SourceReader sources() {
        return sources;
    }

    /** Percentages of the sentence that say how much more or less an amount is. */
    Comparatives comparatives() {
        return comparatives;
    }

    List<Claim> claims() {
        return said.claims();
    }

    /** What amounts that no claim bears say of those that one does; they are used then. */
    List<Claim> ofOtherAmounts() {
        List<Claim> found = new ArrayList<>(comparatives.of(claims(), used(), relations));
        found.addAll(restatements.of(claims(), used()));
        found.addAll(new MeasuredNouns(sentence, relations).of(used(), sources, modalities));
        found.addAll(new StaffTotals(sentence).of(claims(), used(), relations));
        found.addAll(new OpposingVotes(sentence).of(claims(), used(), relations));
        found.addAll(new VoteTallies(sentence).of(claims(), used(), relations));
        found.addAll(new FiguresBySource(sentence, sources).of(claims(), used()));
        found.addAll(new BoughtStakes(sentence).of(claims(), used(), relations));
        found.addAll(new Gapping(sentence).of(claims(), used()));
        return found;
    }

    List<Open> open() {
        return open;
    }

    /** Quantities that a claim bears. */
    Set<Quantity> used() {
        return said.used();
    }

    /** What a passive of the sentence has as its subject: that is what it is about. */
    Optional<Entity> topic() {
        return Optional.ofNullable(topic);
    }

    /** Who the sentence is attributed to. */
    Set<Slot> speakers() {
        return speakers;
    }

    private void assemble(Cue cue, @Nullable Quantity quantity) {
        Relation named = Objects.requireNonNull(relations.get(cue.relation()));
        VotedThing voted = new VotedThing(previous);
        Relation meant = new Meant(sentence, relations).of(cue, named, quantity);
        Relation relation = voted.votes(meant, relations);
        if (quantity == null && (Meant.needsQuantity(cue, relation) || isTorn(cue, relation))) {
            return;
        }
        if (relation.takesObject() && passives.isPassive(cue)) {
            Optional<Slot> agent = passives.agent(cue, relation.domain());
            if (agent.isPresent()) {
                ofItsObject(cue, relation, quantity, agent.get());
                return;
            }
            if (quantity == null || !relation.is(Trait.BY_NOBODY)) {
                return;
            }
        }
        boolean bySource = ((RelationCue) cue.meaning()).object() != Side.SOURCE;
        SourceReader.Source source = bySource ? sources.of(cue).orElse(null) : null;
        Slot speaker = source == null ? null : source.slot();
        List<Slot> parties = new Mutual(sentence).parties(cue, relation);
        if (!parties.isEmpty()) {
            ofEachOther(cue, relation, quantity, parties);
            return;
        }
        Slot earlier = Finding.subjectOf(previous, relation);
        Optional<Slot> shared =
                new WithPhrase(sentence)
                        .holder(previous, cue, relation)
                        .or(() -> verbs.subject(cue, relation, earlier, speaker))
                        .or(() -> coordination.sharedSubject(previous, cue, relation))
                        .or(() -> new FirstPlace(sentence).subject(cue, relation));
        boolean subjectKnown =
                shared.isPresent() || quantity != null && subjects.leads(quantity, cue, relation);
        List<Slot> found =
                relation.takesObject()
                        ? objects.find(cue, relation, speaker, shared.orElse(null), subjectKnown)
                        : List.of();
        Optional<Slot> subject =
                shared.or(() -> subjects.find(cue, relation, quantity, speaker, found, earlier));
        subject =
                subject.filter(
                                slot ->
                                        !isIn(slot)
                                                || !sources.isOfForecaster(slot, source, quantity))
                        .map(
                                slot ->
                                        new PurposeClause(sentence)
                                                .doing(slot, cue, relation, previous))
                        .map(slot -> voted.of(slot, relation));
        if (subject.filter(slot -> isGuessed(slot, speaker)).isPresent()) {
            subject = figures.insteadOf(subject.get(), speaker, cue, relation, quantity);
        }
        if (subject.isEmpty()) {
            if (quantity != null) {
                levelClaims.ofObjects(cue, relation, quantity, found);
                levelClaims.ofFigure(cue, quantity);
            }
            return;
        }
        Slot holder = figures.changed(subject.get(), cue, quantity);
        List<Slot> known = objects.outside(holder, found);
        boolean phraseNeeded = known.isEmpty() && UnknownObjects.areWanted(relation, quantity);
        List<Slot> others =
                (phraseNeeded ? new UnknownObjects(sentence).of(cue, relation, holder) : known)
                        .stream()
                                .filter(slot -> !slot.entity().equals(holder.entity()))
                                .filter(slot -> !isBeforeSubject(slot, holder, cue))
                                .filter(slot -> !isBaseOfShare(relation, slot))
                                .toList();
        Modality modality =
                chain.goneOn(previous, cue, modalities.of(verb == null ? cue : verb, source));
        List<Slot> both = new Mutual(sentence).both(cue, holder, known, others, relation);
        if (!both.isEmpty()) {
            ofEachOther(cue, relation, quantity, both);
            return;
        }
        if (others.isEmpty() && relation.needsObject() && quantity == null) {
            open.add(new Open(cue, relation, holder, speaker, modality));
            return;
        }
        if (((RelationCue) cue.meaning()).object() == Side.CONTEXT && !others.isEmpty()) {
            topic = others.getFirst().entity();
        }
        Finding finding =
                new InvertedRelative(sentence)
                        .righted(
                                new Finding(
                                        cue, relation, holder, others, quantity, modality,
                                        speaker));
        previous =
                previous == null
                        ? finding
                        : new Meant(sentence, relations).likeBefore(finding, previous);
        said.add(previous);
        new Founders(sentence, passives).of(finding, relations).ifPresent(said::add);
    }

    private void ofEachOther(
            Cue cue, Relation relation, @Nullable Quantity quantity, List<Slot> parties) {
        SourceReader.Source source = sources.of(cue).orElse(null);
        Slot speaker = source == null ? null : source.slot();
        Slot first = parties.getFirst();
        List<Slot> others = parties.subList(1, parties.size());
        Modality modality = modalities.of(cue, source);
        Slot by = parties.contains(speaker) ? null : speaker;
        previous = new Finding(cue, relation, first, others, quantity, modality, by);
        others.forEach(other -> said.add(Objects.requireNonNull(previous), first, other));
    }

    /** Where the verb opens its clause, what comes before the subject is no object. */
    private boolean isBeforeSubject(Slot object, Slot subject, Cue cue) {
        return sentence.grammar().verbFirst()
                && isIn(subject)
                && object.span().start() >= cue.span().end()
                && object.span().end() <= subject.span().start();
    }

    /** A passive: its subject is the relation's object. */
    private void ofItsObject(Cue cue, Relation relation, @Nullable Quantity quantity, Slot agent) {
        SourceReader.Source source = sources.of(cue).orElse(null);
        Slot speaker = source == null ? null : source.slot();
        List<Slot> object =
                subjects
                        .find(
                                cue,
                                relation.ofItsObject(),
                                quantity,
                                speaker,
                                List.of(agent),
                                Finding.subjectOf(previous, relation))
                        .filter(slot -> !slot.entity().equals(agent.entity()))
                        .stream()
                        .toList();
        if (object.isEmpty()
                && (quantity == null
                        || relation.needsObject() && quantity.span().end() > cue.span().start())) {
            return;
        }
        object.stream().map(Slot::entity).findFirst().ifPresent(entity -> topic = entity);
        Modality modality = modalities.of(cue, source);
        said.add(new Finding(cue, relation, agent, object, quantity, modality, speaker));
    }

    /** Debt that exceeds 60 % of GDP does not exceed GDP. */
    private boolean isBaseOfShare(Relation relation, Slot slot) {
        return relation.objectBound() != null && subjects.isBase(slot);
    }

    /** Whether somebody is the subject only as the speaker, or talked about before. */
    private boolean isGuessed(Slot subject, @Nullable Slot speaker) {
        return !isIn(subject) || speaker != null && subject.span().equals(speaker.span());
    }

    /** Whether a subject stands in this sentence: else it has the whole of it as its place. */
    private boolean isIn(Slot subject) {
        return !subject.span().equals(sentence.span());
    }

    /**
     * Whether the amount that the clause is about is lost: nothing is said of what stands beside
     * it.
     */
    private boolean isTorn(Cue cue, Relation relation) {
        return amountsLost
                && relation.takesObject()
                && relation.takesQuantity()
                && ((RelationCue) cue.meaning()).subject() != Side.CONTEXT
                && relation.domain().isEmpty();
    }
}
