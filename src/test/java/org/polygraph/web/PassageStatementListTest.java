package org.polygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A statement that only passages bear ("to the Moon by 2040", in Japanese by 2030) is listed by
 * what its passages say.
 */
class PassageStatementListTest extends RunningService {

    private static final Path STORY =
            Path.of("src/test/resources/corpus/stories/train/moon-probe.yaml");

    private final List<String> stored = new ArrayList<>();
    private String id = "";

    @BeforeEach
    void store() throws Exception {
        JsonNode story = new YAMLMapper().readTree(STORY);
        for (String language : story.get("versions").propertyNames()) {
            Map<String, String> article =
                    Map.of(
                            "text",
                            story.at("/versions/" + language).asString(),
                            "language",
                            language,
                            "published",
                            story.get("published").asString(),
                            "story",
                            "moon-probe");
            HttpResponse<String> response =
                    post(
                            "/articles",
                            "application/json",
                            JsonMapper.shared().writeValueAsString(article));
            assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
            stored.add(json(response).get("id").asString());
        }
        JsonNode found = json("/statements?relation=inPassage&article=" + stored.getFirst());
        assertThat(found.get("total").asInt()).as(found.toPrettyString()).isEqualTo(1);
        id = found.at("/items/0/id").asString();
    }

    @AfterEach
    void leaveTheStoreAsItWas() throws Exception {
        for (String article : stored) {
            send(request("/articles/" + article).DELETE());
        }
        assertThat(ids("relation=inPassage")).doesNotContain(id);
    }

    @Test
    void byTheWordsOfOnePassage() throws Exception {
        assertThat(ids("q=" + encoded("宇宙飛行士"))).contains(id);
        assertThat(ids("q=astronauta")).as("another form").contains(id);
        assertThat(ids("q=astronauts&language=en")).contains(id);
        assertThat(ids("q=" + encoded("astronauts Moon") + "&agreement=disputed")).contains(id);
        assertThat(ids("q=astronauts&language=ja")).as("said in English").doesNotContain(id);
        assertThat(ids("q=" + encoded("astronauts planea"))).as("no one's").doesNotContain(id);
        assertThat(ids("q=congratulated")).doesNotContain(id);
        assertThat(
                        json("/statements?relation=inPassage&q=astronauts&cursor=*")
                                .at("/items/0/id")
                                .asString())
                .isEqualTo(id);
        assertThat(json("/claims?relation=inPassage&q=astronauts").get("total").asInt()).isZero();
    }

    /** The year that the others have. */
    @Test
    void byItsTime() throws Exception {
        assertThat(ids("relation=inPassage&from=2040&to=2040")).containsExactly(id);
        assertThat(ids("relation=inPassage&from=2035&language=es&sort=-time")).containsExactly(id);
        assertThat(ids("relation=inPassage&from=2040&language=ja")).isEmpty();
        assertThat(ids("from=2041")).doesNotContain(id);
    }

    @Test
    void byNothingThatOnlyClaimsHave() throws Exception {
        assertThat(ids("relation=inPassage&article=" + stored.getFirst() + "&sort=value"))
                .containsExactly(id);
        assertThat(ids("relation=inPassage&kind=money")).doesNotContain(id);
        assertThat(ids("q=astronauts&min=1")).doesNotContain(id);
        assertThat(ids("q=astronauts&modality=asserted")).doesNotContain(id);
    }

    private List<String> ids(String filters) throws Exception {
        return json("/statements?size=1000&" + filters)
                .get("items")
                .valueStream()
                .map(statement -> statement.get("id").asString())
                .toList();
    }
}
