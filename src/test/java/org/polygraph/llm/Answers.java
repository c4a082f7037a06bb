package org.polygraph.llm;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** What a model writes: proposals as JSON. */
public final class Answers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Answers() {}

    /** A proposal without object, amount, time and speaker. */
    public static ObjectNode proposal(
            String quote, String relation, String subject, String subjectClass) {
        ObjectNode proposal = JSON.createObjectNode();
        proposal.put("quote", quote).put("context", "").put("relation", relation);
        proposal.put("subject", subject).put("subjectClass", subjectClass);
        for (String key :
                List.of("object", "objectClass", "amount", "value", "valueTo", "unit", "time")) {
            proposal.putNull(key);
        }
        proposal.put("modality", "asserted").putNull("speaker").putNull("speakerClass");
        return proposal;
    }

    public static ObjectNode amount(
            ObjectNode proposal, String words, String value, @Nullable String unit) {
        return proposal.put("amount", words).put("value", value).put("unit", unit);
    }

    public static ObjectNode object(ObjectNode proposal, String name, String type) {
        return proposal.put("object", name).put("objectClass", type);
    }

    /** The content of an answer. */
    public static String of(ObjectNode... proposals) {
        return of(List.of(proposals));
    }

    public static String of(List<ObjectNode> proposals) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode claims = root.putArray("claims");
        proposals.forEach(claims::add);
        return JSON.writeValueAsString(root);
    }
}
