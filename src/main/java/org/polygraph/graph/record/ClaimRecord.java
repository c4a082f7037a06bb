package org.polygraph.graph.record;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * A claim as stored and answered.
 *
 * @param time EDTF, or null
 * @param timeBound {@code at}, {@code until} or {@code since}; null without a time
 * @param rule what found it
 * @param foundBy the rule of each extractor that found it, {@code rule} first; a language model's
 *     is {@code model/} and its name
 * @param agreement {@code agreed}, {@code disputed} or {@code single}, of its statement; null while
 *     nothing is stored ({@code POST /extract})
 */
public record ClaimRecord(
        String id,
        String iri,
        EntityRef subject,
        RelationRef relation,
        @Nullable EntityRef object,
        @Nullable MentionRecord quantity,
        @Nullable String time,
        @Nullable String timeBound,
        String modality,
        @Nullable EntityRef attributedTo,
        String language,
        ArticleRef article,
        List<Evidence> evidence,
        BigDecimal confidence,
        String rule,
        List<String> foundBy,
        List<String> reasons,
        String statement,
        @Nullable String agreement)
        implements Assertion {

    @Override
    public String words() {
        return evidence.isEmpty() ? "" : evidence.getFirst().exact();
    }

    /** The same claim in the statement it is collated into. */
    public ClaimRecord in(String statement, @Nullable String agreement) {
        return new ClaimRecord(
                id,
                iri,
                subject,
                relation,
                object,
                quantity,
                time,
                timeBound,
                modality,
                attributedTo,
                language,
                article,
                evidence,
                confidence,
                rule,
                foundBy,
                reasons,
                statement,
                agreement);
    }
}
