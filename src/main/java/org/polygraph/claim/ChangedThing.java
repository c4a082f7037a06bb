package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.SourceCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.Span;

import java.util.List;
import java.util.Optional;

/** What changed, where somebody changed it: the object of the verb, not who did it. */
final class ChangedThing {

    private static final int LONGEST = 12;

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
        if (quantity == null || !relation.moves()) {
            return Optional.empty();
        }
        Optional<Slot> counted = counted(cue, quantity);
        if (counted.isPresent()) {
            return counted;
        }
        return thing(cue, quantity).map(thing -> withOwner(thing, cue));
    }

    /** What is counted between the verb and its amount, in a script without spaces: 增加|学位|2.3万个. */
    private Optional<Slot> counted(Cue cue, Quantity quantity) {
        Grammar grammar = sentence.grammar();
        if (grammar.predicateWords().isEmpty()
                || !sentence.is(cue, Trait.CHANGE)
                || quantity.span().start() - cue.span().end() > LONGEST
                || quantity.span().start() <= cue.span().end()) {
            return Optional.empty();
        }
        Span gap = new Span(cue.span().end(), quantity.span().start());
        boolean noun =
                gap.of(sentence.text()).codePoints().allMatch(Character::isLetter)
                        && !sentence.hasCue(gap)
                        && !sentence.hasSlot(gap)
                        && !sentence.hasTime(gap)
                        && grammar.prepositions().longestAt(sentence.text(), gap.start(), gap.end())
                                == 0;
        return noun
                ? new PhraseBounds(sentence)
                        .of(gap.start(), gap.end(), false)
                        .filter(words -> words.start() == gap.start() && words.length() > 1)
                        .map(sentence::slotAt)
                : Optional.empty();
    }

    /**
     * The topic as that of who changed it, since every bank has its interest rate: the last
     * organisation or place named before verb and topic, where nothing but words without a name
     * stands between.
     */
    private Slot withOwner(Slot thing, Cue cue) {
        int before = Math.min(thing.span().start(), cue.span().start());
        boolean known = !thing.entity().labels().isEmpty() && !isReported(before);
        return sentence.slots().stream()
                .filter(slot -> known && slot.span().end() <= before)
                .reduce((first, second) -> second)
                .filter(ChangedThing::canOwn)
                .filter(slot -> proximity.sameClause(cue.span(), slot.span()))
                .filter(slot -> !proximity.isBehind(slot.span(), sentence.grammar().prepositions()))
                .map(
                        owner ->
                                new Slot(
                                        thing.span(),
                                        Composer.join(thing.entity(), List.of(owner.entity())),
                                        thing.confidence(),
                                        thing.how()))
                .orElse(thing);
    }

    /** Whether somebody says it, so that who is named may be no more than the speaker. */
    private boolean isReported(int before) {
        return sentence.cues().stream()
                .filter(cue -> cue.meaning() instanceof SourceCue)
                .anyMatch(cue -> cue.span().end() <= before);
    }

    private static boolean canOwn(Slot slot) {
        return switch (slot.entity().type()) {
            case ORGANIZATION, PLACE -> true;
            case PERSON, TOPIC, PRODUCT, LAW, GROUP -> false;
        };
    }

    private Optional<Slot> thing(Cue cue, Quantity quantity) {
        if (sentence.grammar().verbLast()) {
            return objectBefore(cue).or(() -> objectPhrase(cue));
        }
        Optional<Slot> fronted = fronted(cue);
        if (fronted.isPresent()) {
            return fronted;
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
                .findFirst()
                .or(() -> phrase(cue, quantity));
    }

    /** Words between verb and amount that name nothing known: "cut | its dividend | to 10p". */
    private Optional<Slot> phrase(Cue cue, Quantity quantity) {
        Grammar grammar = sentence.grammar();
        WordSteps steps = new WordSteps(sentence.text());
        int first = cue.span().end();
        int end = steps.trimmedEnd(first, amountStart(first, quantity));
        int word = steps.wordStart(first, end);
        if (grammar.openers().isEmpty()
                || grammar.verbFirst()
                || word <= first
                || !steps.isOne(grammar.prepositions(), word, end)
                || steps.isOne(grammar.ownerWords(), word, end)) {
            return Optional.empty();
        }
        end = steps.trimmedEnd(first, word);
        int start = -1;
        for (int i = steps.skipSpace(behindTimes(first, end), end);
                i < end;
                i = steps.skipSpace(i, end)) {
            int behind = steps.wordEnd(i, end);
            if (steps.isOne(grammar.determiners(), i, behind)
                    && !(start >= 0 && steps.isOne(grammar.ownerWords(), i, behind))) {
                start = behind;
            } else if (!isOfNoun(i, behind)) {
                return Optional.empty();
            }
            i = Math.max(behind, i + 1);
        }
        return start < 0
                ? Optional.empty()
                : new PhraseBounds(sentence)
                        .of(start, end, false)
                        .filter(words -> !sentence.hasSlot(words))
                        .map(sentence::slotAt);
    }

    /** Behind the times of a stretch: "erhöhte | im März | die Gebühren". */
    private int behindTimes(int from, int to) {
        return sentence.times().stream()
                .map(time -> time.span())
                .filter(time -> time.start() >= from && time.end() <= to)
                .mapToInt(Span::end)
                .max()
                .orElse(from);
    }

    /** Where the amounts begin: the first of "from 31 to | 15". */
    private int amountStart(int from, Quantity quantity) {
        return sentence.quantities().stream()
                .map(amount -> amount.span().start())
                .filter(start -> start >= from)
                .findFirst()
                .orElse(quantity.span().start());
    }

    /** Whether a word can be part of a noun with its adjectives and its owner. */
    private boolean isOfNoun(int start, int end) {
        Grammar grammar = sentence.grammar();
        WordSteps steps = new WordSteps(sentence.text());
        String word = sentence.text().substring(start, Math.max(start, end));
        return !word.isEmpty()
                && word.codePoints().allMatch(c -> Character.isLetter(c) || c == '-')
                && (steps.isOne(grammar.ownerWords(), start, end)
                        || !steps.isOne(grammar.prepositions(), start, end)
                                && !steps.isOne(grammar.fillers(), start, end)
                                && !steps.isOne(grammar.conjunctions(), start, end));
    }

    /** The topic behind a word that puts the object before its verb: 将|基准利率|下调. */
    private Optional<Slot> fronted(Cue cue) {
        Grammar grammar = sentence.grammar();
        return grammar.objectFronts().isEmpty()
                ? Optional.empty()
                : sentence.slots().stream()
                        .filter(slot -> slot.entity().type() == EntityClass.TOPIC)
                        .filter(slot -> slot.span().end() == cue.span().start())
                        .filter(slot -> proximity.isBehind(slot.span(), grammar.objectFronts()))
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
                .filter(span -> !sentence.hasSlot(span))
                .map(sentence::slotAt);
    }

    private boolean isFollowed(Slot slot, List<String> particles) {
        String rest = sentence.text().substring(slot.span().end(), sentence.span().end());
        return particles.stream().anyMatch(particle -> Words.beginsWithParticle(rest, particle));
    }
}
