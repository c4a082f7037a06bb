package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Cue;
import org.polygraph.mention.Quantity;

/**
 * How far a claim around a cue can be believed, by how its parts stand together. The factors are
 * those that fit best how often such claims were right in the half of the corpus that may be looked
 * at ({@code docs/claims.md} has the counts); they multiply.
 */
final class Belief {

    /** Of claims whose subject and amount stand right at the cue, so many are right. */
    private static final double AT_BEST = 0.94;

    /** Characters between subject and cue, or amount and cue, as {@link Proximity} counts them. */
    private static final double BESIDE = 3;

    private static final double NEAR = 15;
    private static final double TOUCHING = 1;

    private static final double NAME_NEAR = 0.86;
    private static final double NAME_FAR = 0.8;
    private static final double PHRASE_FAR = 0.92;
    private static final double REMEMBERED = 0.66;
    private static final double OF_ITSELF = 0.94;
    private static final double AMOUNT_APART = 0.88;
    private static final double NO_AMOUNT = 0.7;
    private static final double TWO_READINGS = 0.9;
    private static final double LOST_AMOUNT = 0.8;

    private final Sentence sentence;
    private final Proximity proximity;
    private final boolean amountsLost;

    Belief(Sentence sentence, boolean amountsLost) {
        this.sentence = sentence;
        this.proximity = new Proximity(sentence);
        this.amountsLost = amountsLost;
    }

    /** The confidence in one claim, with its reasons. */
    Confidence in(
            Cue cue,
            Slot subject,
            @Nullable Slot object,
            @Nullable Quantity quantity,
            @Nullable Slot speaker) {
        Confidence confidence = new Confidence(AT_BEST);
        confidence.doubt(ofSubject(cue, subject, speaker), describe(subject));
        if (object != null) {
            confidence.doubt(object.confidence(), describe(object));
        }
        if (quantity == null) {
            confidence.doubt(NO_AMOUNT, "no amount bears it out");
        } else {
            boolean apart = proximity.of(cue.span(), quantity.span()) > TOUCHING;
            confidence
                    .doubt(apart ? AMOUNT_APART : 1, "words stand between cue and amount")
                    .doubt(
                            quantity.alternatives().isEmpty() ? 1 : TWO_READINGS,
                            "the amount can be read in more than one way");
        }
        return confidence
                .doubtCurrency(quantity)
                .doubt(amountsLost ? LOST_AMOUNT : 1, "the sentence has lost an amount");
    }

    private static String describe(Slot slot) {
        return slot.entity().label() + ": " + slot.how();
    }

    private double ofSubject(Cue cue, Slot subject, @Nullable Slot speaker) {
        if (subject.span().equals(sentence.span())) {
            return REMEMBERED;
        }
        if (speaker != null && speaker.entity().equals(subject.entity())) {
            return OF_ITSELF;
        }
        double distance = proximity.of(cue.span(), subject.span());
        if (distance <= BESIDE) {
            return 1;
        }
        if (!sentence.slots().contains(subject)) {
            return distance <= NEAR ? 1 : PHRASE_FAR;
        }
        return distance <= NEAR ? NAME_NEAR : NAME_FAR;
    }
}
