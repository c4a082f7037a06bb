package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;
import org.polygraph.text.WordSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells by how much something changed from the level it came to and the one it came from: "rose 3 %
 * to 20 billion", "fell from 9 % to 8 %". The words before the amount say which it is ({@code
 * levelWords} and {@code originWords} of the language's grammar).
 */
final class Levels {

    static final String LEVEL = "reaches";
    private static final String BY_LEVEL = "the level it changed to";
    private static final int LONGEST_WORDS = 24;
    private static final int LONGEST_VERB = 4;

    /** Marks of unspaced scripts that end what was said. */
    private static final String APART = "；：";

    static final String CLAUSE_MARKS = ",;:、，；：،؛";

    private final Sentence sentence;
    private final Origins origins;
    private final Restatements again;

    Levels(Sentence sentence, Restatements again) {
        this.sentence = sentence;
        this.origins = new Origins(sentence);
        this.again = again;
    }

    /** The cues, and for each cue of a change a second one for the level that it ends at. */
    List<Cue> withLevels(List<Cue> cues) {
        if (sentence.grammar().levelWords().isEmpty()) {
            return cues;
        }
        List<Cue> all = new ArrayList<>(cues);
        for (Cue cue : cues) {
            if (isChange(cue)) {
                all.add(levelOf(cue));
            }
        }
        return all;
    }

    /** Whether an amount can be what a cue says: a change, a level reached, or anything else. */
    boolean canBear(Cue cue, Quantity quantity) {
        if (origins.contains(quantity) || again.contains(quantity)) {
            return false;
        }
        if (isOfOtherClause(cue, quantity)) {
            return false;
        }
        if (isChange(cue)) {
            return !isLevel(cue, quantity)
                    && !isOrigin(cue, quantity)
                    && !isApart(cue.span(), quantity.span());
        }
        if (quantity.kind() == Quantity.Kind.DURATION
                && sentence.is(cue, Trait.LEVEL)
                && !isLevel(cue, quantity)
                && !endsInLevelWord(cue)) {
            return false;
        }
        boolean asked = sentence.is(cue, Trait.ASKING) && isFollowedByLevel(quantity);
        if (asked || sentence.is(cue, Trait.FORECAST_CHANGE) && isOrigin(cue, quantity)) {
            return false;
        }
        if (cue.derivation().contains(BY_LEVEL)) {
            return isLevel(cue, quantity)
                    && !isBeforeVerb(cue, quantity)
                    && !isOrigin(cue, quantity)
                    && !hasOtherHolder(cue, quantity);
        }
        boolean behind =
                sentence.grammar().verbLast()
                        || endsClause(cue, quantity)
                        || quantity.span().start() >= cue.span().start()
                                && !hasAmountBetween(cue.span(), quantity.span());
        return !sentence.is(cue, Trait.LEVEL)
                || behind
                        && !isOrigin(cue, quantity)
                        && !belongsToHolder(cue, quantity)
                        && !isOfDeed(cue, quantity);
    }

    /** "was in talks with | two buyers": told by words behind the copula that take no amount. */
    private boolean isOfDeed(Cue cue, Quantity quantity) {
        for (Cue deed : sentence.cues(RelationCue.class)) {
            if (deed.span().start() >= cue.span().end()
                    && deed.span().end() <= quantity.span().start()
                    && ((RelationCue) deed.meaning()).object() == Side.AFTER
                    && !sentence.takesQuantity(deed)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether an amount before a verb of change or a figure's noun was told by something else: "a |
     * 120MW | plant to reduce costs", "stieg auf | 910 Millionen Euro, | der Gewinn".
     */
    private boolean isOfOtherClause(Cue cue, Quantity quantity) {
        Grammar grammar = sentence.grammar();
        boolean noun = sentence.is(cue, Trait.MONEY_FIGURE);
        if (grammar.openers().isEmpty()
                || grammar.verbLast()
                || quantity.span().end() > cue.span().start()) {
            return false;
        }
        boolean svoVerb =
                !grammar.infinitiveMarks().isEmpty()
                        && !grammar.verbBracket()
                        && ((RelationCue) cue.meaning()).object() == Side.AFTER;
        if (svoVerb && isBehindAdversative(quantity, cue)) {
            return true; // "approved | $950 million | but rejected a ban"
        }
        if (!noun && !isChange(cue)) {
            return false;
        }
        String gap = sentence.text().substring(quantity.span().end(), cue.span().start()).strip();
        if (noun) {
            return gap.startsWith(",")
                    && Words.allIn(gap.substring(1).strip(), grammar.determiners());
        }
        boolean svo = !grammar.verbBracket() && !grammar.infinitiveMarks().isEmpty();
        return svo && Infinitives.isMarked(sentence, cue.span());
    }

    private boolean isBehindAdversative(Quantity quantity, Cue cue) {
        WordSteps steps = new WordSteps(sentence.text());
        int first = quantity.span().end();
        int end = steps.trimmedEnd(first, cue.span().start());
        return steps.isOne(sentence.grammar().adversatives(), steps.wordStart(first, end), end);
    }

    /** "agrupa a | 640 socios, perdió": what stands before a verb that has its object behind it. */
    private static boolean isBeforeVerb(Cue cue, Quantity quantity) {
        return ((RelationCue) cue.meaning()).object() == Side.AFTER
                && quantity.span().end() <= cue.span().start();
    }

    /** "sank auf": so long something lasts; a plain "was" says so of no duration. */
    private boolean endsInLevelWord(Cue cue) {
        WordSteps steps = new WordSteps(sentence.text());
        Span span = cue.span();
        return steps.isOne(
                sentence.grammar().levelWords(),
                steps.wordStart(span.start(), span.end()),
                span.end());
    }

    /** "措施縮水：…|214萬名": a clause of its own comes next. */
    private boolean isApart(Span cue, Span amount) {
        for (int i = cue.end(); i < amount.start(); i++) {
            if (APART.indexOf(sentence.text().charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb stands behind its amount, as participles do where verbs stand second. */
    private boolean endsClause(Cue cue, Quantity quantity) {
        boolean eitherSide = ((RelationCue) cue.meaning()).object() == Side.EITHER;
        return eitherSide
                && quantity.span().end() <= cue.span().start()
                && Words.hasNoWord(sentence.gap(quantity.span(), cue.span()));
    }

    /** The amounts that something came from, which are nobody's any more. */
    Set<Quantity> origins() {
        return origins.all();
    }

    private boolean hasAmountBetween(Span cue, Span amount) {
        return sentence.quantities().stream()
                .filter(other -> other.kind() != Quantity.Kind.DURATION)
                .anyMatch(
                        other ->
                                other.span().start() >= cue.end()
                                        && other.span().end() <= amount.start()
                                        && !isFollowedByLevel(other));
    }

    private static Cue levelOf(Cue change) {
        RelationCue meaning = (RelationCue) change.meaning();
        List<String> derivation = new ArrayList<>(change.derivation());
        derivation.add(BY_LEVEL);
        return new Cue(
                change.span(),
                new RelationCue(
                        LEVEL, meaning.subject(), meaning.object(), meaning.modality(), List.of()),
                derivation);
    }

    private boolean isChange(Cue cue) {
        return sentence.is(cue, Trait.CHANGE);
    }

    private boolean isLevel(Cue cue, Quantity quantity) {
        return origins.isLevel(quantity)
                || isBehindChange(quantity)
                || quantity.kind() != Quantity.Kind.RATIO
                        && isBehind(cue, quantity.span(), sentence.grammar().levelWords());
    }

    /** "was up | 17 per cent | at 3 billion", "closed | 7.8 % | lower at $41". */
    private boolean isBehindChange(Quantity quantity) {
        Grammar grammar = sentence.grammar();
        WordSteps steps = new WordSteps(sentence.text());
        int first = sentence.span().start();
        int end = steps.trimmedEnd(first, quantity.span().start());
        int word = steps.wordStart(first, end);
        if (!steps.isOne(grammar.levelsBehindChange(), word, end)) {
            return false;
        }
        int before = steps.trimmedEnd(first, word);
        int compared = steps.wordStart(first, before);
        boolean more =
                steps.isOne(grammar.more(), compared, before)
                        || steps.isOne(grammar.fewer(), compared, before);
        int change = more ? steps.trimmedEnd(first, compared) : before;
        return sentence.quantities().stream().anyMatch(other -> other.span().end() == change);
    }

    private boolean isOrigin(Cue cue, Quantity quantity) {
        return isBehind(cue, quantity.span(), sentence.grammar().originWords())
                || isFollowedByLevel(quantity);
    }

    /** Whether a level of the same kind comes next ("from 9 % to 8 %"). */
    private boolean isFollowedByLevel(Quantity quantity) {
        WordSet levels = sentence.grammar().levelWords();
        if (levels.isEmpty()) {
            return false;
        }
        for (Quantity next : sentence.quantities()) {
            int words = next.span().start() - quantity.span().end();
            if (next.kind() == quantity.kind() && words >= 0 && words <= LONGEST_WORDS) {
                String gap = sentence.gap(quantity.span(), next.span());
                gap = Hedges.without(gap, levels, sentence.grammar());
                if (levels.contains(gap) || isVerbOfLevel(gap, levels)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** 42.1元|加至|50元: the word for a level ends the verb, where no space does. */
    private static boolean isVerbOfLevel(String gap, WordSet words) {
        return !gap.isEmpty()
                && gap.length() <= LONGEST_VERB
                && !WordEdges.isSpaced(gap.charAt(0))
                && words.anyEnds(gap);
    }

    /**
     * Whether one of these words stands right before an amount, and is not part of the cue itself
     * ("fell to").
     */
    private boolean isBehind(Cue cue, Span amount, WordSet words) {
        int from = Math.max(sentence.span().start(), amount.start() - LONGEST_WORDS);
        if (cue.span().end() <= amount.start()) {
            from = Math.max(from, cue.span().end());
        }
        if (sentence.grammar().verbLast()) {
            return isMarked(amount, words);
        }
        String before = FoldedText.fold(sentence.text().substring(from, amount.start())).strip();
        String last = Hedges.without(before, words, sentence.grammar());
        for (String word : words) {
            boolean apart = last.endsWith(word) && isApart(last, last.length() - word.length());
            boolean attached = !WordEdges.isSpaced(word.charAt(0)) || word.endsWith("'");
            if (apart || attached && before.endsWith(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isApart(String words, int start) {
        return start == 0 || words.charAt(start - 1) == ' ';
    }

    /** Whether one of these particles follows an amount, or its unit bears one ("dolara"). */
    private boolean isMarked(Span amount, WordSet words) {
        int end = Math.min(sentence.span().end(), amount.end() + LONGEST_WORDS);
        String rest = FoldedText.fold(sentence.text().substring(amount.end(), end));
        String unit = FoldedText.fold(amount.of(sentence.text()));
        return words.stream()
                .anyMatch(
                        word ->
                                Words.beginsWithParticle(rest, word)
                                        || unit.endsWith(" " + word)
                                        || word.startsWith("'") && unit.endsWith(word));
    }

    /**
     * Whether another cue before the change says what the level is of ("revenue rose 5 % to $3bn").
     */
    private boolean hasOtherHolder(Cue cue, Quantity quantity) {
        return quantity.kind() == Quantity.Kind.MONEY
                && holder(cue, Trait.MONEY_FIGURE).isPresent();
    }

    /**
     * Whether the amount of a plain level is that of a noun before it ("net profit came to $3bn"),
     * and it can be told whose.
     */
    private boolean belongsToHolder(Cue cue, Quantity quantity) {
        boolean money = quantity.kind() == Quantity.Kind.MONEY;
        return holder(cue, money ? Trait.MONEY_FIGURE : Trait.COUNT_FIGURE)
                .filter(holder -> sentence.touch(holder.span(), cue.span()) || namesAnybody(cue))
                .isPresent();
    }

    /**
     * The noun that says what stands at a level: "net profit" in "net profit for the year was
     * $3bn".
     *
     * @param without cues that bear no amount of their own
     */
    Optional<Cue> nounOf(Cue level, Quantity quantity, List<Cue> without) {
        Span before = level.span();
        int end = Math.min(before.start(), quantity.span().start());
        return without.stream()
                .filter(noun -> noun.span().end() <= end)
                .filter(noun -> !sentence.moves(noun))
                .filter(noun -> isOneClause(noun.span(), new Span(end, end)))
                .reduce((first, second) -> second);
    }

    private boolean isOneClause(Span noun, Span level) {
        String gap = sentence.gap(noun, level);
        return gap.codePoints().noneMatch(c -> CLAUSE_MARKS.indexOf(c) >= 0)
                && !new Coordination(sentence).isSeparated(noun, level);
    }

    private boolean namesAnybody(Cue cue) {
        return sentence.slots().stream()
                .filter(slot -> slot.entity().type() != EntityClass.TOPIC)
                .filter(slot -> isShortlyBefore(slot.span(), cue.span()))
                .anyMatch(slot -> !sentence.gap(slot.span(), cue.span()).contains(","));
    }

    private static boolean isShortlyBefore(Span one, Span other) {
        return one.end() <= other.start() && other.start() - one.end() <= Proximity.REACH;
    }

    /** Whether a level or a change is that of a figure that is money: "ricavi | saliti a". */
    boolean isOfMoney(Cue cue) {
        return sentence.moves(cue) && holder(cue, Trait.MONEY_FIGURE).isPresent();
    }

    private Optional<Cue> holder(Cue cue, Trait holders) {
        return sentence.cues(RelationCue.class).stream()
                .filter(other -> sentence.is(other, holders))
                .filter(other -> isShortlyBefore(other.span(), cue.span()))
                .filter(other -> !sentence.gap(other.span(), cue.span()).contains(","))
                .findFirst();
    }
}
