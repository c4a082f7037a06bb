package org.polygraph.llm;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A claim as a model proposes it: nothing of it is believed. The components are as {@code
 * llm/instructions.txt} asks for them.
 */
record Proposal(
        String quote,
        String context,
        String relation,
        String subject,
        String subjectClass,
        @Nullable String object,
        @Nullable String objectClass,
        @Nullable Amount amount,
        @Nullable String time,
        String modality,
        @Nullable String speaker,
        @Nullable String speakerClass) {

    private static final int LONGEST_QUOTE = 4_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 40;

    /**
     * An amount as a model reads it.
     *
     * @param words as it stands in the quote
     * @param value lower end of a range, or the value
     * @param valueTo upper end of a range, or null
     * @param unit as {@code Quantity} has it, or null
     */
    record Amount(
            String words, BigDecimal value, @Nullable BigDecimal valueTo, @Nullable String unit) {}

    /** Reads one item of the answer's list; nothing where it does not have the shape asked for. */
    static Optional<Proposal> read(JsonNode item) {
        try {
            return Optional.of(
                    new Proposal(
                            text(item, "quote", LONGEST_QUOTE).strip(),
                            text(item, "context", LONGEST_QUOTE).strip(),
                            name(item, "relation"),
                            name(item, "subject"),
                            name(item, "subjectClass"),
                            optional(item, "object"),
                            optional(item, "objectClass"),
                            amount(item),
                            optional(item, "time"),
                            name(item, "modality"),
                            optional(item, "speaker"),
                            optional(item, "speakerClass")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Amount amount(JsonNode item) {
        String words = optional(item, "amount");
        String value = optional(item, "value");
        String valueTo = optional(item, "valueTo");
        if (words == null && value == null && valueTo == null) {
            return null;
        }
        if (words == null || value == null) {
            throw new IllegalArgumentException("half an amount");
        }
        return new Amount(
                words,
                number(value),
                valueTo == null ? null : number(valueTo),
                optional(item, "unit"));
    }

    /** Digits with a sign and a point at most: an exponent could make a number of any size. */
    private static BigDecimal number(String text) {
        boolean isPlain =
                text.length() <= LONGEST_NUMBER
                        && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-');
        if (!isPlain) {
            throw new IllegalArgumentException("not a plain decimal");
        }
        return new BigDecimal(text);
    }

    private static @Nullable String optional(JsonNode item, String key) {
        JsonNode node = item.path(key);
        if (node.isNull()) {
            return null;
        }
        String text = text(item, key, LONGEST_NAME).strip();
        return text.isEmpty() ? null : text;
    }

    private static String name(JsonNode item, String key) {
        return text(item, key, LONGEST_NAME).strip();
    }

    private static String text(JsonNode item, String key, int longest) {
        JsonNode node = item.path(key);
        if (!node.isString() || node.asString().length() > longest) {
            throw new IllegalArgumentException(key);
        }
        return node.asString();
    }
}
