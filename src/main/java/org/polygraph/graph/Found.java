package org.polygraph.graph;

import org.polygraph.claim.Claim;
import org.polygraph.claim.LanguageModel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A claim with everybody who found it. Of two that are the same, that of the rules is kept before
 * that of a language model, and the surer one of the same extractor.
 *
 * @param claim what is kept
 * @param by the rule of each extractor that found it, the kept claim's own first
 */
record Found(Claim claim, List<String> by) {

    private static final double IN_DISPUTE = 0.8;

    /** Claims by id, in the order in which they were first found. */
    static Map<String, Found> byId(List<Claim> claims, Function<Claim, String> id) {
        Map<String, Found> found = new LinkedHashMap<>();
        for (Claim claim : claims) {
            found.merge(id.apply(claim), new Found(claim, List.of(claim.rule())), Found::and);
        }
        return found;
    }

    private Found and(Found other) {
        if (isByModel() == other.isByModel()) {
            Found surer = other.claim.confidence() > claim.confidence() ? other : this;
            return new Found(surer.claim, both(surer.claim.rule(), other));
        }
        if (by.contains(other.claim.rule())) {
            return this; // the model has said it before
        }
        Found rules = isByModel() ? other : this;
        Found model = isByModel() ? this : other;
        return new Found(weighed(rules.claim, model.claim), both(rules.claim.rule(), other));
    }

    private boolean isByModel() {
        return LanguageModel.isRule(claim.rule());
    }

    /** One rule of each extractor. */
    private List<String> both(String first, Found other) {
        List<String> all = new ArrayList<>(List.of(first));
        Stream.concat(by.stream(), other.by.stream())
                .filter(rule -> LanguageModel.isRule(rule) && !rule.equals(first))
                .distinct()
                .sorted()
                .forEach(all::add);
        return all;
    }

    /** What the rules found, less surely where the model reads it otherwise. */
    private static Claim weighed(Claim claim, Claim byModel) {
        List<String> reasons = new ArrayList<>(claim.reasons());
        if (claim.modality() != byModel.modality()) {
            reasons.add("the language model reads it as " + byModel.modality().label());
        }
        if (!Objects.equals(claim.attributedTo(), byModel.attributedTo())) {
            String source =
                    byModel.attributedTo() == null ? "nobody" : byModel.attributedTo().label();
            reasons.add("the language model has it according to " + source);
        }
        boolean agreed = reasons.size() == claim.reasons().size();
        return new Claim(
                claim.subject(),
                claim.relation(),
                claim.object(),
                claim.quantity(),
                claim.time(),
                claim.modality(),
                claim.attributedTo(),
                claim.language(),
                claim.evidence(),
                agreed ? claim.confidence() : claim.confidence() * IN_DISPUTE,
                claim.rule(),
                reasons);
    }
}
