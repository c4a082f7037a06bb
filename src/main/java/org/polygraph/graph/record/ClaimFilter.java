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

    /** Asks for what is named, and for nothing else. */
    public static Builder asking() {
        return new Builder();
    }

    /** What the program itself asks for; a request's own filters are read all at once. */
    public static final class Builder {

        private @Nullable String subject;
        private @Nullable String object;
        private @Nullable String relation;
        private @Nullable BigDecimal min;
        private @Nullable BigDecimal max;
        private @Nullable String article;
        private @Nullable String story;
        private @Nullable String q;
        private @Nullable String sort;

        private Builder() {}

        public Builder subject(String entity) {
            subject = entity;
            return this;
        }

        public Builder object(String entity) {
            object = entity;
            return this;
        }

        public Builder relation(String name) {
            relation = name;
            return this;
        }

        /** Values from {@code least} to {@code greatest}. */
        public Builder between(BigDecimal least, BigDecimal greatest) {
            min = least;
            max = greatest;
            return this;
        }

        public Builder article(String id) {
            article = id;
            return this;
        }

        public Builder story(String id) {
            story = id;
            return this;
        }

        public Builder q(@Nullable String words) {
            q = words;
            return this;
        }

        public Builder sort(String order) {
            sort = order;
            return this;
        }

        public ClaimFilter build() {
            return new ClaimFilter(
                    subject, object, relation, null, null, null, min, max, null, null, null, null,
                    article, story, null, q, sort);
        }
    }
}
