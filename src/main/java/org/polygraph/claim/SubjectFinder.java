package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.Entity;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.Span;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds of whom or what a cue is said: named, described, or talked about before. */
final class SubjectFinder {

    private final Sentence sentence;
    private final Discourse discourse;
    private final AbsentSubject absent;
    private final Proximity proximity;
    private final EventFinder events;
    private final NamedSubjects names;
    private final PhraseOrName either;
    private final Staffs staffs;
    private final Whereabouts places;
    private final AttributeNoun attributes;
    private final SubjectPhrases phrases;
    private final TopicChain chain;

    SubjectFinder(Sentence sentence, Discourse discourse, TopicChain chain, boolean amountsLost) {
        this.sentence = sentence;
        this.discourse = discourse;
        this.proximity = new Proximity(sentence);
        this.names = new NamedSubjects(sentence);
        this.either = new PhraseOrName(sentence);
        this.staffs = new Staffs(sentence, discourse);
        this.places = new Whereabouts(sentence, names);
        this.attributes = new AttributeNoun(sentence);
        this.phrases = new SubjectPhrases(sentence, proximity);
        this.chain = chain;
        this.events = new EventFinder(sentence, discourse, amountsLost);
        this.absent = new AbsentSubject(sentence, discourse, amountsLost);
    }

    private static Side side(Cue cue) {
        return ((RelationCue) cue.meaning()).subject();
    }

    /**
     * @param speaker who the sentence is attributed to, and so not its subject while there is
     *     another
     * @param objects what the objects are, and so not the subject
     * @param earlier the subject of the clause before, which this one may go on with, or null
     */
    Optional<Slot> find(
            Cue cue,
            Relation relation,
            @Nullable Quantity quantity,
            @Nullable Slot speaker,
            List<Slot> objects,
            @Nullable Slot earlier) {
        return found(cue, relation, quantity, speaker, objects, earlier)
                .filter(slot -> !new Convict(sentence).isCourt(slot, relation))
                .or(() -> new Convict(sentence).sentencedBefore(earlier, relation));
    }

    private Optional<Slot> found(
            Cue cue,
            Relation relation,
            @Nullable Quantity quantity,
            @Nullable Slot speaker,
            List<Slot> objects,
            @Nullable Slot earlier) {
        Optional<Slot> behind =
                new VotePhrase(sentence)
                        .of(cue, relation, quantity)
                        .or(() -> ofAmount(cue, relation, quantity));
        if (behind.isPresent()) {
            return behind;
        }
        if (quantity != null && staffs.isOfAnother(relation, quantity)) {
            return staffs.employer();
        }
        ToldToDo told = new ToldToDo(sentence, discourse);
        if (told.isPronoun(cue)) {
            return told.of(cue, relation);
        }
        Optional<Slot> own = new OwnPlans(sentence).of(cue, relation, speaker);
        if (own.isPresent()) {
            return own;
        }
        Optional<Slot> agent =
                new Passives(sentence)
                        .ofNoun(cue, relation.domain())
                        .or(() -> new Befallen(sentence).of(cue, relation))
                        .or(() -> new MarkedHolder(sentence).of(cue, relation, quantity))
                        .or(() -> attributes.of(cue, relation));
        if (agent.isPresent()) {
            return agent;
        }
        Optional<Slot> antecedent =
                side(cue) == Side.CONTEXT
                        ? Optional.empty()
                        : new RelativeClause(sentence)
                                .antecedent(cue, relation)
                                .filter(
                                        slot ->
                                                !EventFinder.isHarm(relation)
                                                        || !names.isWhere(slot)
                                                                && events.canBe(slot, cue))
                                .filter(slot -> canBe(relation.domain(), slot));
        if (antecedent.isPresent()) {
            return antecedent;
        }
        Optional<Slot> head =
                new AttributeClause(sentence)
                        .head(cue, relation)
                        .or(() -> new AttributeHead(sentence).of(cue, relation));
        if (head.isPresent() && side(cue) != Side.CONTEXT) {
            return head.filter(slot -> !objects.contains(slot));
        }
        if (chain.isOfNoun(cue)) {
            return Optional.ofNullable(speaker)
                    .filter(slot -> slot.span().start() >= cue.span().end())
                    .filter(slot -> isIn(relation.domain(), slot));
        }
        Optional<Slot> described = new ParticipleBehind(sentence).of(cue, relation, quantity);
        if (described.isPresent()) {
            return described;
        }
        if (EventFinder.isHarm(relation) && side(cue) != Side.CONTEXT) {
            Optional<Slot> event = events.find(cue, relation, quantity, speaker, earlier);
            if (event.isPresent()) {
                return event;
            }
        }
        Optional<Slot> measured = new Measured(sentence).by(cue, relation, quantity);
        if (measured.isPresent()) {
            return measured;
        }
        Optional<Slot> before = goneOnWith(cue, relation, speaker, objects);
        if (before.isPresent()) {
            return before;
        }
        Optional<Slot> setOff = new CommaSubject(sentence).of(cue, relation);
        if (setOff.filter(slot -> !objects.contains(slot)).isPresent() && side(cue) != Side.AFTER) {
            return setOff;
        }
        Optional<Slot> named =
                new NotHarming(sentence)
                        .doing(names.of(cue, relation, quantity, speaker, objects), relation)
                        .filter(slot -> !isTeller(slot, speaker, cue, relation));
        if (side(cue) == Side.AFTER) {
            return named.or(() -> new UnknownObjects(sentence).firm(cue, relation));
        }
        if (quantity != null && leads(quantity, cue, relation)) {
            if (named.isEmpty() || named.get().span().start() >= cue.span().end()) {
                return holder(quantity);
            }
        }
        Optional<Slot> changed =
                new ChangedThing(sentence)
                        .of(cue, relation, quantity)
                        .or(() -> new ForecastChange(sentence).of(cue, relation, quantity));
        if (changed.isPresent()) {
            return changed;
        }
        Optional<Slot> marked =
                phrases.marked(cue, relation, quantity, speaker, named.orElse(null));
        if (marked.isPresent()) {
            return marked;
        }
        Optional<Slot> main =
                named.flatMap(slot -> new BeforeInsertion(sentence).of(slot, cue, relation));
        if (main.isPresent()) {
            return main;
        }
        Optional<Slot> first = phrases.ownOpening(cue, relation, named);
        if (first.isPresent()) {
            return first;
        }
        if (named.isPresent()
                && !PhraseOrName.canBePart(relation.domain(), named.get(), quantity)) {
            return named;
        }
        Optional<Slot> whole =
                quantity == null ? Optional.empty() : new Partitive(sentence).of(quantity);
        if (named.isEmpty() && whole.isPresent()) {
            return whole.filter(slot -> isIn(relation.domain(), slot));
        }
        boolean goesOn = earlier != null && isIn(relation.domain(), earlier);
        if (named.isEmpty() && earlier != null && goesOn && sentence.grammar().verbLast()) {
            return phrases.own(cue, relation, quantity, speaker, earlier)
                    .or(() -> Optional.ofNullable(earlier));
        }
        Optional<Slot> phrase =
                phrases.of(cue, relation, quantity, speaker, named.isPresent())
                        .filter(slot -> !phrases.endsInConjunction(slot))
                        .filter(slot -> !isTeller(slot, speaker, cue, relation));
        if (named.isPresent()) {
            return phrase.filter(slot -> either.isMeant(slot, named.get(), cue, relation))
                    .or(() -> named);
        }
        if (quantity != null && new CountedNoun(sentence).isSubject(cue, quantity)) {
            return places.of(cue, relation, speaker);
        }
        Optional<Slot> ofBefore = goesOn ? Optional.ofNullable(earlier) : Optional.empty();
        if (phrases.isPersonNotMeant(phrase, relation)
                || phrase.isEmpty()
                        && phrases.isPersonNotMeant(phrases.opening(cue, relation), relation)) {
            return Optional.empty();
        }
        return phrase.or(() -> phrases.behindParticiple(cue, relation))
                .or(() -> ofBefore)
                .or(() -> places.of(cue, relation, speaker))
                .or(() -> new CountedNoun(sentence).itself(relation, quantity))
                .or(() -> new OwnTopics(sentence).of(cue, relation))
                .or(
                        () ->
                                phrases.opening(cue, relation)
                                        .filter(slot -> !isTeller(slot, speaker, cue, relation)))
                .map(slot -> phrases.byName(slot, speaker))
                .or(() -> new SentenceTopic(sentence).of(cue, relation, speaker))
                .or(() -> remembered(cue, relation, speaker, objects));
    }

    /** Of whom the clause before told, where this one leaves its subject out. */
    private Optional<Slot> goneOnWith(
            Cue cue, Relation relation, @Nullable Slot speaker, List<Slot> objects) {
        Side side = side(cue);
        if (side != Side.BEFORE && side != Side.EITHER) {
            return Optional.empty();
        }
        Optional<Slot> topic =
                chain.subject(cue, relation, speaker).filter(slot -> !objects.contains(slot));
        boolean person =
                topic.filter(slot -> slot.entity().type() == EntityClass.PERSON)
                        .filter(slot -> NamedSubjects.isSame(slot, speaker))
                        .isPresent();
        if (person && relation.is(Trait.PERIOD)) {
            return Optional.empty(); // rather a thing named before begins or ends
        }
        return person
                ? absent.find(cue, relation, speaker, objects)
                        .filter(slot -> !NamedSubjects.isSame(slot, speaker))
                : topic;
    }

    static boolean isTopic(Entity entity) {
        return entity.type() == EntityClass.TOPIC || entity.type() == EntityClass.GROUP;
    }

    /**
     * Whether somebody only tells of the harm ("قدر | البنك الدولي | الخسائر بنحو"), or of what is
     * done by others: "60 postes seront supprimés, dénonce | la CGT".
     */
    private boolean isTeller(Slot slot, @Nullable Slot speaker, Cue cue, Relation relation) {
        boolean speaks = speaker != null && slot.span().overlaps(speaker.span());
        if (speaks && absent.isDoneToOthers(cue, slot)) {
            return true;
        }
        return sentence.grammar().verbFirst()
                && (EventFinder.isHarm(relation) || relation.name().equals(EventFinder.DAMAGE))
                && (speaks || new NotHarming(sentence).isNobody(slot, relation));
    }

    /** Whether a slot is the best subject there is: then it is no object. */
    boolean isBest(Cue cue, Slot slot, Relation relation) {
        return names.isBest(cue, slot, relation);
    }

    /** Whether a share is told of it, and it is compared with nothing. */
    boolean isBase(Slot slot) {
        return names.isBase(slot);
    }

    /** Whether it is of one of these classes, or a name of which nobody knows the class. */
    private boolean canBe(Set<EntityClass> domain, Slot slot) {
        return isIn(domain, slot)
                || domain.contains(EntityClass.ORGANIZATION)
                        && slot.entity().type() == EntityClass.TOPIC
                        && !sentence.slots().contains(slot)
                        && new NounPhrase(sentence).isNameLike(slot.span());
    }

    static boolean isIn(Set<EntityClass> domain, Slot slot) {
        return domain.isEmpty() || domain.contains(slot.entity().type());
    }

    /** Whether the amount itself stands where the subject would ("$7 trillion exceeds…"). */
    boolean leads(Quantity quantity, Cue cue, Relation relation) {
        boolean counted = quantity.kind() == Quantity.Kind.COUNT && relation.is(Trait.OF_COUNTED);
        boolean done = relation.is(Trait.BY_NOBODY) && new Passives(sentence).isPassive(cue);
        if (!relation.takesObject() || counted || done) {
            return false;
        }
        if (sentence.grammar().verbLast()) {
            String rest = sentence.text().substring(quantity.span().end(), sentence.span().end());
            return sentence.grammar().subjectMarkers().stream()
                    .anyMatch(marker -> Words.beginsWithParticle(rest, marker));
        }
        boolean object =
                sentence.grammar().verbBracket() // "Siemens will | 3 Millionen Euro | zahlen"
                        && quantity.span().start() > sentence.span().start();
        return !object
                && quantity.span().end() <= cue.span().start()
                && !isBehindVerb(quantity.span())
                && !proximity.isBehind(quantity.span(), sentence.grammar().prepositions())
                && Words.hasNoWord(sentence.gap(quantity.span(), cue.span()));
    }

    /** "The jab | was | 87 % effective": its subject stands before the verb. */
    private boolean isBehindVerb(Span amount) {
        WordSteps steps = new WordSteps(sentence.text());
        int end = steps.trimmedEnd(sentence.span().start(), amount.start());
        int start = steps.wordStart(sentence.span().start(), end);
        return start < end && new Verbs(sentence).isFinite(start, end);
    }

    /** Whom the words at an amount name: whose votes they are, who is sick or sentenced. */
    private Optional<Slot> ofAmount(Cue cue, Relation relation, @Nullable Quantity amount) {
        return amount == null
                ? Optional.empty()
                : new HolderBehind(sentence)
                        .of(relation, amount)
                        .or(() -> new CountedPatients(sentence).of(cue, relation, amount))
                        .or(() -> new Convict(sentence).of(cue, relation, amount))
                        .or(() -> new Gatherings(sentence).of(cue, relation, amount));
    }

    private Optional<Slot> holder(Quantity quantity) {
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

    private Optional<Slot> remembered(
            Cue cue, Relation relation, @Nullable Slot speaker, List<Slot> objects) {
        return EventFinder.isHarm(relation)
                ? events.remembered().or(() -> places.nearest(cue, speaker))
                : absent.find(cue, relation, speaker, objects);
    }
}
