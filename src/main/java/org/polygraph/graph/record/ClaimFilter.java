package org.polygraph.graph.record;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What claims (or the statements they belong to) are asked for; null asks for nothing. Entities by
 * id, IRI or label in any language; relation by name or IRI.
 *
 * @param kind class of the quantity
 * @param min smallest value, in its unit
 * @param max largest value
 * @param from EDTF date the claim's time is not wholly before
 * @param to EDTF date the claim's time is not wholly after
 * @param q words that the quote has
 * @param sort {@code article} (default), {@code confidence}, {@code value}, {@code time}, each with
 *     {@code -} for descending
 */
public record ClaimFilter(
        @Nullable String subject,
        @Nullable String object,
        @Nullable String relation,
        @Nullable String language,
        @Nullable String unit,
        @Nullable String kind,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String from,
        @Nullable String to,
        @Nullable String modality,
        @Nullable String attributedTo,
        @Nullable String article,
        @Nullable String story,
        @Nullable String agreement,
        @Nullable String q,
        @Nullable String sort) {

    public static final ClaimFilter ALL =
            new ClaimFilter(
                    null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null, null, null, null);
}
