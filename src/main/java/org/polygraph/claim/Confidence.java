package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Quantity;
import org.polygraph.mention.SharedUnit;

import java.util.ArrayList;
import java.util.List;

/**
 * The estimated chance that a reader would agree that the article says this, with what raised or
 * lowered it. Each doubt multiplies ({@code docs/claims.md}).
 */
public final class Confidence {

    static final double NEARLY_SURE = 0.97;
    private static final double REFERENCE = 0.85;
    private static final double GUESSED_CURRENCY = 0.95;
    private static final double REFERENCE_AGEING = 0.93;

    private double value;
    private final List<String> reasons = new ArrayList<>();

    public Confidence() {
        this(NEARLY_SURE);
    }

    /**
     * @param atBest the confidence where nothing gives doubt
     */
    Confidence(double atBest) {
        this.value = atBest;
    }

    /** Doubt of a phrase that stands for somebody named some sentences ago. */
    static double ofReference(int age) {
        return REFERENCE * Math.pow(REFERENCE_AGEING, Math.max(0, age - 1));
    }

    /** Takes a doubt into account; a factor of 1 is no doubt and leaves no reason. */
    public Confidence doubt(double factor, String reason) {
        if (factor < 1) {
            value *= factor;
            reasons.add(reason);
        }
        return this;
    }

    /** Takes into account that an amount's currency may be only the most usual of its name. */
    public Confidence doubtCurrency(@Nullable Quantity quantity) {
        SharedUnit shared = quantity == null ? null : quantity.sharedUnit();
        boolean guessed = shared != null && !shared.supported();
        return doubt(
                guessed ? GUESSED_CURRENCY : 1,
                "the currency is the most usual of several written so, nothing else tells it");
    }

    /** From 0 to 1, in hundredths. */
    public double value() {
        return Math.round(value * 100) / 100.0;
    }

    public List<String> reasons() {
        return List.copyOf(reasons);
    }
}
