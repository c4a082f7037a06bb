package org.polygraph.claim;

import org.polygraph.mention.Quantity;
import org.polygraph.mention.TimeExpression;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;
import org.polygraph.text.WordSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Percentages that say how much more or less the amount beside them is than another time: "12
 * million passengers, | 8 % more | than in 2024". They are claimed of the same subject as a growth
 * or a decline, whatever other verb stands near.
 */
final class Comparatives {

    private static final String GROWS = "growsBy";
    private static final String DECLINES = "declinesBy";
    private static final double FACTOR = 0.85;

    /** Characters between the amount and the percentage. */
    private static final int REACH = 80;

    /** Characters between the comparative and the time compared with, in front or behind. */
    private static final int TIME_BEHIND = 30;

    private static final int TIME_BEFORE = 12;
    private static final int LONGEST_WORDS = 24;
    private static final String ENDS = ".,;)،，；。）।!";

    private final Sentence sentence;

    /** By the percentage, the amount that is so much more or less. */
    private final Map<Quantity, Quantity> compared = new LinkedHashMap<>();

    private final Map<Quantity, String> relations = new LinkedHashMap<>();

    Comparatives(Sentence sentence) {
        this.sentence = sentence;
        Grammar grammar = sentence.grammar();
        if (grammar.more().isEmpty() && grammar.fewer().isEmpty()) {
            return;
        }
        for (Quantity quantity : sentence.quantities()) {
            if (!"%".equals(quantity.unit())) {
                continue;
            }
            String relation =
                    isSo(quantity, grammar.more(), grammar.moreBefore())
                            ? GROWS
                            : isSo(quantity, grammar.fewer(), grammar.fewerBefore())
                                    ? DECLINES
                                    : "";
            if (!relation.isEmpty()) {
                amountOf(quantity)
                        .ifPresent(
                                amount -> {
                                    compared.put(quantity, amount);
                                    relations.put(quantity, relation);
                                });
            }
        }
    }

    /** Whether a percentage says how much more or less another amount of the sentence is. */
    boolean contains(Quantity quantity) {
        return compared.containsKey(quantity);
    }

    /** The amount that is so much more or less, where no more is known than what it counts. */
    Optional<Quantity> counted(Quantity percentage) {
        return Optional.ofNullable(compared.get(percentage))
                .filter(amount -> amount.kind() == Quantity.Kind.COUNT);
    }

    /** What a percentage that compares says: that something grows or that it declines. */
    Optional<Relation> relation(Quantity percentage, Map<String, Relation> known) {
        return Optional.ofNullable(relations.get(percentage)).map(known::get);
    }

    /**
     * What the percentages say of whom claims bear the amounts of.
     *
     * @param used the amounts that claims bear; those that are claimed here are added
     */
    List<Claim> of(List<Claim> claims, Set<Quantity> used, Map<String, Relation> known) {
        List<Claim> found = new ArrayList<>();
        compared.forEach(
                (quantity, amount) -> {
                    Relation relation = known.get(relations.get(quantity));
                    if (relation != null && !used.contains(quantity)) {
                        claims.stream()
                                .filter(claim -> isOf(claim, amount))
                                .filter(claim -> relation.domain().contains(claim.subject().type()))
                                .findFirst()
                                .ifPresent(
                                        claim -> {
                                            used.add(quantity);
                                            found.add(change(claim, relation, quantity));
                                        });
                    }
                });
        return found;
    }

    /** Whether a claim bears an amount, though it be as money of a currency that it leaves out. */
    private static boolean isOf(Claim claim, Quantity amount) {
        Quantity borne = claim.quantity();
        return borne != null && borne.span().equals(amount.span());
    }

    private static Claim change(Claim claim, Relation relation, Quantity quantity) {
        return claim.ofItself(relation)
                .withQuantity(quantity, FACTOR, "said of the amount beside it");
    }

    /** The amount before a percentage, or else the one behind it. */
    private Optional<Quantity> amountOf(Quantity percentage) {
        Quantity before = null;
        Quantity behind = null;
        for (Quantity other : sentence.quantities()) {
            if (other == percentage || "%".equals(other.unit())) {
                continue;
            }
            int gap = percentage.span().start() - other.span().end();
            if (gap >= 0 && gap <= REACH) {
                before = other;
            }
            int gapBehind = other.span().start() - percentage.span().end();
            if (behind == null && gapBehind >= 0 && gapBehind <= REACH) {
                behind = other;
            }
        }
        return Optional.ofNullable(before != null ? before : behind);
    }

    private boolean isSo(Quantity quantity, WordSet words, WordSet before) {
        return isSo(quantity, words) || isBehind(quantity.span(), before);
    }

    /** "mais | 9 % do que em 2024": right behind such a word, with what it is compared with. */
    private boolean isBehind(Span span, WordSet words) {
        int from = Math.max(sentence.span().start(), span.start() - LONGEST_WORDS);
        String before = FoldedText.fold(sentence.text().substring(from, span.start())).strip();
        return words.stream().anyMatch(word -> Words.endsWithWord(before, word))
                && (isTimeBehind(span.end()) || endsClause(span.end()));
    }

    /** Whether one of these words stands at a percentage, and a time or nothing behind it. */
    private boolean isSo(Quantity quantity, WordSet words) {
        Span span = quantity.span();
        if (sentence.grammar().comparesFirst()) {
            int from = Math.max(sentence.span().start(), span.start() - LONGEST_WORDS);
            String before = FoldedText.fold(sentence.text().substring(from, span.start())).strip();
            return words.stream().anyMatch(word -> Words.endsWithWord(before, word))
                    && (isTimeBehind(span.end()) || isTimeBefore(span.start()));
        }
        int to = Math.min(sentence.span().end(), span.end() + LONGEST_WORDS);
        String raw = sentence.text().substring(span.end(), to);
        String rest = FoldedText.fold(raw);
        for (String word : words) {
            if (Words.beginsWithParticle(rest, word)) {
                int end = span.end() + (rest.startsWith(" ") ? 1 : 0) + word.length();
                return isTimeBehind(end)
                        || isTimeBefore(span.start())
                        || isBaseBefore(span.start())
                        || endsClause(end);
            }
        }
        return false;
    }

    /** Whether what it is compared with stands right before it: 前年同月|より|17％. */
    private boolean isBaseBefore(int start) {
        String before = sentence.text().substring(sentence.span().start(), start);
        return sentence.grammar().verbLast() && sentence.grammar().baseParticles().anyEnds(before);
    }

    private boolean isTimeBehind(int end) {
        boolean named =
                sentence.times().stream()
                        .map(TimeExpression::span)
                        .anyMatch(time -> time.start() >= end && time.start() - end <= TIME_BEHIND);
        return named || isEarlier(end);
    }

    private boolean isEarlier(int end) {
        int to = Math.min(sentence.span().end(), end + TIME_BEHIND);
        String rest = FoldedText.fold(sentence.text().substring(Math.min(end, to), to));
        return sentence.grammar().earlier().stream().anyMatch(phrase -> Words.has(rest, phrase));
    }

    private boolean isTimeBefore(int start) {
        return sentence.times().stream()
                .map(TimeExpression::span)
                .anyMatch(time -> time.end() <= start && start - time.end() <= TIME_BEFORE);
    }

    private boolean endsClause(int end) {
        return end >= sentence.span().end() || ENDS.indexOf(sentence.text().charAt(end)) >= 0;
    }
}
