package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.CueMeaning.SourceCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is named in a sentence and can be what a cue is said of: the nearest of those. */
final class NamedSubjects {

    private static final String COMMAS = ",،";
    private static final int MOST_WORDS = 5;

    /** Characters of what somebody is, before the name: "von | Geschäftsführer | Dirk Hübner". */
    private static final int LONGEST_OFFICE = 40;

    private static final String SENTENCED = "sentencedTo";
    private static final String VALUED = "valuedAt";

    /** Fields of what only somebody does. */
    private static final Set<String> ACTS = Set.of("party", "law");

    private final Sentence sentence;
    private final Proximity proximity;

    NamedSubjects(Sentence sentence) {
        this.sentence = sentence;
        this.proximity = new Proximity(sentence);
    }

    /** The nearest slot that can be the subject. */
    Optional<Slot> of(
            Cue cue,
            Relation relation,
            @Nullable Quantity quantity,
            @Nullable Slot speaker,
            List<Slot> objects) {
        Side side = ((RelationCue) cue.meaning()).subject();
        if (side == Side.CONTEXT) {
            return Optional.empty();
        }
        boolean isChange = relation.moves();
        WordSet fronts = sentence.grammar().objectFronts();
        boolean ofActor = isOfActor(relation);
        boolean convicts =
                relation.name().equals(SENTENCED)
                        && sentence.grammar().verbFirst()
                        && sentence.slots().stream()
                                .anyMatch(slot -> slot.entity().type() == EntityClass.PERSON);
        List<Slot> all = new ArrayList<>();
        Slot nearest = null;
        double least = Proximity.FAR;
        for (Slot slot : withOwnersBefore(cue)) {
            boolean fits =
                    Proximity.isOn(side, cue.span(), slot.span())
                            && SubjectFinder.isIn(relation.domain(), slot)
                            && !new CaseArticles(sentence).isObject(cue, slot, relation)
                            && !isOfCue(cue, slot, relation)
                            && canAct(relation, slot)
                            && (!ofActor || !SubjectFinder.isTopic(slot.entity()))
                            && (!convicts || slot.entity().type() == EntityClass.PERSON)
                            && (isChange || !isBehindFront(slot, fronts))
                            && !isSource(cue, slot, speaker)
                            && !objects.contains(slot)
                            && !isInOtherClause(cue, slot)
                            && !VerbBracket.endsBefore(sentence, cue.span(), slot.span())
                            && (side == Side.AFTER || !isInApposition(cue, slot))
                            && !isOwnerAside(cue, slot)
                            && !isInOtherAttribute(cue, slot)
                            && !isAddressee(slot)
                            && !isReason(slot, relation)
                            && !new Companion(sentence).isOne(cue, slot)
                            && !new CompoundNoun(sentence).holds(cue, slot, relation)
                            && (relation.objectBound() == null || !isBase(slot))
                            && (EventFinder.isHarm(relation) || !isWhere(slot))
                            && !proximity.isPlaceDoneTo(cue, slot)
                            && !new MarkedObject(sentence).is(slot, cue, relation)
                            && (side == Side.AFTER
                                    || quantity == null
                                    || !isBeyond(cue, quantity, slot));
            double distance = fits ? distance(cue, relation, slot) : Proximity.FAR;
            if (distance < Proximity.FAR) {
                all.add(slot);
            }
            if (distance < least) {
                least = distance;
                nearest = slot;
            }
        }
        return Optional.ofNullable(nearest)
                .map(slot -> new BracketSubject(sentence, proximity).of(cue, relation, slot, all))
                .map(slot -> innermost(sentence, slot));
    }

    /** Whether a topic only says why or how, in a script without spaces: 因|罢工|取消航班. */
    private boolean isReason(Slot slot, Relation relation) {
        return slot.entity().type() == EntityClass.TOPIC
                && !EventFinder.isHarm(relation)
                && slot.span().start() > sentence.span().start()
                && sentence.grammar()
                                .adverbials()
                                .longestBefore(
                                        sentence.text(),
                                        sentence.span().start(),
                                        slot.span().start())
                        > 0;
    }

    /** Whether something is only said to it: "told the | Financial Times | the trial would". */
    private boolean isAddressee(Slot slot) {
        if (sentence.grammar().tellers().isEmpty()) {
            return false;
        }
        WordSteps steps = new WordSteps(sentence.text());
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, slot.span().start());
        int word = steps.wordStart(first, end);
        if (steps.isOne(sentence.grammar().determiners(), word, end)) {
            end = steps.trimmedEnd(first, word);
            word = steps.wordStart(first, end);
        }
        return steps.isOne(sentence.grammar().tellers(), word, end);
    }

    /**
     * Whether a slot stands right behind a noun that says what is done to it or whom: "Nachfolger
     * von | Dirk Hübner". Of what somebody has or gives, that is who does it.
     */
    private boolean isOfCue(Cue cue, Slot slot, Relation relation) {
        Grammar grammar = sentence.grammar();
        Span words = cue.span();
        WordSteps steps = new WordSteps(sentence.text());
        int last = steps.wordStart(words.start(), words.end());
        boolean noun =
                ((RelationCue) cue.meaning()).subject() == Side.EITHER
                        && relation.dimensions().isEmpty()
                        && relation.takesObject()
                        && relation.range().contains(slot.entity().type())
                        && last > words.start()
                        && (steps.isOne(grammar.prepositions(), last, words.end())
                                || steps.isOne(grammar.ownerWords(), last, words.end()));
        return noun
                && slot.span().start() >= words.end()
                && slot.span().start() - words.end() <= LONGEST_OFFICE
                && sentence.slots().stream()
                        .noneMatch(
                                other ->
                                        other.span().start() >= words.end()
                                                && other.span().end() <= slot.span().start())
                && sentence.text().substring(words.end(), slot.span().start()).indexOf(',') < 0;
    }

    /** Whether a share is told of it, so that it is compared with nothing: "60 % of | GDP". */
    boolean isBase(Slot slot) {
        return sentence.quantities().stream()
                .filter(share -> share.kind() == Quantity.Kind.PERCENT)
                .filter(share -> share.span().end() <= slot.span().start())
                .map(share -> sentence.gap(share.span(), slot.span()))
                .anyMatch(
                        gap -> !gap.isEmpty() && Words.allIn(gap, sentence.grammar().connectors()));
    }

    /** The town, where a region stands right before it: 群馬県|伊勢崎市, 越南|河内. */
    static Slot innermost(Sentence sentence, Slot slot) {
        Slot found = slot;
        for (Slot next : sentence.slots()) {
            boolean within =
                    next.span().start() == found.span().end()
                            && next.entity().type() == EntityClass.PLACE
                            && found.entity().type() == EntityClass.PLACE;
            found = within ? next : found;
        }
        return found;
    }

    /** The slots, and whose figure a cue at the end of a topic is: 重庆市|常住人口. */
    private List<Slot> withOwnersBefore(Cue cue) {
        if (sentence.owners().isEmpty()) {
            return sentence.slots();
        }
        List<Slot> all = new ArrayList<>(sentence.slots());
        for (Slot owner : sentence.owners()) {
            if (owner.span().end() <= cue.span().start() && isOwnerOf(owner, cue)) {
                all.add(owner);
            }
        }
        return all;
    }

    private boolean isOwnerOf(Slot owner, Cue cue) {
        for (Slot topic : sentence.slots()) {
            if (topic.span().contains(owner.span()) && topic.span().contains(cue.span())) {
                return true;
            }
        }
        return false;
    }

    /** Whom a court sentences is its object by grammar, and so is who is given a contract. */
    private double distance(Cue cue, Relation relation, Slot slot) {
        boolean behind = ((RelationCue) cue.meaning()).subject() == Side.AFTER;
        return behind || relation.name().equals(SENTENCED)
                ? proximity.of(cue.span(), slot.span())
                : proximity.ofSubject(cue, slot);
    }

    /** Whether a topic by itself can do it: no "strike action" demands anything. */
    private static boolean canAct(Relation relation, Slot slot) {
        if (slot.entity().type() == EntityClass.TOPIC && relation.name().equals(VALUED)) {
            return false;
        }
        return slot.entity().type() != EntityClass.TOPIC
                || !ACTS.contains(relation.field())
                || !relation.domain().contains(EntityClass.PERSON)
                || !relation.domain().contains(EntityClass.PLACE);
    }

    /** 将|12家|香港公司|列入: an amount can stand between the word for an object and its noun. */
    private boolean isBehindFront(Slot slot, WordSet fronts) {
        return !fronts.isEmpty()
                && (proximity.isBehind(slot.span(), fronts)
                        || sentence.quantities().stream()
                                .map(Quantity::span)
                                .filter(span -> span.end() == slot.span().start())
                                .anyMatch(span -> proximity.isBehind(span, fronts)));
    }

    /** Who changes a forecast stands before it, where the verb comes last and nothing marks it. */
    private boolean isOfActor(Relation relation) {
        return relation.name().endsWith("Forecast")
                && (sentence.grammar().verbLast() || !sentence.grammar().objectFronts().isEmpty())
                && sentence.slots().stream()
                        .anyMatch(
                                slot ->
                                        !SubjectFinder.isTopic(slot.entity())
                                                && SubjectFinder.isIn(relation.domain(), slot));
    }

    /** Whether a name stands in a relative clause that the cue is outside of. */
    boolean isInOtherClause(Cue cue, Slot slot) {
        return sentence.asides().isClause(slot.span())
                && !sentence.asides().areTogether(cue.span(), slot.span());
    }

    /** Whether a name only says who another one is: "Acme, a rival of | Vexon, sold". */
    private boolean isInApposition(Cue cue, Slot slot) {
        int end = slot.span().end();
        boolean closed =
                end < cue.span().start() && COMMAS.indexOf(sentence.text().charAt(end)) >= 0;
        int before = sentence.slots().indexOf(slot) - 1;
        if (!closed || before < 0) {
            return false;
        }
        String gap = sentence.gap(sentence.slots().get(before).span(), slot.span());
        return gap.length() > 2
                && COMMAS.indexOf(gap.charAt(0)) >= 0
                && COMMAS.indexOf(gap.charAt(gap.length() - 1)) < 0
                && isDescription(gap.substring(1).strip());
    }

    /** Whether a name stands in a noun's attribute that the verb is outside of. */
    private boolean isInOtherAttribute(Cue cue, Slot slot) {
        return !sentence.attributes().isEmpty()
                && sentence.attributeAround(slot.span())
                        .filter(found -> !found.words().overlaps(cue.span()))
                        .isPresent();
    }

    /**
     * Whether a place stands in a description between two commas: "Nobilia, | Europas | größter
     * Hersteller, kam auf".
     */
    private boolean isOwnerAside(Cue cue, Slot slot) {
        if (slot.entity().type() != EntityClass.PLACE) {
            return false;
        }
        int before = slot.span().start() - 2;
        int end = slot.span().end();
        int close = sentence.text().indexOf(',', end, Math.max(end, cue.span().start()));
        if (before <= sentence.span().start()
                || sentence.text().charAt(before) != ','
                || close - end < 2) {
            return false;
        }
        Span words = new Span(end, close);
        return sentence.cues(RelationCue.class).stream()
                        .noneMatch(other -> other.span().overlaps(words))
                && java.util.Arrays.stream(FoldedText.fold(words.of(sentence.text())).split(" "))
                        .noneMatch(sentence.grammar().fillers()::contains)
                && !sentence.hasSlot(words);
    }

    private boolean isDescription(String words) {
        Grammar grammar = sentence.grammar();
        String[] each = FoldedText.fold(words).split("(?<=')|[ ]+");
        if (each.length > MOST_WORDS || words.chars().anyMatch(c -> COMMAS.indexOf(c) >= 0)) {
            return false;
        }
        for (String word : each) {
            if (grammar.conjunctions().contains(word)
                    || grammar.adversatives().contains(word)
                    || grammar.relatives().contains(word)) {
                return false;
            }
        }
        return Character.isLowerCase(words.codePointAt(0))
                && !grammar.prepositions().contains(each[0])
                && endsInOwner(each);
    }

    /** "a rival of", "propiedad del grupo holandés": what it is of is described by two words. */
    private boolean endsInOwner(String[] words) {
        Grammar grammar = sentence.grammar();
        int last = words.length - 1;
        return grammar.connectors().contains(words[last])
                || last >= 3 && grammar.ownerWords().contains(words[last - 2]);
    }

    /**
     * Whether a slot is only who says it: not so where whoever says it is spoken of again between
     * that and the verb, "Siemens said | the company | would cut 400 jobs".
     */
    private boolean isSource(Cue cue, Slot slot, @Nullable Slot speaker) {
        if (speaker == null || !isSame(slot, speaker)) {
            return false;
        }
        int end = speaker.span().end();
        return slot.span().end() > cue.span().start()
                || sentence.cues(SourceCue.class).stream()
                        .map(Cue::span)
                        .filter(verb -> verb.start() >= end)
                        .noneMatch(verb -> verb.end() <= slot.span().start());
    }

    static boolean isSame(Slot slot, @Nullable Slot speaker) {
        return speaker != null && slot.entity().equals(speaker.entity());
    }

    /** Whether a slot follows the amount that follows the cue: too late for a subject. */
    private static boolean isBeyond(Cue cue, Quantity quantity, Slot slot) {
        return quantity.span().start() >= cue.span().end()
                && slot.span().start() >= quantity.span().end();
    }

    /** Whether a slot is only the place where it happens ("in Arizona", 在美国|亚利桑那州). */
    boolean isWhere(Slot slot) {
        if (slot.entity().type() != EntityClass.PLACE) {
            return false;
        }
        if (proximity.isBehind(slot.span(), sentence.grammar().prepositions())) {
            return true;
        }
        int before = sentence.slots().indexOf(slot) - 1;
        return before >= 0
                && isOneList(sentence.slots().get(before), slot)
                && isWhere(sentence.slots().get(before));
    }

    /** Whether two names stand side by side or are joined ("between Accra | and | Kumasi"). */
    private boolean isOneList(Slot one, Slot other) {
        return sentence.touch(one.span(), other.span())
                || sentence.grammar()
                        .conjunctions()
                        .contains(sentence.gap(one.span(), other.span()));
    }

    /** Whether a slot is the best subject there is: then it is no object. */
    boolean isBest(Cue cue, Slot slot, Relation relation) {
        return of(cue, relation, null, null, List.of()).filter(best -> best == slot).isPresent();
    }
}
