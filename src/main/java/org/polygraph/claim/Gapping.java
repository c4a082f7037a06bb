package org.polygraph.claim;

import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is said once of several, each with its own amount: "CDU won 32 per cent and SPD | 9", "मुंडा
 * को 52.3 प्रतिशत | और रेखा को 41.7 प्रतिशत वोट मिले"; or of one in several amounts: "1 m for the
 * families | and 250,000 for the injured".
 */
final class Gapping {

    private static final int REACH = 60;
    private static final int NEAR = 14;
    private static final double FACTOR = 0.9;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Sentence sentence;

    Gapping(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * @param used amounts that claims bear; those found are added
     */
    List<Claim> of(List<Claim> claims, Set<Quantity> used) {
        List<Claim> found = new ArrayList<>();
        for (Quantity quantity : sentence.quantities()) {
            if (used.contains(quantity)) {
                continue;
            }
            Optional<Claim> like =
                    claims.stream()
                            .filter(claim -> isLike(claim, quantity))
                            .min(Comparator.comparingDouble(claim -> distance(claim, quantity)))
                            .map(claim -> ofOwnHolder(claims, claim, quantity));
            like.flatMap(claim -> told(claim, quantity))
                    .ifPresent(
                            claim -> {
                                used.add(quantity);
                                found.add(claim);
                            });
        }
        return found;
    }

    private double distance(Claim claim, Quantity other) {
        return sentence.distance(Objects.requireNonNull(claim.quantity()).span(), other.span());
    }

    /**
     * The claim as one of whoever stands right before its own amount, where another such stands
     * before the amount left over: each has its own then.
     */
    private Claim ofOwnHolder(List<Claim> claims, Claim claim, Quantity left) {
        Optional<Slot> own = holder(Objects.requireNonNull(claim.quantity()).span());
        Optional<Slot> other = holder(left.span());
        boolean mixed =
                own.isPresent()
                        && other.isPresent()
                        && other.get().entity().equals(claim.subject())
                        && SubjectFinder.isIn(claim.relation().domain(), own.get());
        if (!mixed) {
            return claim;
        }
        Claim mended = claim.withSubject(own.get().entity());
        claims.set(claims.indexOf(claim), mended);
        return mended;
    }

    /** Whether a claim bears such an amount near by, and no verb stands between. */
    private boolean isLike(Claim claim, Quantity quantity) {
        Quantity own = claim.quantity();
        if (own == null
                || own.kind() != quantity.kind()
                || !Objects.equals(own.unit(), quantity.unit())
                || distance(claim, quantity) > REACH) {
            return false;
        }
        Span between =
                new Span(
                        Math.min(own.span().end(), quantity.span().end()),
                        Math.max(own.span().start(), quantity.span().start()));
        return joins(between)
                && sentence.cues(RelationCue.class).stream()
                        .filter(cue -> !saysAgain(cue, claim.relation()))
                        .map(Cue::span)
                        .noneMatch(between::contains);
    }

    /** "37,4 % de los | votos, seguido por": a noun of what is told of one after the other. */
    private boolean saysAgain(Cue cue, Relation relation) {
        return relation.is(Trait.TOLD_IN_TURN) && relation.equals(sentence.relation(cue));
    }

    /** Whether a comma or "and" stands there, and no stronger mark. */
    private boolean joins(Span gap) {
        String words = FoldedText.fold(gap.of(sentence.text()));
        if (words.chars().anyMatch(c -> ";:()\"«»“”".indexOf(c) >= 0)) {
            return false;
        }
        return words.contains(",")
                || SPACES.splitAsStream(words)
                        .anyMatch(sentence.grammar().conjunctions()::contains);
    }

    private Optional<Claim> told(Claim claim, Quantity quantity) {
        Span own = Objects.requireNonNull(claim.quantity()).span();
        Optional<Slot> holder = holder(quantity.span());
        if (holder.isPresent()) {
            boolean like = quantity.span().start() > own.start() || holder(own).isPresent();
            return holder.filter(slot -> like)
                    .filter(slot -> SubjectFinder.isIn(claim.relation().domain(), slot))
                    .map(Slot::entity)
                    .filter(entity -> !entity.equals(claim.subject()))
                    .map(
                            entity ->
                                    claim.withQuantity(
                                                    quantity, FACTOR, "said as of the one before")
                                            .withSubject(entity));
        }
        return claim.relation().is(Trait.TO_SEVERAL) && quantity.kind() == Quantity.Kind.MONEY
                ? Optional.of(
                        claim.withObject(null)
                                .withQuantity(quantity, FACTOR, "another amount of the same verb"))
                : Optional.empty();
    }

    /** The name right before an amount, with a small word, a particle or a dash between. */
    private Optional<Slot> holder(Span amount) {
        return sentence.slots().stream()
                .filter(slot -> !SubjectFinder.isTopic(slot.entity()))
                .filter(slot -> slot.span().end() <= amount.start())
                .filter(slot -> amount.start() - slot.span().end() <= NEAR)
                .filter(slot -> isSmall(slot.span().end(), amount.start()))
                .reduce((first, second) -> second);
    }

    /** Whether nothing but small words and marks stands between somebody and the amount. */
    private boolean isSmall(int from, int to) {
        String gap = FoldedText.fold(sentence.text().substring(from, to)).strip();
        Grammar grammar = sentence.grammar();
        return Words.areSmall(gap, grammar)
                || Words.allIn(gap, grammar.prepositions())
                || isMarker(gap);
    }

    private boolean isMarker(String gap) {
        return sentence.grammar().otherMarkers().stream()
                .anyMatch(marker -> gap.equals(marker.strip()));
    }
}
