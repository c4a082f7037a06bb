package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.CueMeaning.RelationCue;
import org.polygraph.mention.CueMeaning.Side;
import org.polygraph.mention.Quantity;
import org.polygraph.text.Span;
import org.polygraph.text.WordEdges;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which amount goes with which cue: closest pairs first. Each amount goes with one relation only,
 * though that relation can be said twice of it ("exceeds the budget and dwarfs …").
 */
final class Amounts {

    private static final double WRONG_SIDE = 40;

    /** How much farther apart two pairs may be, rather than that one of the cues has no amount. */
    private static final double LEFT_OUT = 45;

    /** Beyond this a sentence is no sentence but a table. */
    private static final int MOST_PAIRS = 150;

    /** Characters between a cue and a number without a unit that it can have. */
    private static final int NEAR_NUMBER = 30;

    private record Pair(Cue cue, Quantity quantity, double cost) {

        String relation() {
            return meaning().relation();
        }

        RelationCue meaning() {
            return (RelationCue) cue.meaning();
        }
    }

    /** How much nearer an amount is to a relation that only has amounts of its unit. */
    private static final double OWN_UNIT = 6;

    /** How much farther an amount is from its own noun than from a verb that stands at it. */
    private static final double COUNTED = 25;

    /** How much nearer than such a noun a verb right before the amount is: سيوفر | 640 فرصة عمل. */
    private static final double AT_VERB = 1.5;

    private final Sentence sentence;
    private final Map<String, Relation> relations;
    private final Proximity proximity;
    private final Levels levels;
    private final Comparatives comparatives;

    private final @Nullable String currency;

    /**
     * @param currency what money without one is in, or null
     */
    Amounts(
            Sentence sentence,
            Map<String, Relation> relations,
            Levels levels,
            Comparatives comparatives,
            @Nullable String currency) {
        this.currency = currency;
        this.sentence = sentence;
        this.relations = relations;
        this.proximity = new Proximity(sentence);
        this.levels = levels;
        this.comparatives = comparatives;
    }

    /** The amount of each cue that has one. */
    Map<Cue, Quantity> of(List<Cue> cues) {
        List<Pair> pairs = new ArrayList<>();
        for (Cue cue : cues) {
            for (Quantity quantity : sentence.quantities()) {
                if (isInReach(cue.span(), quantity.span()) && fits(cue, quantity)) {
                    pairs.add(new Pair(cue, quantity, cost(cue, quantity)));
                }
            }
        }
        pairs.removeIf(pair -> pair.cost() >= Proximity.FAR);
        if (pairs.isEmpty()) {
            return Map.of();
        }
        pairs.sort(
                Comparator.comparingDouble(Pair::cost)
                        .thenComparing(pair -> pair.meaning().units().isEmpty()));
        return choose(pairs);
    }

    /** The cues without those of a word that means something else here, which has the amount. */
    static List<Cue> meant(List<Cue> cues, Map<Cue, Quantity> amounts) {
        Set<Span> bearing = new HashSet<>();
        amounts.keySet().forEach(cue -> bearing.add(cue.span()));
        return amounts.isEmpty()
                ? cues
                : cues.stream()
                        .filter(cue -> amounts.containsKey(cue) || !bearing.contains(cue.span()))
                        .toList();
    }

    private static boolean isInReach(Span cue, Span amount) {
        return amount.start() - cue.end() <= Proximity.REACH
                && cue.start() - amount.end() <= Proximity.REACH;
    }

    /**
     * Closest pairs first; a cue that is left with nothing may take an amount from one that has
     * another to go to: "killed 63 and injured 400".
     */
    private Map<Cue, Quantity> choose(List<Pair> pairs) {
        Map<Cue, Pair> chosen = new HashMap<>();
        Map<Quantity, String> taken = new HashMap<>();
        for (Pair pair : pairs) {
            String by = taken.get(pair.quantity());
            if (!chosen.containsKey(pair.cue()) && (by == null || isSame(by, pair.relation()))) {
                chosen.put(pair.cue(), pair);
                taken.put(pair.quantity(), pair.relation());
            }
        }
        if (pairs.size() <= MOST_PAIRS) {
            swap(pairs, chosen, taken);
            exchange(pairs, chosen);
        }
        Map<Cue, Quantity> amounts = new HashMap<>();
        chosen.forEach((cue, pair) -> amounts.put(cue, pair.quantity()));
        return amounts;
    }

    /** Lets two cues change amounts where that brings both together nearer to what is theirs. */
    private static void exchange(List<Pair> pairs, Map<Cue, Pair> chosen) {
        for (Pair one : pairs) {
            Pair mine = chosen.get(one.cue());
            if (mine == null || mine.quantity() == one.quantity()) {
                continue;
            }
            for (Pair other : pairs) {
                Pair theirs = chosen.get(other.cue());
                if (theirs != null
                        && other.cue() != one.cue()
                        && theirs.quantity() == one.quantity()
                        && other.quantity() == mine.quantity()
                        && one.cost() + other.cost() < mine.cost() + theirs.cost()) {
                    chosen.put(one.cue(), one);
                    chosen.put(other.cue(), other);
                    break;
                }
            }
        }
    }

    private static void swap(List<Pair> pairs, Map<Cue, Pair> chosen, Map<Quantity, String> taken) {
        for (Pair wanted : pairs) {
            if (chosen.containsKey(wanted.cue()) || isWithin(wanted.cue(), wanted.quantity())) {
                continue;
            }
            Pair holder = onlyHolder(wanted.quantity(), chosen);
            if (holder == null) {
                continue;
            }
            double worth = holder.cost() + LEFT_OUT - wanted.cost();
            for (Pair instead : pairs) {
                if (instead.cue() == holder.cue()
                        && instead.cost() < worth
                        && !taken.containsKey(instead.quantity())) {
                    chosen.put(holder.cue(), instead);
                    chosen.put(wanted.cue(), wanted);
                    taken.put(instead.quantity(), instead.relation());
                    taken.put(wanted.quantity(), wanted.relation());
                    break;
                }
            }
        }
    }

    /** The pair that has an amount; null where none has it, or several. */
    private static @Nullable Pair onlyHolder(Quantity quantity, Map<Cue, Pair> chosen) {
        Pair holder = null;
        for (Pair pair : chosen.values()) {
            if (pair.quantity() == quantity && holder != null) {
                return null;
            }
            holder = pair.quantity() == quantity ? pair : holder;
        }
        return holder;
    }

    /** Whether two relations say the same thing, or the contrary, and can so share an amount. */
    private boolean isSame(String one, String other) {
        Relation relation = relations.get(one);
        boolean once =
                sentence.grammar().verbFirst() && relation != null && relation.needsQuantity();
        return one.equals(other) && !once && !(relation != null && relation.is(Trait.CHANGE))
                || relation != null && other.equals(relation.opposite()) && relation.takesObject();
    }

    private boolean fits(Cue cue, Quantity quantity) {
        RelationCue meaning = (RelationCue) cue.meaning();
        Relation relation = Objects.requireNonNull(relations.get(meaning.relation()));
        return (relation.takes(quantity)
                        || BareMoney.isOf(relation, quantity, sentence.text(), currency))
                && meaning.takesUnit(quantity.unit())
                && !comparatives.contains(quantity)
                && !isOfAttribute(cue, quantity)
                && !PartOfTotal.isTotal(quantity, sentence.quantities())
                && !PartOfTotal.isAgainst(quantity, sentence.quantities())
                && !isFarNumber(cue, quantity, relation)
                && (!isWithin(cue, quantity) || isCountedNoun(quantity))
                && !isCountedElsewhere(cue, quantity)
                && !countsOtherHarm(cue, quantity)
                && !PartOfTotal.isAllOfSome(cue, quantity, sentence)
                && !Ages.isOne(quantity, sentence)
                && !isBehindVerb(cue, quantity)
                && !isBeforeInfinitive(cue, quantity)
                && !isInClauseBefore(cue, quantity)
                && !TopicChain.isInOtherClause(sentence, cue, quantity)
                && levels.canBear(cue, quantity);
    }

    /**
     * "Die | auf 1,2 Milliarden geschätzte | Straße misst": what its attribute says is not the
     * verb's.
     */
    private boolean isOfAttribute(Cue cue, Quantity quantity) {
        return !sentence.attributes().isEmpty()
                && sentence.attributeAround(quantity.span())
                        .filter(found -> !found.words().overlaps(cue.span()))
                        .isPresent();
    }

    /** A bare number away from the noun that it might count: "brought the number to | 585". */
    private boolean isFarNumber(Cue cue, Quantity quantity, Relation relation) {
        return quantity.kind() == Quantity.Kind.NUMBER
                && quantity.unit() == null
                && relation.dimensions().contains(Quantity.Kind.COUNT)
                && !relation.field().equals("change")
                && sentence.grammar().articlesNeeded()
                && sentence.distance(cue.span(), quantity.span()) > NEAR_NUMBER;
    }

    /** Whether a cue is a word of the amount; one without words only stands beside it. */
    private static boolean isWithin(Cue cue, Quantity quantity) {
        return cue.span().length() > 0 && quantity.span().contains(cue.span());
    }

    /** "8 million customers", "doubled": what is counted, or how often, can itself be the cue. */
    private static boolean isCountedNoun(Quantity quantity) {
        return quantity.kind() == Quantity.Kind.COUNT || quantity.kind() == Quantity.Kind.RATIO;
    }

    /**
     * Whether a cue is the noun that another amount counts: "7 wagons derailed, 9 | passengers".
     */
    private boolean isCountedElsewhere(Cue cue, Quantity quantity) {
        if (quantity.span().contains(cue.span())) {
            return false;
        }
        for (Quantity other : sentence.quantities()) {
            if (other.kind() == Quantity.Kind.COUNT && other.span().contains(cue.span())) {
                return true;
            }
        }
        return false;
    }

    /** Whether an amount stands in the clause behind a verb that ends its own: "閉鎖し、300人を". */
    private boolean isBehindVerb(Cue cue, Quantity quantity) {
        if (!sentence.grammar().verbLast()
                || quantity.span().start() < cue.span().end()
                || ((RelationCue) cue.meaning()).object() != Side.BEFORE
                || relation(cue).isFigure()) {
            return false;
        }
        String gap = sentence.gap(cue.span(), quantity.span());
        return gap.contains("、")
                && sentence.grammar().subjectMarkers().stream().noneMatch(gap::startsWith);
    }

    /** "necesitó 300 euros para no | caer": what does not yet change has no amount before it. */
    private boolean isBeforeInfinitive(Cue cue, Quantity quantity) {
        return relation(cue).is(Trait.CHANGE)
                && quantity.span().end() <= cue.span().start()
                && Infinitives.isOne(sentence, cue.span());
    }

    /** Whether an amount stands in the clause before a verb that opens its own: "400، ودعا". */
    private boolean isInClauseBefore(Cue cue, Quantity quantity) {
        return sentence.grammar().verbFirst()
                && quantity.span().end() <= cue.span().start()
                && !relation(cue).isFigure()
                && new Verbs(sentence).opensClause(cue.span().start())
                && sentence.gap(quantity.span(), cue.span())
                        .codePoints()
                        .anyMatch(c -> Levels.CLAUSE_MARKS.indexOf(c) >= 0);
    }

    private boolean isHarm(Cue cue) {
        return relation(cue).field().equals(EventFinder.HARM);
    }

    private boolean isVote(Cue cue) {
        return sentence.is(cue, Trait.BALLOT);
    }

    private Relation relation(Cue cue) {
        return Objects.requireNonNull(relations.get(cue.relation()));
    }

    /** Whether what is counted is the dead of a cue for the injured, or the other way round. */
    private boolean countsOtherHarm(Cue cue, Quantity quantity) {
        return isHarm(cue)
                && !quantity.span().contains(cue.span())
                && sentence.cues(RelationCue.class).stream()
                        .filter(other -> relations.containsKey(other.relation()))
                        .filter(this::isHarm)
                        .filter(other -> !relation(other).equals(relation(cue)))
                        .anyMatch(other -> quantity.span().contains(other.span()));
    }

    /**
     * Whether a cue is a noun, before its amount or behind it, though verbs come last: 雨量|が612ミリ.
     */
    private boolean isUnspacedNoun(Cue cue) {
        char last = sentence.text().charAt(cue.span().end() - 1);
        return sentence.grammar().verbLast()
                && !WordEdges.isSpaced(last)
                && Character.UnicodeScript.of(last) == Character.UnicodeScript.HAN
                && relation(cue).needsQuantity();
    }

    /**
     * Whether an amount only says how many they are that something changes for, and the change
     * stands behind the verb: "Die Löhne der | 130.000 Beschäftigten | steigen um 2,6 Prozent".
     */
    private boolean isBeforeChange(Cue cue, Quantity quantity) {
        return relation(cue).is(Trait.CHANGE)
                && !sentence.grammar().verbLast()
                && quantity.kind() == Quantity.Kind.COUNT
                && quantity.span().end() <= cue.span().start()
                && sentence.quantities().stream()
                        .filter(other -> other.kind() != Quantity.Kind.DURATION)
                        .filter(other -> other.span().start() >= cue.span().end())
                        .filter(other -> relation(cue).takes(other))
                        .map(other -> sentence.gap(cue.span(), other.span()))
                        .anyMatch(gap -> !gap.contains(","));
    }

    private double cost(Cue cue, Quantity quantity) {
        Side side = ((RelationCue) cue.meaning()).object();
        double cost = proximity.ofAmount(cue, quantity.span());
        boolean measured = quantity.kind() == Quantity.Kind.NUMBER && quantity.unit() != null;
        cost -= measured && !relation(cue).units().isEmpty() ? OWN_UNIT : 0;
        cost += isBeforeChange(cue, quantity) ? WRONG_SIDE : 0;
        boolean counted = isWithin(cue, quantity);
        boolean beside = !counted && quantity.span().overlaps(cue.span());
        cost += counted && !isHarm(cue) && !isVote(cue) ? COUNTED : 0;
        cost += sentence.grammar().verbFirst() && beside ? AT_VERB : 0;
        boolean anySide = side == Side.CONTEXT || side == Side.SOURCE || isUnspacedNoun(cue);
        return anySide
                        || quantity.span().overlaps(cue.span())
                        || Proximity.isOn(side, cue.span(), quantity.span())
                ? cost
                : cost + WRONG_SIDE;
    }
}
