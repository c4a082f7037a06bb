package org.polygraph.llm;

/**
 * Why a proposal is dropped, or what went wrong with a model: the diagnostics of this package,
 * listed in {@code docs/diagnostics.md}. Messages are the program's own words; what a model wrote
 * is never repeated.
 */
public enum Flaw {
    MODEL_UNAVAILABLE("model-unavailable", "the language model could not be asked"),
    MODEL_ANSWER_UNUSABLE("model-answer-unusable", "the language model's answer cannot be used"),
    MODEL_NOT_ASKED("model-not-asked", "the language model was not asked about this part"),
    TOO_MANY("proposal-too-many", "more proposals than are looked at"),
    MALFORMED("proposal-malformed", "a proposal does not have the shape asked for"),
    NOT_QUOTED("proposal-not-quoted", "the quote does not stand in a sentence of the body"),
    AMBIGUOUS_QUOTE(
            "proposal-ambiguous-quote", "the quote stands in several places, none of them nearest"),
    UNKNOWN_RELATION("proposal-unknown-relation", "there is no such relation"),
    MISFIT(
            "proposal-misfit",
            "subject, object or amount is not of a class or kind that the relation takes"),
    ENTITY_NOT_IN_TEXT(
            "proposal-entity-not-in-text", "subject or object does not stand in the text"),
    SPEAKER_NOT_IN_TEXT(
            "proposal-speaker-not-in-text", "nobody of that name who could say it is in the text"),
    AMOUNT_NOT_IN_QUOTE(
            "proposal-amount-not-in-quote", "the quote does not have that amount as it is read"),
    TIME_NOT_IN_QUOTE("proposal-time-not-in-quote", "the quote does not have that time"),
    UNKNOWN_MODALITY("proposal-unknown-modality", "there is no such modality");

    private final String code;
    private final String message;

    Flaw(String code, String message) {
        this.code = code;
        this.message = message;
    }

    public String code() {
        return code;
    }

    String message() {
        return message;
    }
}
