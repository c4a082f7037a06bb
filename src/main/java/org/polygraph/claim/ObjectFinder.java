package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Finds to whom or what a cue relates its subject. */
final class ObjectFinder {

    private static final double REACH = Proximity.FAR / 2;
    private static final String PARTY = "party";
    private static final String WORK = "work";
    private static final String SUBSIDIARY = "subsidiaryOf";

    /** Characters of what somebody is, before the name. */
    private static final int LONGEST_OFFICE = 30;

    /** Characters between such a word and the name, where what it is can stand: 与|韩国总统|李在明. */
    private static final int NEAR_WORD = 12;

    /** What is delivered stands before the preposition, and it is not who gets it. */
    private static final String SUPPLIES = "suppliesTo";

    private final Sentence sentence;
    private final Discourse discourse;
    private final SourceReader sources;
    private final SubjectFinder subjects;
    private final Proximity proximity;
    private final Coordination coordination;

    ObjectFinder(
            Sentence sentence, Discourse discourse, SourceReader sources, SubjectFinder subjects) {
        this.sentence = sentence;
        this.discourse = discourse;
        this.sources = sources;
        this.subjects = subjects;
        this.proximity = new Proximity(sentence);
        this.coordination = new Coordination(sentence);
    }

    /**
     * The object with those it is listed with; empty where there is none.
     *
     * @param subject who does it, or null where that is not known
     * @param subjectKnown whether the subject is known not to stand where the object can
     */
    List<Slot> find(
            Cue cue,
            Relation relation,
            @Nullable Slot speaker,
            @Nullable Slot subject,
            boolean subjectKnown) {
        RelationCue meaning = (RelationCue) cue.meaning();
        if (meaning.object() == Side.AFTER && Infinitives.follows(sentence, cue.span())) {
            return List.of();
        }
        return switch (meaning.object()) {
            case SOURCE ->
                    sources.all().stream()
                            .map(SourceReader.Source::slot)
                            .filter(Objects::nonNull)
                            .limit(1)
                            .toList();
            case CONTEXT -> talkedAboutBefore(relation);
            default -> {
                if (new InfinitiveObject(sentence).follows(cue)) {
                    yield List.of();
                }
                boolean otherSide =
                        meaning.object() == Side.AFTER && meaning.subject() == Side.BEFORE;
                yield inSentence(
                        cue,
                        relation,
                        speaker,
                        subject,
                        meaning.object(),
                        subjectKnown || otherSide);
            }
        };
    }

    /**
     * Whether a name belongs by its preposition to the noun that is the object: "halted production
     * | at its plant in Duisburg", "aprobó la reforma de | las pensiones".
     */
    private boolean isOfNoun(Cue cue, Relation relation, Slot slot) {
        int from = cue.span().end();
        int to = slot.span().start();
        boolean place =
                slot.entity().type() == EntityClass.PLACE
                        && relation.range().contains(EntityClass.TOPIC);
        boolean owned =
                slot.entity().type() == EntityClass.TOPIC
                        && relation.objectBound() == null
                        && (isOwned(slot.span())
                                || sentence.grammar().articlesNeeded()
                                        && !relation.takesQuantity());
        return !relation.name().equals(SUPPLIES)
                && (place || owned || !sentence.grammar().openers().isEmpty())
                && from < to
                && to - from <= Proximity.REACH
                && proximity.isOblique(slot.span())
                && new Verbs(sentence).hasNounBeforePreposition(from, to);
    }

    /** Whether a word for whose something is stands before a name and its article. */
    private boolean isOwned(Span name) {
        WordSteps steps = new WordSteps(sentence.text());
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, name.start());
        int word = steps.wordStart(first, end);
        Grammar grammar = sentence.grammar();
        return grammar.relatives().stream().noneMatch(grammar.ownerWords()::contains)
                && (proximity.isBehind(name, grammar.ownerWords())
                        || steps.isOne(grammar.determiners(), word, end)
                                && proximity.isBehind(new Span(word, end), grammar.ownerWords()));
    }

    /**
     * Whether a name stands in brackets or a relative clause that the verb is outside of, or not
     * in.
     */
    private boolean isAside(Cue cue, Slot slot) {
        boolean clause =
                sentence.asides().isClause(cue.span()) != sentence.asides().isClause(slot.span())
                        && sentence.grammar().nounsCapitalised();
        return clause || sentence.inBrackets(slot.span()) && !sentence.inBrackets(cue.span());
    }

    /**
     * Whether a place only says where it happens: "inauguró una planta en | Zamora", "aprirà a |
     * Bari | un negozio".
     */
    private boolean isWhere(Slot slot, Relation relation, Cue cue) {
        boolean ofCue =
                slot.span().start() >= cue.span().end()
                        && sentence.gap(cue.span(), slot.span()).isEmpty();
        return slot.entity().type() == EntityClass.PLACE
                && !ofCue
                && !relation.is(Trait.DONE_IN)
                && relation.range().size() > 1
                && (proximity.isBehind(slot.span(), sentence.grammar().locatives())
                        || relation.field().equals(WORK)
                                && !sentence.grammar().locatives().isEmpty()
                                && proximity.isBehind(
                                        slot.span(), sentence.grammar().levelWords()));
    }

    /**
     * Whether a name that no case marks stands right before the subject, where the verb comes last:
     * it only says who that is ("| Sendika | Başkanı Murat Kılınç", "ana | muhalefet | partisi
     * CHP").
     */
    private boolean isPartOfSubject(Slot slot, Slot subject) {
        int gap = subject.span().start() - slot.span().end();
        return !sentence.grammar().headBehind().isEmpty()
                && gap >= 0
                && gap <= LONGEST_OFFICE
                && !proximity.isMarked(slot.span(), sentence.grammar().objectMarkers())
                && sentence.gap(slot.span(), subject.span())
                        .chars()
                        .allMatch(c -> WordEdges.isWord((char) c) || c == ' ');
    }

    /** Those of some objects that are no part of what is said of the subject. */
    List<Slot> outside(Slot subject, List<Slot> objects) {
        return objects.stream().filter(slot -> !isPartOfSubject(slot, subject)).toList();
    }

    private List<Slot> talkedAboutBefore(Relation relation) {
        return discourse.latest(relation.range(), entity -> false).stream()
                .map(
                        topic ->
                                topic.at(
                                        sentence.span(),
                                        topic.age(),
                                        "compared with "
                                                + topic.entity().label()
                                                + ", talked about before"))
                .toList();
    }

    /**
     * @param subjectKnown whether the subject cannot be among what stands on the object's side
     */
    private List<Slot> inSentence(
            Cue cue,
            Relation relation,
            @Nullable Slot speaker,
            @Nullable Slot subject,
            Side side,
            boolean subjectKnown) {
        Optional<Slot> owner = owner(cue, relation);
        if (owner.isPresent()) {
            return List.of(owner.get());
        }
        Optional<Slot> partner =
                side == Side.SOURCE
                        ? Optional.empty()
                        : partner(cue, relation, side)
                                .or(() -> new PartnerByParticle(sentence).of(cue, relation))
                                .or(() -> companion(cue, relation));
        if (partner.isPresent()) {
            return coordination.groupAround(partner.get(), relation.range());
        }
        return sentence.slots().stream()
                .filter(slot -> relation.range().contains(slot.entity().type()))
                .filter(slot -> Proximity.isOn(side, cue.span(), slot.span()))
                .filter(slot -> speaker == null || !slot.span().overlaps(speaker.span()))
                .filter(slot -> subject == null || !slot.span().overlaps(subject.span()))
                .filter(slot -> !isOfNoun(cue, relation, slot))
                .filter(slot -> !isWhere(slot, relation, cue))
                .filter(slot -> !isAside(cue, slot))
                .filter(slot -> !isOwner(slot, cue) || isOfStake(slot, relation))
                .filter(slot -> !proximity.isAttribute(slot.span()))
                .filter(slot -> !isFigure(slot, cue) && !isPlaceOfWork(slot, relation))
                .filter(slot -> subjectKnown || !subjects.isBest(cue, slot, relation))
                .filter(slot -> proximity.of(cue.span(), slot.span()) < REACH)
                .filter(slot -> proximity.sameClause(cue.span(), slot.span()))
                .filter(slot -> !isInNextClause(cue, slot))
                .filter(slot -> !isInOtherClause(cue.span(), slot.span()))
                .min(Comparator.comparingDouble(slot -> proximity.of(cue.span(), slot.span())))
                .map(slot -> NamedSubjects.innermost(sentence, slot))
                .map(slot -> coordination.groupAround(slot, relation.range()))
                .orElse(List.of());
    }

    /** Whether a particle says that something else is a slot's: "労働組合|の連合". */
    private boolean isOwner(Slot slot, Cue cue) {
        Grammar grammar = sentence.grammar();
        int end = slot.span().end();
        if (!grammar.genitiveParticles().isEmpty()) {
            return isOwnerOfNoun(slot, cue);
        }
        return grammar.verbLast()
                && grammar.connectorsReversed()
                && end < cue.span().start()
                && grammar.connectors().stream()
                        .filter(grammar.otherMarkers()::contains)
                        .filter(particle -> !particle.startsWith("'"))
                        .anyMatch(particle -> sentence.text().startsWith(particle, end));
    }

    /**
     * The same with the particle as a word of its own, and a noun behind it: सरकार | की | याचिका.
     */
    private boolean isOwnerOfNoun(Slot slot, Cue cue) {
        WordSteps steps = new WordSteps(sentence.text());
        int limit = cue.span().start();
        if (slot.span().end() >= limit) {
            return false;
        }
        int word = steps.skipSpace(slot.span().end(), limit);
        int end = steps.wordEnd(word, limit);
        int noun = steps.skipSpace(end, limit);
        return noun < limit && steps.isOne(sentence.grammar().genitiveParticles(), word, end);
    }

    /** Whether a particle says that something is only made or opened there: 熊本県|に新工場を建設. */
    private boolean isPlaceOfWork(Slot slot, Relation relation) {
        Grammar grammar = sentence.grammar();
        return slot.entity().type() == EntityClass.PLACE
                && relation.field().equals(WORK)
                && !grammar.objectMarkers().isEmpty()
                && proximity.isMarked(slot.span(), grammar.otherMarkers())
                && !proximity.isMarked(slot.span(), grammar.objectMarkers());
    }

    /** Whether what is held or bought is a part of somebody: 任天堂|の株式の|8.3％. */
    private boolean isOfStake(Slot slot, Relation relation) {
        String rest = sentence.text().substring(slot.span().end(), sentence.span().end());
        return relation.dimensions().contains(Quantity.Kind.MONEY)
                && relation.range().contains(EntityClass.ORGANIZATION)
                && sentence.grammar().connectors().stream()
                        .filter(rest::startsWith)
                        .anyMatch(
                                particle ->
                                        sentence.grammar().stakes().stream()
                                                .anyMatch(
                                                        word ->
                                                                rest.startsWith(
                                                                        word, particle.length())));
    }

    /** Whether a topic is what another cue of the same relation names: "加征50%|关税". */
    private boolean isFigure(Slot slot, Cue cue) {
        String relation = cue.relation();
        return slot.entity().type() == EntityClass.TOPIC
                && sentence.cues(RelationCue.class).stream()
                        .filter(other -> other.span().overlaps(slot.span()))
                        .map(other -> other.relation())
                        .anyMatch(relation::equals);
    }

    /** Whose subsidiary somebody is stands right before the words for one: 阿里巴巴集团|旗下. */
    private Optional<Slot> owner(Cue cue, Relation relation) {
        return sentence.slots().stream()
                .filter(slot -> relation.name().equals(SUBSIDIARY))
                .filter(slot -> slot.span().end() == cue.span().start())
                .filter(slot -> relation.range().contains(slot.entity().type()))
                .findFirst();
    }

    /** The first that can be it behind a word for "with": "与|韩国总统李在明|举行会谈". */
    private Optional<Slot> partner(Cue cue, Relation relation, Side side) {
        if (sentence.slots().isEmpty()
                || sentence.grammar().comitatives().isEmpty()
                        && sentence.grammar().targets().isEmpty()) {
            return Optional.empty();
        }
        int from = sentence.span().start();
        String before = sentence.text().substring(from, cue.span().start());
        boolean withOthers = side == Side.BEFORE || relation.field().equals(PARTY);
        Set<String> words =
                withOthers ? sentence.grammar().comitatives() : sentence.grammar().targets();
        int with = words.stream().mapToInt(before::lastIndexOf).max().orElse(-1);
        if (withOthers) {
            with =
                    Math.max(
                            with,
                            sentence.grammar().targets().stream()
                                    .mapToInt(before::lastIndexOf)
                                    .max()
                                    .orElse(-1));
        }
        int word = from + with;
        return sentence.slots().stream()
                .filter(slot -> word >= from && slot.span().start() > word)
                .filter(slot -> slot.span().start() - word <= NEAR_WORD)
                .filter(slot -> slot.span().end() <= cue.span().start())
                .filter(slot -> relation.range().contains(slot.entity().type()))
                .filter(slot -> proximity.sameClause(cue.span(), slot.span()))
                .findFirst();
    }

    private Optional<Slot> companion(Cue cue, Relation relation) {
        return relation.field().equals(PARTY)
                ? new Companion(sentence).of(cue, relation)
                : Optional.empty();
    }

    /** Whether a comma stands between, where lists have another mark: 受台风影响，|取消航班. */
    private boolean isInOtherClause(Span cue, Span slot) {
        int from = Math.min(cue.end(), slot.end());
        int to = Math.max(cue.start(), slot.start());
        int comma = sentence.text().indexOf('，', from, Math.max(from, to));
        return comma >= 0 && !sentence.grammar().predicateWords().isEmpty();
    }

    /** "agreed, | while the party refused": behind a comma and a word that begins a clause. */
    private boolean isInNextClause(Cue cue, Slot slot) {
        if (sentence.grammar().verbLast() || slot.span().start() < cue.span().end()) {
            return false;
        }
        if (hasJoinedVerb(cue.span().end(), slot.span().start())) {
            return true;
        }
        String gap = sentence.gap(cue.span(), slot.span());
        if (VerbBracket.endsBefore(sentence, cue.span(), slot.span())) {
            return true;
        }
        if (!gap.startsWith(",")) {
            return false;
        }
        String[] words = gap.substring(1).strip().split(" ");
        return sentence.grammar().clauseWords().contains(words[0])
                && !sentence.grammar().conjunctions().contains(words[0]);
    }

    /** "demands a plan | and announced | a strike": a conjunction right before another verb. */
    private boolean hasJoinedVerb(int from, int to) {
        WordSteps steps = new WordSteps(sentence.text());
        int first = steps.skipSpace(from, to);
        for (int i = first; i < to; ) {
            int end = steps.wordEnd(i, to);
            int next = steps.skipSpace(end, to);
            boolean beside = i == first; // "will build | and operate | a plant": one object
            if (!beside
                    && steps.isOne(sentence.grammar().conjunctions(), i, end)
                    && isVerb(next, to)) {
                return true;
            }
            i = Math.max(next, i + 1);
        }
        return false;
    }

    private boolean isVerb(int start, int to) {
        return sentence.cues().stream()
                        .filter(cue -> !(cue.meaning() instanceof CueMeaning.ModalityCue))
                        .filter(cue -> !(cue.meaning() instanceof CueMeaning.RoleCue))
                        .anyMatch(cue -> cue.span().start() == start)
                || new Verbs(sentence)
                        .isVerb(start, new WordSteps(sentence.text()).wordEnd(start, to));
    }
}
