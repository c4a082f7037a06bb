package org.polygraph.collation;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRef;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says for a person how a reading came about and how it differs from the others: which is the odd
 * one, and why.
 */
final class Explanation {

    private final Gathering gathering;
    private final Dispute dispute;
    private final List<Draft> drafts;

    /**
     * @param drafts the readings, the best supported first
     */
    Explanation(Gathering gathering, Dispute dispute, List<Draft> drafts) {
        this.gathering = gathering;
        this.dispute = dispute;
        this.drafts = List.copyOf(drafts);
    }

    /** The note of a reading, or null where there is nothing to say. */
    @Nullable String of(Draft draft) {
        List<String> sentences = new ArrayList<>();
        addConventions(draft, sentences);
        addModalities(draft, sentences);
        addAttributions(draft, sentences);
        gathering.contrasts().stream()
                .filter(contrast -> draft.articles().equals(Set.of(contrast.article())))
                .forEach(contrast -> sentences.add(ofContrast(contrast)));
        Draft first = drafts.getFirst();
        if (draft != first) {
            addDifferences(draft, first, sentences);
        }
        if (draft.amount() == null && first.amount() != null && sentences.isEmpty()) {
            sentences.add("Does not say how much.");
        }
        return sentences.isEmpty() ? null : String.join(" ", sentences);
    }

    /** The note of a version that slipped. */
    String of(Slip slip) {
        return slip.isLoss() ? ofLoss(slip) : ofContrast(slip);
    }

    /** What sets a version apart by its words. */
    static String ofContrast(Slip contrast) {
        String language = contrast.language();
        return switch (contrast.kind()) {
            case YEAR, MAGNITUDE, PERCENT, CURRENCY ->
                    "The passage has %s in %s, and %s in all other versions of it."
                            .formatted(contrast.quote(), language, contrast.instead());
            case ENTITY, ATTRIBUTION ->
                    "The passage names %s in %s, and %s in the other versions of it."
                            .formatted(contrast.quote(), language, contrast.instead());
            case NEGATION -> ofDenial(contrast).formatted(language);
            default ->
                    "The passage does not call it %s in %s, and all other versions of it do."
                            .formatted(contrast.instead(), language);
        };
    }

    private static String ofDenial(Slip contrast) {
        if (!contrast.instead().isEmpty()) {
            return "The passage does not deny it in %s, and all other versions of it do.";
        }
        return contrast.quote().isEmpty()
                ? "The passage says the contrary in %s of what the other versions of it say."
                : "The passage denies it in %s, and no other version of it does.";
    }

    /** What all others have that one lacks or has otherwise. */
    static String ofOthers(Slip contrast) {
        return switch (contrast.kind()) {
            case YEAR, MAGNITUDE, PERCENT, CURRENCY ->
                    "The passage has %s.".formatted(contrast.instead());
            case ENTITY, ATTRIBUTION -> "The passage names %s.".formatted(contrast.instead());
            case NEGATION ->
                    contrast.instead().isEmpty()
                            ? "The passage does not deny it."
                            : "The passage denies it.";
            default -> "The passage calls it %s.".formatted(contrast.instead());
        };
    }

    private String ofLoss(Slip loss) {
        Draft first = drafts.getFirst();
        String left =
                "displaced-amount".equals(loss.code())
                        ? "The amount is torn from its place here: “" + loss.quote() + "”."
                        : "The amount is lost here: only “" + loss.quote() + "” is left of it.";
        Amount amount = first.amount();
        return amount == null
                ? left
                : left + " " + versions(first) + " " + has(first) + " " + amount.shown() + ".";
    }

    private void addConventions(Draft draft, List<String> sentences) {
        Amount amount = draft.amount();
        if (amount == null) {
            return;
        }
        Set<String> said = new TreeSet<>();
        for (ClaimRecord claim : draft.claims()) {
            Amount likeliest = gathering.amounts(claim).getFirst();
            if (Comparison.of(likeliest, amount, false).verdict() != Comparison.Verdict.AGREE) {
                Amount chosen = agreeing(claim, amount);
                said.add(
                        "“%s” (%s) is read as %s%s, as the other versions have it; it could also be %s%s."
                                .formatted(
                                        likeliest.quote(),
                                        gathering.language(claim.article().id()),
                                        chosen.shown(),
                                        by(chosen),
                                        likeliest.shown(),
                                        by(likeliest)));
            }
        }
        sentences.addAll(said);
    }

    private Amount agreeing(ClaimRecord claim, Amount amount) {
        return gathering.amounts(claim).stream()
                .filter(
                        own ->
                                Comparison.of(own, amount, false).verdict()
                                        == Comparison.Verdict.AGREE)
                .findFirst()
                .orElse(amount);
    }

    private static String by(Amount amount) {
        String convention = amount.convention();
        return convention == null ? "" : " (" + convention.replace('-', ' ') + ")";
    }

    private void addModalities(Draft draft, List<String> sentences) {
        if (!dispute.within(draft).contains(Difference.MODALITY)) {
            return;
        }
        Set<String> parts = new TreeSet<>();
        for (ClaimRecord claim : draft.claims()) {
            parts.add(claim.modality() + " in " + gathering.language(claim.article().id()));
        }
        sentences.add("Said with different certainty: " + String.join(", ", parts) + ".");
    }

    private void addAttributions(Draft draft, List<String> sentences) {
        if (!dispute.within(draft).contains(Difference.ATTRIBUTION)) {
            return;
        }
        Set<String> parts = new TreeSet<>();
        for (ClaimRecord claim : draft.claims()) {
            EntityRef speaker = claim.attributedTo();
            if (speaker != null) {
                parts.add(speaker.label() + " in " + gathering.language(claim.article().id()));
            }
        }
        sentences.add("According to different sources: " + String.join(", ", parts) + ".");
    }

    private void addDifferences(Draft draft, Draft first, List<String> sentences) {
        Set<Difference> differences = dispute.between(first, draft);
        differences.stream()
                .filter(Difference::isConflict)
                .findFirst()
                .ifPresent(
                        difference -> {
                            sentences.add(difference(difference, draft, first));
                            sentences.add(verdict(draft, first));
                            addSelfContradiction(draft, sentences);
                        });
        if (differences.stream().noneMatch(Difference::isConflict)) {
            addHarmless(draft, first, sentences);
        }
    }

    private void addHarmless(Draft draft, Draft first, List<String> sentences) {
        Amount amount = draft.amount();
        Amount other = first.amount();
        if (amount != null
                && other != null
                && !Objects.equals(amount.unit(), other.unit())
                && amount.dimension().equals(Measure.MONEY)) {
            sentences.add(
                    "In another currency (%s against %s); nothing is converted here."
                            .formatted(amount.unit(), other.unit()));
        }
    }

    private String difference(Difference difference, Draft draft, Draft first) {
        return switch (difference) {
            case MAGNITUDE, PERCENT -> amounts(draft, first);
            case CURRENCY ->
                    amounts(draft, first) + " The figure is the same, the currency is not.";
            case YEAR ->
                    "%s %s %s, %s %s."
                            .formatted(
                                    versions(draft),
                                    has(draft),
                                    draft.representative().time(),
                                    versions(first),
                                    first.representative().time());
            case ENTITY ->
                    "%s %s %s, %s %s."
                            .formatted(
                                    versions(draft),
                                    names(draft),
                                    names(draft, first),
                                    versions(first),
                                    names(first, draft));
            case NEGATION -> contrary(draft, first);
            default -> "";
        };
    }

    private String amounts(Draft draft, Draft first) {
        Amount amount = draft.amount();
        Amount other = first.amount();
        if (amount == null || other == null) {
            return "";
        }
        int power = Comparison.powerOfTen(amount, other);
        return "“%s” (%s) is %s; %s %s %s%s."
                .formatted(
                        amount.quote(),
                        String.join(", ", languages(draft)),
                        amount.shown() + by(amount),
                        versions(first),
                        has(first),
                        other.shown(),
                        power == 0 ? "" : ", a factor of 10^" + power);
    }

    private String contrary(Draft draft, Draft first) {
        String relation = draft.representative().relation().label();
        String other = first.representative().relation().label();
        if (!relation.equals(other)) {
            return "Turned round: %s %s “%s”, %s “%s”."
                    .formatted(versions(draft), has(draft), relation, versions(first), other);
        }
        boolean denied = draft.representative().modality().equals("denied");
        return "%s %s it, %s %s it."
                .formatted(
                        versions(draft),
                        denied ? verb(draft, "deny", "denies") : verb(draft, "assert", "asserts"),
                        versions(first),
                        denied ? verb(first, "assert", "asserts") : verb(first, "deny", "denies"));
    }

    private String verdict(Draft draft, Draft first) {
        if (first.support() == draft.support()) {
            return "As many versions stand on each side, so their number does not tell which is"
                    + " right.";
        }
        return "%d of %d versions stand against this one."
                .formatted(first.support(), first.support() + draft.support());
    }

    private void addSelfContradiction(Draft draft, List<String> sentences) {
        draft.claims().stream()
                .filter(claim -> isAgainstItself(gathering, claim))
                .findFirst()
                .ifPresent(
                        claim ->
                                sentences.add(
                                        "The same article writes the amount of the others with"
                                                + " another scale word elsewhere, so this one"
                                                + " cannot be read as the same."));
    }

    /** Whether the article's own usage rules out a reading that the words would allow. */
    static boolean isAgainstItself(Gathering gathering, ClaimRecord claim) {
        return claim.quantity() != null
                && gathering.amounts(claim).size() < Amount.readings(claim.quantity()).size();
    }

    private static String names(Draft draft, Draft other) {
        EntityRef object = draft.object();
        EntityRef otherObject = other.object();
        if (object != null && otherObject != null && !object.id().equals(otherObject.id())) {
            return object.label();
        }
        return draft.representative().subject().label();
    }

    private String versions(Draft draft) {
        return String.join(", ", languages(draft));
    }

    private Set<String> languages(Draft draft) {
        Set<String> languages = new TreeSet<>();
        draft.articles().forEach(article -> languages.add(gathering.language(article)));
        return languages;
    }

    private String has(Draft draft) {
        return verb(draft, "have", "has");
    }

    private String names(Draft draft) {
        return verb(draft, "name", "names");
    }

    private String verb(Draft draft, String plural, String singular) {
        return languages(draft).size() > 1 ? plural : singular;
    }
}
