package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;
import org.polygraph.text.WordSet;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Cues that stand where they say nothing of anybody. */
final class IdleCues {

    /** What is told by a noun that may also be a topic: "a 24-hour | strike". */
    private static final String STRIKES = "strikes";

    private static final String SENTENCE = "sentencedTo";

    /** Characters of how long somebody is sentenced to. */
    private static final int PENALTY = 70;

    private static final String VOTES = "voteShare";
    private static final String PRIZE = "isAwarded";

    private static final String CLOSING = "»”\"";
    private static final int NEAR = 70;

    /** Words that can stand before a subject at the start of a sentence, and one more. */
    private static final int MOST_BEFORE = 3;

    private final Sentence sentence;
    private final Map<String, Relation> relations;
    private final DeedsTalkedOf deeds;

    IdleCues(Sentence sentence, Map<String, Relation> relations) {
        this.sentence = sentence;
        this.relations = relations;
        this.deeds = new DeedsTalkedOf(sentence, relations);
    }

    /** Whether a cue stands where it says nothing of anybody. */
    boolean isIdle(Cue cue) {
        return isWithinName(cue)
                || isEndOfCompound(cue)
                || isRefusal(cue)
                || isListItem(cue)
                || deeds.contains(cue)
                || isCopulaOfComparison(cue)
                || isAuxiliary(cue)
                || isEndOfYear(cue)
                || isOpeningVerb(cue)
                || isOfSpeech(cue)
                || isToldByVerb(cue)
                || isArrested(cue)
                || isTail(cue)
                || isOfNoElection(cue)
                || isOfNoPrize(cue)
                || new IdleVerbs(sentence).contains(cue)
                || new InvertedSaying(sentence).isSaying(cue)
                || isBesideTime(cue)
                || isReason(cue)
                || isNoun(cue)
                || isBetweenVotes(cue);
    }

    /** Whether a strike is only why something else is so: "batal akibat | mogok kerja". */
    private boolean isReason(Cue cue) {
        return cue.relation().equals(STRIKES)
                && (isBehind(cue, sentence.grammar().reasons())
                        || isBehind(cue, sentence.grammar().agentWords()));
    }

    /** Whether a word before it makes a noun of what else would be a verb: "việc | đóng cửa". */
    private boolean isNoun(Cue cue) {
        WordSet markers = sentence.grammar().nounMarkers();
        return !markers.isEmpty()
                && !sentence.is(cue, Trait.MUTUAL)
                && !Objects.requireNonNull(relations.get(cue.relation())).needsQuantity()
                && !hasAmountRightBehind(cue.span())
                && isBehind(cue, markers);
    }

    private boolean isBehind(Cue cue, WordSet words) {
        WordSteps steps = new WordSteps(sentence.text());
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, cue.span().start());
        return steps.isOne(words, steps.wordStart(first, end), end);
    }

    /** "212 | voix contre | 108": the words between two numbers say which of them is which. */
    private boolean isBetweenVotes(Cue cue) {
        if (!sentence.is(cue, Trait.BALLOT) || !hasAmountRightBehind(cue.span())) {
            return false;
        }
        WordSteps steps = new WordSteps(sentence.text());
        int last = steps.wordStart(cue.span().start(), cue.span().end());
        return last > cue.span().start()
                && steps.isOne(sentence.grammar().baseWords(), last, cue.span().end())
                && sentence.quantities().stream()
                        .map(Quantity::span)
                        .anyMatch(
                                votes ->
                                        votes.start() < cue.span().start()
                                                && cue.span().start() <= votes.end() + 1);
    }

    /** "| declined | to name two buyers": what begins a longer word of denial falls by nothing. */
    private boolean isRefusal(Cue cue) {
        for (Cue denial : sentence.cues(CueMeaning.ModalityCue.class)) {
            if (Modality.of(((CueMeaning.ModalityCue) denial.meaning()).modality())
                            == Modality.DENIED
                    && denial.span().start() == cue.span().start()
                    && denial.span().end() > cue.span().end()
                    && !hasAmountRightBehind(denial.span())) {
                return true;
            }
        }
        return false;
    }

    private boolean hasAmountRightBehind(Span words) {
        for (Quantity quantity : sentence.quantities()) {
            if (quantity.span().start() >= words.end()
                    && sentence.gap(words, quantity.span()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb is but the end of an adjective: "the Labour-|run| council". */
    private boolean isEndOfCompound(Cue cue) {
        String text = sentence.text();
        int start = cue.span().start();
        return start - 1 > sentence.span().start()
                && text.charAt(start - 1) == '-'
                && Character.isLetter(text.charAt(start - 2))
                && Character.isLowerCase(text.codePointAt(start));
    }

    /** Whether a cue is only a word of a name or a topic. */
    private boolean isWithinName(Cue cue) {
        if (cue.span().length() == 0) {
            return false; // stands behind a name
        }
        for (Slot slot : sentence.slots()) {
            if (slot.span().contains(cue.span()) && !isFigure(slot, cue)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a topic is the figure that a cue names: it is no more than that (利用者数). */
    private boolean isFigure(Slot slot, Cue cue) {
        return slot.entity().type() == EntityClass.TOPIC
                && (isOfOwner(slot, cue)
                        || sentence.tellsFigure(cue)
                        || cue.relation().equals(STRIKES) && isObject(slot));
    }

    /**
     * Whether a noun that ends a topic is the figure of somebody named before it, in a script
     * without spaces, or where a particle says whose it is: 重庆市|常住人口|3190万人, इंदौर की | आबादी.
     */
    private boolean isOfOwner(Slot topic, Cue cue) {
        return sentence.is(cue, Trait.OF_OWNER)
                && cue.span().end() == topic.span().end()
                && (!sentence.grammar().juxtaposes()
                        || !WordEdges.isSpaced(sentence.text().charAt(cue.span().start())))
                && Stream.concat(sentence.slots().stream(), sentence.owners().stream())
                        .filter(slot -> !slot.equals(topic))
                        .filter(slot -> slot.span().end() <= cue.span().start())
                        .filter(slot -> isOneClause(slot, cue))
                        .anyMatch(
                                slot ->
                                        Objects.requireNonNull(relations.get(cue.relation()))
                                                .domain()
                                                .contains(slot.entity().type()));
    }

    private boolean isOneClause(Slot slot, Cue cue) {
        return sentence.gap(slot.span(), cue.span())
                .codePoints()
                .noneMatch(c -> Levels.CLAUSE_MARKS.indexOf(c) >= 0);
    }

    /** Whether other words stand before a topic, so that it need not be the subject. */
    private boolean isObject(Slot topic) {
        String before =
                sentence.text().substring(sentence.span().start(), topic.span().start()).strip();
        return !sentence.grammar().verbLast() && before.split(" ").length >= MOST_BEFORE;
    }

    /**
     * Whether a cue is one noun of a list in brackets ("(funding, dependence on Taiwan)"): nobody's
     * verb.
     */
    private boolean isListItem(Cue cue) {
        if (!sentence.inBrackets(cue.span()) || sentence.asides().isClause(cue.span())) {
            return false;
        }
        int start =
                sentence.slots().stream()
                        .map(Slot::span)
                        .filter(
                                span ->
                                        span.end() <= cue.span().start()
                                                && cue.span().start() - span.end() <= 1)
                        .mapToInt(span -> span.start())
                        .findFirst()
                        .orElse(cue.span().start());
        String before = sentence.text().substring(sentence.span().start(), start).stripTrailing();
        return !before.isEmpty() && ",、،，;".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /**
     * Whether a verb that can also be one of an election stands where nobody could be elected: "a
     * colheita | alcançou 51 %".
     */
    private boolean isOfNoElection(Cue cue) {
        return cue.relation().equals(VOTES)
                && sentence.cues(RelationCue.class).stream()
                        .filter(other -> other.span().equals(cue.span()))
                        .anyMatch(other -> sentence.is(other, Trait.LEVEL))
                && sentence.slots().stream()
                        .filter(slot -> slot.span().end() <= cue.span().start())
                        .map(slot -> slot.entity().type())
                        .noneMatch(
                                type ->
                                        type == EntityClass.PERSON
                                                || type == EntityClass.ORGANIZATION)
                && sentence.slots().stream()
                        .anyMatch(slot -> slot.span().end() <= cue.span().start());
    }

    /** Whether a verb of winning, which names no prize itself, has none near it. */
    private boolean isOfNoPrize(Cue cue) {
        WordSet prizes = sentence.grammar().prizes();
        if (!cue.relation().equals(PRIZE) || prizes.isEmpty() || hasPrize(cue.span(), prizes)) {
            return false;
        }
        int start = Math.max(sentence.span().start(), cue.span().start() - NEAR);
        int end = Math.min(sentence.span().end(), cue.span().end() + NEAR);
        return !hasPrize(new Span(start, end), prizes);
    }

    private boolean hasPrize(Span words, WordSet prizes) {
        return Stream.of(FoldedText.fold(words.of(sentence.text())).split("[^\\p{L}]+"))
                .anyMatch(prizes::contains);
    }

    /** Whether it is a noun for those who were arrested: "os | detidos". */
    private boolean isArrested(Cue cue) {
        if (!cue.relation().equals("arrests")) {
            return false;
        }
        WordSteps steps = new WordSteps(sentence.text());
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, cue.span().start());
        return cue.span().of(sentence.text()).indexOf(' ') < 0
                && steps.isOne(sentence.grammar().determiners(), steps.wordStart(first, end), end);
    }

    /**
     * Whether a comparison is with a time, of which nothing is more: "más que | el año anterior".
     */
    private boolean isBesideTime(Cue cue) {
        return Objects.requireNonNull(relations.get(cue.relation())).objectBound() != null
                && sentence.times().stream()
                        .map(time -> time.span())
                        .anyMatch(
                                time ->
                                        time.overlaps(cue.span())
                                                || time.start() >= cue.span().end()
                                                        && sentence.gap(cue.span(), time)
                                                                .isEmpty());
    }

    /**
     * Whether it is the noun of a sentence that a verb before it tells, of whom stands behind:
     * "condenó a cinco | años de cárcel".
     */
    private boolean isToldByVerb(Cue cue) {
        return cue.relation().equals(SENTENCE)
                && sentence.cues(RelationCue.class).stream()
                        .filter(other -> other.relation().equals(SENTENCE))
                        .filter(other -> other.span().end() <= cue.span().start())
                        .filter(other -> cue.span().start() - other.span().end() <= PENALTY)
                        .anyMatch(
                                other ->
                                        ((RelationCue) other.meaning()).subject()
                                                        == CueMeaning.Side.AFTER
                                                || new Verbs(sentence)
                                                        .isFinite(
                                                                other.span().start(),
                                                                other.span().end()));
    }

    /** Whether it is only the auxiliary of another verb: "is | asking for". */
    private boolean isAuxiliary(Cue cue) {
        if (!sentence.is(cue, Trait.LEVEL) && !sentence.is(cue, Trait.OF_STAFF)) {
            return false;
        }
        WordSteps steps = new WordSteps(sentence.text());
        int word = steps.skipSpace(cue.span().end(), sentence.span().end());
        int end = steps.wordEnd(word, sentence.span().end());
        return steps.isOne(sentence.grammar().fillers(), cue.span().start(), cue.span().end())
                && new Verbs(sentence).isVerb(word, end)
                && sentence.cues(RelationCue.class).stream()
                        .noneMatch(other -> other.span().start() == word);
    }

    /**
     * Whether a verb of criticism only says who speaks: it closes a quotation, and who was quoted
     * follows ("« … », déplore | Claire Montfort").
     */
    private boolean isOfSpeech(Cue cue) {
        if (!sentence.is(cue, Trait.SPEECH)) {
            return false;
        }
        int end =
                new WordSteps(sentence.text())
                        .trimmedEnd(sentence.span().start(), cue.span().start());
        int mark = end - 1;
        if (mark > sentence.span().start() && sentence.text().charAt(mark) == ',') {
            mark--;
        }
        boolean closes =
                mark >= sentence.span().start()
                        && CLOSING.indexOf(sentence.text().charAt(mark)) >= 0;
        return closes
                && sentence.slots().stream()
                        .map(Slot::span)
                        .filter(span -> span.start() >= cue.span().end())
                        .anyMatch(span -> span.start() - cue.span().end() <= NEAR);
    }

    /**
     * Whether a cue is only the end of another for the same, where the verb comes last and words
     * have spaces: "अस्पताल में | भर्ती | कराया".
     */
    private boolean isTail(Cue cue) {
        return !sentence.grammar().headBehind().isEmpty()
                && sentence.cues(RelationCue.class).stream()
                        .filter(other -> other.relation().equals(cue.relation()))
                        .filter(other -> other.span().start() < cue.span().start())
                        .anyMatch(other -> other.span().end() > cue.span().start())
                && sentence.cues(RelationCue.class).stream()
                        .filter(other -> !other.relation().equals(cue.relation()))
                        .noneMatch(other -> cue.span().contains(other.span()));
    }

    /** Whether a verb opens the sentence, and so is what is talked of: "Membangun pabrik mahal". */
    private boolean isOpeningVerb(Cue cue) {
        if (cue.span().start() != sentence.span().start()) {
            return false;
        }
        if (Infinitives.isOne(sentence, cue.span())) {
            return true;
        }
        String word = FoldedText.fold(cue.span().of(sentence.text()));
        return !sentence.grammar().dropsSubject()
                && !sentence.grammar().notVerbs().contains(word)
                && sentence.grammar().verbBeginnings().anyBegins(word);
    }

    /** Whether a firm only ended its year: "closed 2025 with a profit", "ha chiuso il 2025 con". */
    private boolean isEndOfYear(Cue cue) {
        return cue.relation().equals("closes")
                && sentence.times().stream()
                        .filter(time -> time.span().start() >= cue.span().end())
                        .filter(time -> !isMonth(time.edtf()))
                        .map(time -> sentence.gap(cue.span(), time.span()))
                        .anyMatch(
                                gap ->
                                        gap.isEmpty()
                                                || Words.allIn(
                                                        gap, sentence.grammar().determiners()));
    }

    /** Whether a time is a month or a day, or part of one: "closes | at the end of May". */
    private static boolean isMonth(String edtf) {
        int dash = edtf.indexOf('-');
        return dash > 0
                && edtf.length() >= dash + 3
                && edtf.substring(dash + 1, dash + 3).compareTo("12") <= 0;
    }

    /** Whether it is only the verb of a comparison: "is larger than". */
    private boolean isCopulaOfComparison(Cue cue) {
        return sentence.is(cue, Trait.LEVEL)
                && sentence.cues(RelationCue.class).stream()
                        .filter(other -> other.span().start() >= cue.span().end())
                        .filter(other -> sentence.gap(cue.span(), other.span()).isEmpty())
                        .map(other -> relations.get(other.relation()))
                        .anyMatch(next -> next != null && next.objectBound() != null);
    }
}
