package org.polygraph.graph.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * A mention; also the quantity of a claim. Which components are there depends on the class: money,
 * percent, percentagePoint, count, ratio, duration, number have a value or low and high, with unit,
 * qualifier and alternatives; date and period have edtf; person, organization, place, product, law
 * have an entity. Where several currencies share the text's word or sign, unitAlternatives are the
 * codes that it can mean, the one taken first, and unitAssumption says why it was taken.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MentionRecord(
        String id,
        @JsonProperty("class") String kind,
        String quote,
        int start,
        int end,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable String unit,
        @Nullable String qualifier,
        @Nullable List<AlternativeRecord> alternatives,
        @Nullable String edtf,
        @Nullable String bound,
        @Nullable EntityRef entity,
        @Nullable List<String> derivation,
        @Nullable List<String> unitAlternatives,
        @Nullable String unitAssumption) {

    /** The same amount with the one value that was settled on. */
    public MentionRecord with(BigDecimal settled) {
        return new MentionRecord(
                id,
                kind,
                quote,
                start,
                end,
                settled,
                low,
                high,
                unit,
                qualifier,
                alternatives,
                edtf,
                bound,
                entity,
                derivation,
                unitAlternatives,
                unitAssumption);
    }

    /** A mention whose unit, if it has one, is what the text says. */
    public MentionRecord(
            String id,
            String kind,
            String quote,
            int start,
            int end,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String unit,
            @Nullable String qualifier,
            @Nullable List<AlternativeRecord> alternatives,
            @Nullable String edtf,
            @Nullable String bound,
            @Nullable EntityRef entity,
            @Nullable List<String> derivation) {
        this(
                id,
                kind,
                quote,
                start,
                end,
                value,
                low,
                high,
                unit,
                qualifier,
                alternatives,
                edtf,
                bound,
                entity,
                derivation,
                null,
                null);
    }
}
