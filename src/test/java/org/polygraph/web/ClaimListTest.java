package org.polygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lists by cursor, facets and highlights over HTTP. */
class ClaimListTest extends RunningService {

    @Test
    void claimsAreWalkedThroughByCursor() throws Exception {
        for (String list :
                List.of(
                        "/claims?kind=money&sort=-value",
                        "/statements?language=fr",
                        "/entities?")) {
            JsonNode whole = json(list + "&size=1000");
            List<String> ids = ids(whole);
            List<String> walked = new ArrayList<>();
            String next = list + "&size=3&cursor=*";
            while (next != null) {
                JsonNode part = json(next);
                assertThat(part.get("total")).isEqualTo(whole.get("total"));
                assertThat(part.get("page").isNull()).isTrue();
                walked.addAll(ids(part));
                JsonNode address = part.get("next");
                assertThat(address.isNull()).isEqualTo(part.get("cursor").isNull());
                next = address.isNull() ? null : address.asString().substring(address("").length());
            }
            if (list.startsWith("/entities")) {
                // By cursor they come by id, which no claim changes.
                Collections.sort(ids);
            }
            assertThat(walked).as(list).isEqualTo(ids).hasSizeGreaterThan(3);
        }
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.get("items").forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }

    @Test
    void aCursorOfAnotherListIsRefused() throws Exception {
        String cursor = json("/claims?size=1&sort=value&cursor=*").get("cursor").asString();
        for (String wrong :
                List.of("/claims?cursor=" + cursor, "/claims?cursor=%21", "/entities?cursor=bm8")) {
            JsonNode problem = json(wrong);
            assertThat(problem.get("code").asString()).as(wrong).isEqualTo("invalid-parameter");
            assertThat(problem.get("parameter").asString()).isEqualTo("cursor");
        }
    }

    @Test
    void facetsCountTheClaimsOfTheFilter() throws Exception {
        JsonNode list = json("/claims?kind=money&size=1000&facets=language,relation");
        JsonNode languages = list.at("/facets/language");
        Set<String> expected = new HashSet<>();
        list.get("items").forEach(claim -> expected.add(claim.get("language").asString()));
        Set<String> told = new HashSet<>();
        int count = 0;
        for (JsonNode facet : languages) {
            told.add(facet.get("value").asString());
            count += facet.get("count").asInt();
        }
        assertThat(told).isEqualTo(expected).hasSizeGreaterThan(3);
        assertThat(count).isEqualTo(list.get("total").asInt());
        assertThat(list.at("/facets/relation").size()).isPositive();
        assertThat(json("/claims").has("facets")).isFalse();
        assertThat(json("/claims?facets=colour").get("parameter").asString()).isEqualTo("facets");
    }

    @Test
    void highlightsAreInTheStoredText() throws Exception {
        JsonNode list = json("/claims?q=OpenAI&highlight=true&size=1000");
        assertThat(list.get("items")).isNotEmpty();
        for (JsonNode claim : list.get("items")) {
            String text = get("/articles/" + claim.at("/article/id").asString() + "/text").body();
            int[] codePoints = text.codePoints().toArray();
            assertThat(claim.get("highlights")).isNotEmpty();
            for (JsonNode h : claim.get("highlights")) {
                int start = h.get("start").asInt();
                int length = h.get("end").asInt() - start;
                assertThat(new String(codePoints, start, length)).containsIgnoringCase("OpenAI");
            }
        }
        assertThat(json("/claims?q=OpenAI").at("/items/0").has("highlights")).isFalse();
    }
}
