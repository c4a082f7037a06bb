package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Entity;
import org.polygraph.mention.Quantity;
import org.polygraph.mention.TimeExpression;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * One assertion made by one article in one place.
 *
 * @param subject of whom it is said
 * @param relation what is said
 * @param object to whom or what, or null where the relation takes none
 * @param quantity how much, or null
 * @param time when, or null
 * @param modality how surely
 * @param attributedTo according to whom, or null where the article says it itself
 * @param language BCP 47 tag of the sentence
 * @param evidence where it stands, at least one: the sentence that says it, then what it needs
 * @param confidence from 0 to 1: the estimated chance that a reader would agree that the article
 *     says this
 * @param rule id of the rule that made it, {@code fr/declinesBy}
 * @param reasons what raised or lowered the confidence, for a person
 */
public record Claim(
        Entity subject,
        Relation relation,
        @Nullable Entity object,
        @Nullable Quantity quantity,
        @Nullable TimeExpression time,
        Modality modality,
        @Nullable Entity attributedTo,
        String language,
        List<Span> evidence,
        double confidence,
        String rule,
        List<String> reasons) {

    public Claim {
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a claim has a quote");
        }
        evidence = List.copyOf(evidence);
        reasons = List.copyOf(reasons);
    }

    /** Another relation of the same subject and object. */
    Claim withRelation(Relation other) {
        return new Claim(
                subject,
                other,
                object,
                quantity,
                time,
                modality,
                attributedTo,
                language,
                evidence,
                confidence,
                language + "/" + other.name(),
                reasons);
    }

    /** The same said of somebody else. */
    Claim withSubject(Entity other) {
        return new Claim(
                other,
                relation,
                object,
                quantity,
                time,
                modality,
                attributedTo,
                language,
                evidence,
                confidence,
                rule,
                reasons);
    }

    /** The same said of another object, or of none. */
    Claim withObject(@Nullable Entity other) {
        return new Claim(
                subject,
                relation,
                other,
                quantity,
                time,
                modality,
                attributedTo,
                language,
                evidence,
                confidence,
                rule,
                reasons);
    }

    /** The same as a fact of today. */
    Claim asserted() {
        return new Claim(
                subject,
                relation,
                object,
                quantity,
                null,
                Modality.ASSERTED,
                attributedTo,
                language,
                evidence,
                confidence,
                rule,
                reasons);
    }

    /** Another relation of the same subject, with no object. */
    Claim ofItself(Relation other) {
        return withRelation(other).withObject(null);
    }

    /**
     * The same said with another amount.
     *
     * @param doubt what the confidence is multiplied by
     * @param why the reason for that
     */
    Claim withQuantity(Quantity other, double doubt, String why) {
        List<String> all = new ArrayList<>(reasons);
        all.add(why);
        return new Claim(
                subject,
                relation,
                object,
                other,
                time,
                modality,
                attributedTo,
                language,
                evidence,
                Math.round(confidence * doubt * 100) / 100.0,
                rule,
                all);
    }

    /**
     * The same claim according to somebody.
     *
     * @param where the sentence that says according to whom
     */
    Claim according(Entity source, Span where) {
        List<Span> spans = new java.util.ArrayList<>(evidence);
        if (!spans.contains(where)) {
            spans.add(where);
        }
        return new Claim(
                subject,
                relation,
                object,
                quantity,
                time,
                modality,
                source,
                language,
                spans,
                confidence,
                rule,
                reasons);
    }
}
