package org.polygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lists are exported, asked for on condition, and walked through while others write. */
@TestPropertySource(properties = "polygraph.seeds=false")
class ListWalkTest extends RunningService {

    private static final List<String> FIRMS =
            List.of("Intel", "Samsung", "Nvidia", "Micron", "Siemens", "Toyota", "Airbus", "Nokia");

    @ParameterizedTest
    @ValueSource(strings = {"articles", "claims", "statements", "stories", "entities"})
    void nothingComesTwiceAndNothingThatStaysIsLeftOut(String list) throws Exception {
        List<String> first = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            first.add(put(list, i));
        }
        Set<String> before = new HashSet<>(export("/" + list));
        List<String> seen = new ArrayList<>();
        String next = "/" + list + "?size=1&cursor=*";
        for (int step = 0; next != null; step++) {
            JsonNode part = json(next);
            part.get("items").forEach(item -> seen.add(item.get("id").asString()));
            next = part.get("next").isNull() ? null : path(part.get("next").asString());
            if (step < 4) {
                put(list, 100 + step);
                send(request("/articles/" + first.get(step * 2)).DELETE());
            }
        }
        Set<String> after = new HashSet<>(export("/" + list));
        assertThat(seen).doesNotHaveDuplicates();
        before.retainAll(after);
        assertThat(before).isNotEmpty();
        assertThat(seen).containsAll(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles", "claims", "statements", "stories", "entities"})
    void theWholeListAsNdjson(String list) throws Exception {
        put("export", 1);
        HttpResponse<String> answer =
                send(request("/" + list).header("Accept", "application/x-ndjson"));
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/x-ndjson");
        List<JsonNode> lines =
                answer.body().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
        assertThat(lines).hasSize(json("/" + list + "?size=1").get("total").asInt());
        assertThat(lines).allMatch(line -> line.has("@context") && line.has("id"));
        assertThat(get("/" + list + "?format=ndjson").body()).hasSameSizeAs(answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles", "claims", "statements", "stories", "entities"})
    void whatHasNotChangedIsNotSentAgain(String list) throws Exception {
        put("conditional", 1);
        String item = "/" + list + "/" + json("/" + list + "?size=1").at("/items/0/id").asString();
        for (String path : List.of("/" + list, item)) {
            String tag = get(path).headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again =
                    send(request(path).header("If-None-Match", "\"x\", " + tag));
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(send(request(path + "?a=b").header("If-None-Match", tag)).statusCode())
                    .isEqualTo(200);
            put("conditional-" + list + path.length(), 2);
            assertThat(send(request(path).header("If-None-Match", tag)).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatIsNotThereHasNoValidator() throws Exception {
        HttpResponse<String> missing = send(request("/claims/none").header("If-None-Match", "*"));
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("ETag")).isEmpty();
        assertThat(get("/articles?cursor=%3Cscript%3E").statusCode()).isEqualTo(400);
    }

    private String put(String about, int number) throws Exception {
        String text =
                "%s invested $%d million in a plant in Ohio in 2021, it said of %s number %d."
                        .formatted(FIRMS.get(number % FIRMS.size()), number + 3, about, number);
        HttpResponse<String> stored = post("/articles", "text/plain", text);
        assertThat(stored.statusCode()).isLessThan(300);
        return json(stored).get("id").asString();
    }

    private List<String> export(String path) throws Exception {
        return get(path + "?format=ndjson")
                .body()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line).get("id").asString())
                .toList();
    }

    private String path(String address) {
        return address.substring(address("").length());
    }
}
