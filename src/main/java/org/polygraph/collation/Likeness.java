package org.polygraph.collation;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.Edtf;
import org.polygraph.graph.record.EntityRef;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far two claims that stand in passages of the same content say the same: what they agree in,
 * what one of them leaves open, and in what they contradict each other.
 *
 * @param differences what sets them apart, contradictions and others
 * @param omissions elements that one of them lacks or names in a way that cannot be compared
 * @param agreements elements that both have and that agree, weighted
 * @param uncertain whether only the names of their objects keep them from saying the same, and
 *     whether those are two names of one entity cannot be known
 * @param comparable false where they speak of different things, so that nothing else counts
 * @param placed whether they differ in an amount and nothing but their place holds them together:
 *     their names, or what they say of them, differ too, which extraction may have chosen so
 */
record Likeness(
        Set<Difference> differences,
        int omissions,
        int agreements,
        boolean uncertain,
        boolean comparable,
        boolean placed) {

    private static final Likeness NONE =
            new Likeness(EnumSet.noneOf(Difference.class), 0, 0, false, false, false);

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /** At most so many elements may be left open. */
    private static final int OMISSIONS = 3;

    static Likeness of(Said one, Said other, Relations relations) {
        return new Builder(one, other, relations).build();
    }

    /** Number of contradictions. */
    long conflicts() {
        return differences.stream().filter(Difference::isConflict).count();
    }

    /**
     * Whether they are one assertion: alike in all but one element at the most. Two elements that
     * differ make two assertions, not one with two errors.
     */
    boolean linesUp() {
        return comparable
                && !placed
                && conflicts() <= 1
                && omissions <= OMISSIONS
                && agreements > 0;
    }

    /** For choosing among several that line up; higher is better. */
    int score() {
        return 4 * agreements - 2 * omissions - 12 * (int) conflicts();
    }

    /** Compares element by element. */
    private static final class Builder {

        private final Said one;
        private final Said other;
        private final Relations relations;
        private final EnumSet<Difference> differences = EnumSet.noneOf(Difference.class);
        private boolean ofOthers;
        private boolean otherRelation;
        private int conflicts;
        private int omissions;
        private int agreements;

        Builder(Said one, Said other, Relations relations) {
            this.one = one;
            this.other = other;
            this.relations = relations;
        }

        Likeness build() {
            boolean amountsAgree = amount();
            if (!amountsAgree && isSaidByBoth()) {
                return NONE;
            }
            if (!differences.contains(Difference.MAGNITUDE) && isIncomparable()) {
                return NONE;
            }
            boolean subject = entity(one.claim().subject(), other.claim().subject());
            boolean object = entity(one.claim().object(), other.claim().object());
            if (!relation(amountsAgree, subject) || ofOthers && !amountsAgree && !isVague()) {
                return NONE;
            }
            time();
            polarity();
            attribution();
            if (one.claim().statement().equals(other.claim().statement())) {
                agreements += 2;
            }
            boolean open = !amountsAgree && !object && isObjectOpen();
            boolean placed = (otherRelation || !subject && !object) && differsInAmountOnly();
            if (open && !placed && !isNamedTwice()) {
                return NONE;
            }
            boolean named = subject || object || amountsAgree || isOfOneSortOnly();
            boolean unnamed = !named && isOfUnlisted();
            boolean anchored = named || unnamed;
            // A differing amount or entity needs the rest to hold it in place.
            boolean held =
                    conflicts == 0
                            || subject
                            || object
                            || (amountsAgree || unnamed) && conflicts == 1;
            return new Likeness(
                    differences,
                    omissions,
                    agreements,
                    open || unnamed,
                    placed || anchored && held && conflicts == conflictKinds(),
                    placed);
        }

        /**
         * Whether the passage of one has the amount of the other, too: "from 3.8 to 3.2" here and
         * there, of which each claim took another.
         */
        private boolean isSaidByBoth() {
            return has(one, other) || has(other, one);
        }

        private static boolean has(Said said, Said amount) {
            Set<String> own = said.forms();
            return amount.amounts().stream()
                    .map(Amount::form)
                    .anyMatch(form -> said.signs().contains(form) && !own.contains(form));
        }

        private boolean differsInAmountOnly() {
            return conflicts == 1 && differences.stream().anyMatch(Difference::isOfAmount);
        }

        /** Whether one of them does not say how its amount belongs to its subject. */
        private boolean isVague() {
            return relations.isGeneral(one.claim().relation().name())
                    || relations.isGeneral(other.claim().relation().name());
        }

        /**
         * A relation that takes neither object nor amount: only the name of its subject differs.
         */
        private boolean isOfOneSortOnly() {
            return one.claim().relation().name().equals(other.claim().relation().name())
                    && one.claim().object() == null
                    && other.claim().object() == null
                    && one.claim().quantity() == null
                    && other.claim().quantity() == null;
        }

        /**
         * Whether both say one thing, or its contrary, of somebody whose name no gazetteer has, so
         * that it goes by another id in each language.
         */
        private boolean isOfUnlisted() {
            boolean unlisted =
                    isOpen(one.claim().subject(), other.claim().subject())
                            && isOpen(one.claim().object(), other.claim().object());
            return unlisted
                    && !isVague()
                    && one.amounts().isEmpty()
                    && other.amounts().isEmpty()
                    && isOneVerb()
                    && (conflicts == 0 || differences.contains(Difference.NEGATION));
        }

        private static boolean isOpen(@Nullable EntityRef first, @Nullable EntityRef second) {
            return first == null && second == null
                    || first != null
                            && second != null
                            && first.type().equals(second.type())
                            && !(Entities.isNamed(first) && Entities.isNamed(second));
        }

        /** Whether their relations are the same or contraries. */
        private boolean isOneVerb() {
            String name = one.claim().relation().name();
            String otherName = other.claim().relation().name();
            return name.equals(otherName) || otherName.equals(relations.opposite(name));
        }

        /** Whether one has an object that the other may not have. */
        private boolean isObjectOpen() {
            return (one.claim().object() != null || other.claim().object() != null)
                    && !differences.contains(Difference.ENTITY);
        }

        /** Whether both have an object, of one class: perhaps the same in two scripts. */
        private boolean isNamedTwice() {
            EntityRef object = one.claim().object();
            EntityRef otherObject = other.claim().object();
            return object != null
                    && otherObject != null
                    && object.type().equals(otherObject.type());
        }

        /** One kind may not stand for two differing elements. */
        private int conflictKinds() {
            return (int) differences.stream().filter(Difference::isConflict).count();
        }

        private boolean isIncomparable() {
            return !one.amounts().isEmpty()
                    && !other.amounts().isEmpty()
                    && verdict() == Comparison.Verdict.INCOMPARABLE;
        }

        private Comparison.Verdict verdict() {
            return compare().verdict();
        }

        /** The best that any of the admissible readings make of each other. */
        private Comparison compare() {
            return Comparison.ofReadings(one.amounts(), other.amounts(), true);
        }

        private boolean amount() {
            if (one.amounts().isEmpty() || other.amounts().isEmpty()) {
                omissions += one.amounts().isEmpty() && other.amounts().isEmpty() ? 0 : 1;
                return false;
            }
            Comparison comparison = compare();
            if (comparison.verdict() == Comparison.Verdict.AGREE) {
                agreements += 3;
                return true;
            }
            Difference difference = comparison.difference();
            if (difference != null) {
                conflict(difference);
            }
            return false;
        }

        /**
         * Whether the relations may be one: the same, contraries, one of them the general one, or
         * two names for what is so much of the same subject.
         */
        private boolean relation(boolean amountsAgree, boolean sameSubject) {
            String name = one.claim().relation().name();
            String otherName = other.claim().relation().name();
            if (name.equals(otherName)) {
                agreements++;
                return true;
            }
            if (otherName.equals(relations.opposite(name))
                    || name.equals(relations.opposite(otherName))) {
                conflict(Difference.NEGATION);
                return true;
            }
            omissions++;
            boolean amountsDiffer = differences.stream().anyMatch(Difference::isOfAmount);
            otherRelation = amountsDiffer && !isVague();
            return amountsDiffer || amountsAgree && (sameSubject || isVague());
        }

        /** Whether both have the entity and agree. */
        private boolean entity(@Nullable EntityRef first, @Nullable EntityRef second) {
            if (first == null && second == null) {
                return false;
            }
            if (first == null || second == null) {
                omissions++;
                return false;
            }
            if (Entities.areSame(first, second)) {
                agreements += 2;
                return true;
            }
            if (Entities.contradict(first, one, second, other)) {
                if (isSource(first, one) || isSource(second, other)) {
                    differences.add(Difference.ATTRIBUTION);
                } else {
                    conflict(Difference.ENTITY);
                }
            } else if (Entities.areOther(first, second)) {
                ofOthers = true;
            } else {
                omissions++;
            }
            return false;
        }

        private void time() {
            String time = one.claim().time();
            String otherTime = other.claim().time();
            if (time == null || otherTime == null) {
                omissions += time == null && otherTime == null ? 0 : 1;
            } else if (time.equals(otherTime)) {
                agreements++;
            } else if (Edtf.disjoint(time, otherTime)) {
                if (isInTextOnly(time, one, other)
                        && isInTextOnly(otherTime, other, one)
                        && !mayBeOneFiscalYear(time, otherTime)) {
                    conflict(Difference.YEAR);
                } else {
                    omissions++;
                }
            }
        }

        /** A fiscal year goes by the year it begins in, or ends in, or by the month it ends in. */
        private boolean mayBeOneFiscalYear(String time, String otherTime) {
            boolean fiscal =
                    one.signs().contains(Passage.FISCAL) || other.signs().contains(Passage.FISCAL);
            return (fiscal || time.length() != otherTime.length())
                    && areNeighbours(years(time), years(otherTime));
        }

        private static boolean areNeighbours(Set<String> years, Set<String> others) {
            return years.stream()
                    .mapToInt(Integer::parseInt)
                    .anyMatch(
                            year ->
                                    others.stream()
                                            .mapToInt(Integer::parseInt)
                                            .anyMatch(other -> Math.abs(year - other) <= 1));
        }

        /** Whether a passage writes these years, and the other passage does not. */
        private static boolean isInTextOnly(String time, Said here, Said there) {
            Set<String> years = years(time);
            return here.signs().containsAll(years)
                    && years.stream().noneMatch(there.signs()::contains);
        }

        /** The years a date names, as digits. */
        private static Set<String> years(String edtf) {
            return Arrays.stream(edtf.split("/"))
                    .flatMap(date -> YEAR.matcher(date).results().limit(1))
                    .map(MatchResult::group)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private void polarity() {
            if (one.isDenied() != other.isDenied()) {
                // That an amount is "not reported" says nothing, nor what another verb denies.
                if (isVague() || isOtherVerb()) {
                    return;
                }
                if (one.mayBeDenied() && other.mayBeDenied()) {
                    return; // both have a "not"; whether it belongs to this verb was misread in one
                }
                if (differences.contains(Difference.NEGATION)) {
                    // "Does not exceed" and "falls short of" say the same.
                    differences.remove(Difference.NEGATION);
                    conflicts--;
                } else {
                    conflict(Difference.NEGATION);
                }
            } else if (!isVague()
                    && one.isPossible() != other.isPossible()
                    && !(one.mayBePossible() && other.mayBePossible())) {
                // What is planned, one language tells as coming and another as a fact.
                differences.add(Difference.MODALITY);
            }
        }

        /** Whether the relations are neither the same nor contraries. */
        private boolean isOtherVerb() {
            return !one.claim().relation().name().equals(other.claim().relation().name())
                    && !differences.contains(Difference.NEGATION);
        }

        /** Whether a claim is about the one that says it. */
        private static boolean isSource(EntityRef entity, Said said) {
            EntityRef source = said.claim().attributedTo();
            return source != null && source.id().equals(entity.id());
        }

        private void attribution() {
            if (Entities.sourcesDiffer(one, other)) {
                differences.add(Difference.ATTRIBUTION);
            }
        }

        private void conflict(Difference difference) {
            conflicts++;
            differences.add(difference);
        }
    }
}
