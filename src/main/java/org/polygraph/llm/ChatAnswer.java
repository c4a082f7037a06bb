package org.polygraph.llm;

import org.polygraph.llm.ModelException.Kind;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an endpoint answered.
 *
 * @param content what the model wrote
 * @param inputTokens as the endpoint counts them; 0 where it does not say
 * @param outputTokens likewise
 */
record ChatAnswer(String content, long inputTokens, long outputTokens) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads the body of an answer to {@code chat/completions}. */
    static ChatAnswer parse(byte[] body) throws ModelException {
        JsonNode root = tree(body);
        JsonNode choice = root.path("choices").path(0);
        JsonNode message = choice.path("message");
        if (message.path("refusal").isString()) {
            throw unusable("the model refused to answer");
        }
        switch (choice.path("finish_reason").asString("")) {
            case "length" -> throw unusable("the answer was cut off");
            case "content_filter" -> throw unusable("the endpoint withheld the answer");
            default -> {}
        }
        if (!message.path("content").isString()) {
            throw unusable("the answer has no content");
        }
        JsonNode usage = root.path("usage");
        return new ChatAnswer(
                message.path("content").asString(),
                usage.path("prompt_tokens").asLong(0),
                usage.path("completion_tokens").asLong(0));
    }

    private static JsonNode tree(byte[] body) throws ModelException {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw unusable("the answer is not JSON");
        }
    }

    private static ModelException unusable(String why) {
        return new ModelException(Kind.UNUSABLE, why);
    }
}
