package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.Qualifier;
import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A number that counts what the next amount counts all of: "540 of its | 1,500 jobs", "400 der |
 * 1.600 Arbeitsplätze". The first one has the unit of the second.
 */
final class PartOfTotal {

    private static final int LONGEST_WORDS = 16;
    private static final int LONGEST_NUMBER = 10;
    private static final int MOST_WORDS = 4;
    private static final String WHY = "a part of the amount behind it";
    private static final String VOTES = "votes, like those against behind it";

    private PartOfTotal() {}

    /** The amounts, each part with its unit. */
    static List<Quantity> withUnits(
            String text, List<Quantity> quantities, Grammar grammar, String language) {
        List<Quantity> all = withSpelled(text, quantities, grammar, language);
        for (int i = 0; i + 1 < all.size(); i++) {
            if (isPart(text, all.get(i), all.get(i + 1), grammar)) {
                all.set(i, counting(all.get(i), all.get(i + 1), WHY));
            } else if (isOutvoted(text, all.get(i), all.get(i + 1), grammar)) {
                all.set(i, counting(all.get(i), all.get(i + 1), VOTES));
            }
        }
        return all;
    }

    /** With the parts that are words, which say no amount elsewhere: "| four | of its nine". */
    private static List<Quantity> withSpelled(
            String text, List<Quantity> quantities, Grammar grammar, String language) {
        List<Quantity> all = new ArrayList<>();
        for (Quantity total : quantities) {
            int behind = all.isEmpty() ? 0 : all.getLast().span().end();
            spelled(text, behind, total, grammar, language).ifPresent(all::add);
            all.add(total);
        }
        return all;
    }

    private static Optional<Quantity> spelled(
            String text, int from, Quantity total, Grammar grammar, String language) {
        if (total.kind() != Quantity.Kind.COUNT || grammar.verbLast()) {
            return Optional.empty();
        }
        WordSteps steps = new WordSteps(text);
        int first = Math.max(from, total.span().start() - LONGEST_WORDS - LONGEST_NUMBER);
        int end = steps.trimmedEnd(first, total.span().start());
        for (int words = 0; words < MOST_WORDS && end > first; words++) {
            int start = steps.wordStart(first, end);
            Span word = new Span(start, end);
            boolean whole = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
            Optional<Quantity> part =
                    words == 0 || !whole
                            ? Optional.empty()
                            : SpelledNumbers.of(language)
                                    .value(FoldedText.fold(word.of(text)))
                                    .map(
                                            value ->
                                                    Quantity.of(
                                                            word,
                                                            Quantity.Kind.NUMBER,
                                                            value,
                                                            null,
                                                            Qualifier.EXACTLY,
                                                            List.of("a number in words")));
            if (part.isPresent()) {
                return part.filter(amount -> isPart(text, amount, total, grammar));
            }
            end = steps.trimmedEnd(first, start);
        }
        return Optional.empty();
    }

    /** Whether an amount is all that the one before it is a part of. */
    static boolean isTotal(Quantity quantity, List<Quantity> quantities) {
        int index = quantities.indexOf(quantity);
        return index > 0 && quantities.get(index - 1).derivation().contains(WHY);
    }

    /**
     * Whether an amount behind a verb is all of which only some are meant: "close three of its |
     * seven libraries", "most of the | 300 workers".
     */
    static boolean isAllOfSome(Cue cue, Quantity total, Sentence sentence) {
        Grammar grammar = sentence.grammar();
        if (grammar.verbLast() || cue.span().end() > total.span().start()) {
            return false;
        }
        WordSteps steps = new WordSteps(sentence.text());
        int first = cue.span().end();
        int end = steps.trimmedEnd(first, total.span().start());
        int word = steps.wordStart(first, end);
        if (!steps.isOne(grammar.determiners(), word, end)) {
            return false;
        }
        end = steps.trimmedEnd(first, word);
        word = steps.wordStart(first, end);
        if (!steps.isOne(grammar.ownerWords(), word, end)) {
            return false;
        }
        end = steps.trimmedEnd(first, word);
        return steps.isOne(grammar.openers(), steps.wordStart(first, end), end);
    }

    private static Quantity counting(Quantity part, Quantity total, String why) {
        List<String> steps = new ArrayList<>(part.derivation());
        steps.add(why);
        return Quantity.of(
                part.span(),
                Quantity.Kind.COUNT,
                Objects.requireNonNull(part.value()),
                total.unit(),
                part.qualifier(),
                steps);
    }

    /** "met | 82 | tegen 68 stemmen": the votes in favour, before those against. */
    private static boolean isOutvoted(
            String text, Quantity votes, Quantity against, Grammar grammar) {
        int gap = against.span().start() - votes.span().end();
        return votes.kind() == Quantity.Kind.NUMBER
                && votes.unit() == null
                && votes.value() != null
                && against.kind() == Quantity.Kind.COUNT
                && gap > 1
                && gap <= LONGEST_WORDS
                && grammar.against()
                        .contains(
                                FoldedText.fold(
                                                text.substring(
                                                        votes.span().end(), against.span().start()))
                                        .strip());
    }

    /** Whether an amount is the votes against, behind those in favour. */
    static boolean isAgainst(Quantity quantity, List<Quantity> quantities) {
        int index = quantities.indexOf(quantity);
        return index > 0 && quantities.get(index - 1).derivation().contains(VOTES);
    }

    private static boolean isPart(String text, Quantity part, Quantity total, Grammar grammar) {
        int gap = total.span().start() - part.span().end();
        boolean counts =
                part.kind() == Quantity.Kind.NUMBER
                        && part.unit() == null
                        && part.value() != null
                        && total.kind() == Quantity.Kind.COUNT
                        && gap > 1
                        && gap <= LONGEST_WORDS;
        if (!counts || grammar.verbLast()) {
            return false;
        }
        String words = FoldedText.fold(text.substring(part.span().end(), total.span().start()));
        String[] each = words.strip().split(" ");
        boolean of =
                grammar.connectors().contains(each[0]) && grammar.ownerWords().contains(each[0])
                        || grammar.nounsCapitalised() && grammar.possessives().contains(each[0]);
        for (int i = 1; of && i < each.length; i++) {
            of =
                    grammar.determiners().contains(each[i])
                            || grammar.connectors().contains(each[i])
                            || grammar.openers().contains(each[i]);
        }
        return of;
    }
}
