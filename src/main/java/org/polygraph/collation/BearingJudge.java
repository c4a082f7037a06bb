package org.polygraph.collation;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.Edtf;
import org.polygraph.graph.record.Assertion;
import org.polygraph.graph.record.EntityRef;
import org.polygraph.graph.record.MentionRecord;
import org.polygraph.mention.Qualifier;
import org.polygraph.text.FoldedText;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Compares two claims of independent texts, element by element. Unlike two versions of one sentence
 * ({@link Likeness}), nothing but what they say holds them together: a contradiction needs that all
 * else is the same, and that both cannot be true at once.
 */
final class BearingJudge {

    /** How sure a claim puts what it says; what is less sure does not support what is surer. */
    private static final List<String> CERTAINTY =
            List.of("question", "possible", "forecast", "asserted", "denied");

    /** Rounding by more than this is worth a word. */
    private static final BigDecimal NOTICEABLE = new BigDecimal("1.01");

    /** Beyond this it is something else than rounding that makes two amounts agree. */
    private static final BigDecimal ROUNDED = new BigDecimal("1.1");

    private final Assertion checked;
    private final Assertion stored;
    private final Relations relations;
    private final boolean isFact;
    private final TwoFigures figures;
    private final EnumSet<Difference> conflicts = EnumSet.noneOf(Difference.class);
    private final EnumSet<Difference> differences = EnumSet.noneOf(Difference.class);
    private final List<String> notes = new ArrayList<>();
    private boolean turnedRound;
    private boolean onlyRelated;

    /**
     * @param isFact whether what is stored is a reference fact, the one value of its period
     *     whatever the relation
     */
    BearingJudge(Assertion checked, Assertion stored, Relations relations, boolean isFact) {
        this.checked = checked;
        this.stored = stored;
        this.relations = relations;
        this.isFact = isFact;
        this.figures = new TwoFigures(checked.quantity(), stored.quantity());
    }

    Bearing judge() {
        if (!isAboutTheSame() || !amount()) {
            return Bearing.unrelated();
        }
        time();
        polarity();
        certainty();
        attribution();
        if (conflicts.size() > 1 || onlyRelated) {
            return bearing(Bearing.Direction.RELATED);
        }
        return bearing(
                conflicts.isEmpty() ? Bearing.Direction.SUPPORTS : Bearing.Direction.CONTRADICTS);
    }

    private Bearing bearing(Bearing.Direction direction) {
        Set<Difference> all = EnumSet.copyOf(differences);
        all.addAll(conflicts);
        return new Bearing(direction, all, String.join(" ", notes));
    }

    private boolean isAboutTheSame() {
        return checked.subject().id().equals(stored.subject().id()) && relation() && object();
    }

    private boolean relation() {
        String name = checked.relation().name();
        String other = stored.relation().name();
        if (name.equals(other)) {
            return true;
        }
        turnedRound =
                other.equals(relations.opposite(name)) || name.equals(relations.opposite(other));
        boolean general = relations.isGeneral(name) || relations.isGeneral(other);
        // "Reports 5 %" says too little to contradict, and enough to find the same figure.
        return turnedRound || general && figures.agree() && !isOnOtherSide();
    }

    /**
     * Whether of some matter the one sentence has a word for one side only, and the other for the
     * other only: "a profit of 58 million" and "perde 58 milioni".
     */
    private boolean isOnOtherSide() {
        if (checked.words().isEmpty() || stored.words().isEmpty()) {
            return false;
        }
        Nots mine = Polarity.of(checked.language()).read(checked.words());
        Nots theirs = Polarity.of(stored.language()).read(stored.words());
        return mine.poles().stream()
                .filter(Nots::isOfDeed)
                .anyMatch(pole -> mine.isOnly(pole) && theirs.isOnly(Nots.contrary(pole)));
    }

    private boolean object() {
        EntityRef object = checked.object();
        EntityRef other = stored.object();
        if (object == null || other == null || object.id().equals(other.id())) {
            if (object != null
                    && other == null
                    && !isInWords(object)
                    && !(!Entities.isNamed(object) && figures.areOfSameDigits())) {
                onlyRelated = true;
                notes.add("Does not say “%s”.".formatted(object.label()));
            }
            return true;
        }
        if (Entities.areOther(object, other) && isOfOneValue()) {
            conflicts.add(Difference.ENTITY);
            notes.add("Names %s, not %s.".formatted(other.label(), object.label()));
            return true;
        }
        // Names that cannot be compared: the figure tells that it is one thing.
        return !Entities.areOther(object, other) && figures.areOfSameDigits();
    }

    private boolean isInWords(EntityRef entity) {
        return FoldedText.fold(stored.words()).contains(FoldedText.fold(entity.label()));
    }

    private boolean isOfOneValue() {
        return isFact || relations.isFunctional(checked.relation().name());
    }

    /** False where the amounts make them two different assertions. */
    private boolean amount() {
        MentionRecord quantity = checked.quantity();
        MentionRecord other = stored.quantity();
        if (quantity == null || other == null) {
            if (quantity != null && !deniesAnyOf(quantity)) {
                onlyRelated = true;
                notes.add("Does not say how much.");
            }
            return true;
        }
        Comparison comparison = TwoFigures.compare(quantity, other);
        return switch (comparison.verdict()) {
            case AGREE -> {
                noteReading(quantity, other);
                noteRounding(quantity, other);
                holdToBounds(quantity, other);
                yield true;
            }
            case INCOMPARABLE -> false;
            case DIFFER -> differ(comparison, quantity, other);
        };
    }

    /** Whether what is stored denies that there is any of what is counted: "ordered no doses". */
    private boolean deniesAnyOf(MentionRecord quantity) {
        String unit = quantity.unit();
        return isDenied(stored)
                && !isDenied(checked)
                && quantity.kind().equals("count")
                && unit != null
                && !unit.isBlank()
                && FoldedText.fold(stored.words()).contains(FoldedText.fold(unit));
    }

    private boolean differ(Comparison comparison, MentionRecord quantity, MentionRecord other) {
        Amount mine = Amount.readings(quantity).getFirst();
        Amount theirs = Amount.readings(other).getFirst();
        int power = Comparison.powerOfTen(mine, theirs);
        boolean exclusive =
                isOfOneValue()
                        || power > 0
                        || checked.object() != null && stored.object() != null
                        || comparison.difference() == Difference.CURRENCY;
        Difference difference = comparison.difference();
        if (!exclusive || difference == null) {
            return false;
        }
        if (!isFact && power == 0 && TwoFigures.mayCountOthers(mine, theirs)) {
            onlyRelated = true;
        }
        conflicts.add(difference);
        notes.add(
                "Has %s, not %s%s."
                        .formatted(
                                theirs.shown(),
                                mine.shown(),
                                power > 0 ? ": a factor of 10^" + power : ""));
        return true;
    }

    /** Says which of several readings the agreement rests on. */
    private void noteReading(MentionRecord quantity, MentionRecord other) {
        Amount mine = Amount.readings(quantity).getFirst();
        Amount theirs = Amount.readings(other).getFirst();
        if (Comparison.of(mine, theirs, false).verdict() == Comparison.Verdict.AGREE) {
            return;
        }
        notes.add(
                "“%s” and “%s” agree only if both are read by the same scale."
                        .formatted(quantity.quote(), other.quote()));
    }

    /** Says that they agree but for rounding, where that is much. */
    private void noteRounding(MentionRecord quantity, MentionRecord other) {
        Amount mine = Amount.readings(quantity).getFirst();
        Amount theirs = Amount.readings(other).getFirst();
        boolean plain =
                mine.qualifier() == Qualifier.EXACTLY
                        && theirs.qualifier() == Qualifier.EXACTLY
                        && !mine.isRange()
                        && !theirs.isRange()
                        && Objects.equals(mine.dimension(), theirs.dimension());
        BigDecimal ratio = Comparison.ratio(mine, theirs);
        if (plain && ratio.compareTo(NOTICEABLE) > 0 && ratio.compareTo(ROUNDED) < 0) {
            notes.add("Has %s; %s is that rounded.".formatted(theirs.shown(), mine.shown()));
        }
    }

    /** "More than 40" allows 420, which is not to say it. */
    private void holdToBounds(MentionRecord quantity, MentionRecord other) {
        List<Amount> mine = Amount.readings(quantity);
        List<Amount> theirs = Amount.readings(other);
        if (Comparison.ofReadings(mine, theirs, true).verdict() != Comparison.Verdict.AGREE) {
            onlyRelated = true;
            notes.add(
                    "%s allows %s, and says no more."
                            .formatted(other.quote(), mine.getFirst().shown()));
        }
    }

    private void time() {
        String time = checked.time();
        String other = stored.time();
        if (time == null || other == null) {
            if (time != null || other != null && !conflicts.isEmpty()) {
                openTime(time, other);
            }
            return;
        }
        if (!Edtf.disjoint(time, other)) {
            return;
        }
        notes.add("Is about %s, not %s.".formatted(other, time));
        differences.add(Difference.YEAR);
        boolean sole = isSoleDate() || isDeadline(checked) && isDeadline(stored);
        if (conflicts.isEmpty() && sole) {
            conflicts.add(Difference.YEAR);
        } else {
            // A value of another year may well be another value.
            onlyRelated = true;
        }
    }

    /** One of the two leaves the time open: they may be about different times. */
    private void openTime(@Nullable String time, @Nullable String other) {
        if (conflicts.isEmpty()) {
            notes.add("Does not say when.");
        } else {
            // The same figure in another currency, or of three digits or more at another power of
            // ten, is no figure of another time.
            onlyRelated |=
                    !figures.isSlip(conflicts.contains(Difference.CURRENCY))
                            && !(time == null && isOfOneObject());
            notes.add(
                    time == null
                            ? "It is about %s, the checked text names no time.".formatted(other)
                            : "It names no time, the checked text is about %s.".formatted(time));
        }
    }

    /** Whether it is said of the same object: who orders so many of one thing. */
    private boolean isOfOneObject() {
        EntityRef object = checked.object();
        EntityRef other = stored.object();
        return object != null && other != null && object.id().equals(other.id());
    }

    /** Whether the date is all that is said, and there is one of it: when a firm was founded. */
    private boolean isSoleDate() {
        String relation = checked.relation().name();
        return relation.equals(stored.relation().name())
                && relations.isFunctional(relation)
                && checked.quantity() == null
                && stored.quantity() == null
                && checked.object() == null
                && stored.object() == null;
    }

    /** "By 2030" and "by 2035" cannot both be what was said. */
    private static boolean isDeadline(Assertion claim) {
        return "until".equals(claim.timeBound()) || claim.modality().equals("forecast");
    }

    private void polarity() {
        boolean flipped = turnedRound != (isDenied(checked) != isDenied(stored));
        if (!flipped) {
            return;
        }
        conflicts.add(Difference.NEGATION);
        notes.add(
                turnedRound
                        ? "Says the contrary: “%s”.".formatted(stored.relation().label())
                        : isDenied(stored) ? "Denies it." : "Asserts it.");
    }

    private void certainty() {
        int mine = CERTAINTY.indexOf(checked.modality());
        int theirs = CERTAINTY.indexOf(stored.modality());
        if (isDenied(checked) != isDenied(stored) || mine == theirs) {
            return;
        }
        differences.add(Difference.MODALITY);
        notes.add("Says it as %s, the checked text as %s.".formatted(word(stored), word(checked)));
        if (theirs < mine && !isOfOneSource()) {
            onlyRelated = true;
        }
    }

    /** Whether both only tell what the same source says: "estimates" or "according to". */
    private boolean isOfOneSource() {
        EntityRef mine = checked.attributedTo();
        EntityRef theirs = stored.attributedTo();
        return mine != null && theirs != null && mine.id().equals(theirs.id());
    }

    private static String word(Assertion claim) {
        return switch (claim.modality()) {
            case "asserted" -> "a fact";
            case "forecast" -> "a forecast";
            case "possible" -> "a possibility";
            case "question" -> "a question";
            default -> "denied";
        };
    }

    private void attribution() {
        EntityRef mine = checked.attributedTo();
        EntityRef theirs = stored.attributedTo();
        if (theirs == null) {
            return;
        }
        if (mine != null && Entities.areOther(mine, theirs)) {
            differences.add(Difference.ATTRIBUTION);
            notes.add("According to %s, not %s.".formatted(theirs.label(), mine.label()));
            // Two sources may well differ; and that one says it is no proof that the other does.
            onlyRelated = true;
        } else if (mine == null) {
            notes.add("According to %s.".formatted(theirs.label()));
        }
    }

    private static boolean isDenied(Assertion claim) {
        return claim.modality().equals("denied");
    }
}
