package org.polygraph.llm;

import org.polygraph.llm.ModelException.Kind;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What one answer proposes.
 *
 * @param all each once, in the order of the answer
 * @param malformed how many did not have the shape asked for
 * @param unread how many were more than are looked at
 */
record Proposals(Set<Proposal> all, int malformed, int unread) {

    /** More than a window of news can bear. */
    static final int MOST = 300;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads what a model wrote. */
    static Proposals read(String content) throws ModelException {
        JsonNode claims = claims(content);
        Set<Proposal> all = new LinkedHashSet<>();
        int malformed = 0;
        int looked = Math.min(claims.size(), MOST);
        for (int i = 0; i < looked; i++) {
            Optional<Proposal> proposal = Proposal.read(claims.get(i));
            proposal.ifPresent(all::add);
            malformed += proposal.isPresent() ? 0 : 1;
        }
        return new Proposals(all, malformed, claims.size() - looked);
    }

    private static JsonNode claims(String content) throws ModelException {
        try {
            JsonNode claims = JSON.readTree(content).path("claims");
            if (claims.isArray()) {
                return claims;
            }
        } catch (JacksonException e) {
            throw new ModelException(Kind.UNUSABLE, "the model did not write JSON");
        }
        throw new ModelException(Kind.UNUSABLE, "the model did not write a list of claims");
    }
}
