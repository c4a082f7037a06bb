package org.polygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which reading of a dispute is likely right, and why. */
class LikelyReadingTest extends RunningService {

    private final List<String> stored = new ArrayList<>();

    @AfterEach
    void leaveTheStoreAsItWas() throws Exception {
        for (String id : stored) {
            send(request("/articles/" + id).DELETE());
        }
    }

    private String store(String text) throws Exception {
        String body =
                JsonMapper.shared()
                        .writeValueAsString(Map.of("text", text, "story", "likely-reading"));
        HttpResponse<String> response = post("/articles", "application/json", body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        String id = json(response).get("id").asString();
        stored.add(id);
        return id;
    }

    private static String because(JsonNode statement) {
        return statement
                .at("/likely/because")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.joining(" "));
    }

    private JsonNode disputed(String article) throws Exception {
        JsonNode claims = json("/claims?agreement=disputed&article=" + article);
        assertThat(claims.get("total").asInt()).as(claims.toPrettyString()).isPositive();
        return json("/statements/" + claims.at("/items/0/statement").asString());
    }

    @Test
    void ofTheSeedsTheOneThatFourVersionsHave() throws Exception {
        JsonNode disputes = json("/statements?agreement=disputed&size=100").get("items");
        assertThat(disputes).isNotEmpty();
        for (JsonNode dispute : disputes) {
            assertThat(because(dispute)).as(dispute.toPrettyString()).isNotBlank();
        }
        JsonNode magnitude =
                disputes.valueStream()
                        .filter(d -> d.get("kind").asString().equals("magnitude"))
                        .findFirst()
                        .orElseThrow();
        assertThat(magnitude.at("/likely/reading").asString())
                .isEqualTo(magnitude.at("/readings/0/id").asString());
        assertThat(because(magnitude)).contains("articles have it", "one story");
        String page =
                Jsoup.parse(page("/statements/" + magnitude.get("id").asString()).body())
                        .select("main")
                        .text();
        assertThat(page).contains("Which one is likely right", "articles have it");
    }

    @Test
    void oneAgainstOneTellsNothing() throws Exception {
        store("El terremoto mató a 12 personas en Lima el 5 de mayo de 2031.");
        String other = store("The earthquake killed 47 people in Lima on 5 May 2031.");
        JsonNode statement = disputed(other);
        assertThat(statement.at("/likely/reading").isNull())
                .as(statement.toPrettyString())
                .isTrue();
        assertThat(because(statement)).contains("nothing in the texts tells");
    }

    @Test
    void aReferenceValueOutweighsTheNumberOfArticles() throws Exception {
        store("Le budget fédéral des États-Unis s'élevait à 9 000 milliards de dollars en 2023.");
        store("El presupuesto federal de Estados Unidos fue de 9 billones de dólares en 2023.");
        String right = store("The US federal budget amounted to $6.1 trillion in 2023.");
        JsonNode statement = disputed(right);
        assertThat(because(statement))
                .as(statement.toPrettyString())
                .contains("US Department of the Treasury");
        String likely = statement.at("/likely/reading").asString();
        JsonNode reading =
                statement
                        .get("readings")
                        .valueStream()
                        .filter(r -> r.get("id").asString().equals(likely))
                        .findFirst()
                        .orElseThrow();
        assertThat(reading.at("/quantity/value").asString()).isEqualTo("6100000000000");
    }
}
