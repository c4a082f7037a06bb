package org.polygraph.process;

import org.polygraph.graph.ClaimGenerator;
import org.polygraph.graph.GeneratedStore;
import org.polygraph.graph.Iris;

import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * A question that is asked again and again, each time about something else.
 *
 * @param any one of it
 */
record Question(String name, Function<Random, Asked> any) {

    private static final String PREFIX = "PREFIX pg: <https://w3id.org/polygraph/ontology#> ";
    private static final int PAGE = 50;

    /** The same question, as a path of the REST interface and as SPARQL. */
    record Asked(String path, String sparql) {}

    /** Over a generated store of so many claims. */
    static List<Question> all(Iris iris, int claims) {
        int articles = claims / ClaimGenerator.CLAIMS;
        // Of middling fame: a few dozen claims each.
        int entities = claims / GeneratedStore.CLAIMS_PER_ENTITY / 10;
        return List.of(
                new Question("a claim by id", random -> claim(iris, random.nextInt(articles))),
                new Question(
                        "all of an entity",
                        random -> entity(iris, entities + random.nextInt(entities))),
                new Question(
                        "amounts in a range, largest first", random -> amounts(random.nextInt(12))),
                new Question("most disputed statements", _ -> disputed()));
    }

    private static Asked claim(Iris iris, int article) {
        String id = ClaimGenerator.claimId(GeneratedStore.SEED, article, 0);
        return new Asked("/claims/" + id, "SELECT ?p ?o { <" + iris.claim(id) + "> ?p ?o }");
    }

    private static Asked entity(Iris iris, int number) {
        String id = "e" + number;
        return new Asked(
                "/claims?size=1000&subject=" + id,
                PREFIX
                        + "SELECT ?claim ?p ?o { ?claim pg:subject <%s> ; ?p ?o }"
                                .formatted(iris.entity(id)));
    }

    private static Asked amounts(int powerOfTen) {
        String low = "1" + "0".repeat(powerOfTen);
        String high = low + "0";
        return new Asked(
                "/claims?unit=USD&min=%s&max=%s&sort=-value&size=%d".formatted(low, high, PAGE),
                PREFIX
                        + """
                        SELECT ?claim ?value {
                          ?claim pg:unit "USD" ; pg:value ?value FILTER(?value >= %s && ?value <= %s)
                        } ORDER BY DESC(?value) LIMIT %d\
                        """
                                .formatted(low, high, PAGE));
    }

    private static Asked disputed() {
        return new Asked(
                "/statements?agreement=disputed&size=" + PAGE,
                PREFIX
                        + """
                        SELECT ?statement (sum(?support) AS ?claims) {
                          ?statement pg:agreement "disputed" ; pg:reading/pg:support ?support
                        } GROUP BY ?statement ORDER BY DESC(?claims) LIMIT %d\
                        """
                                .formatted(PAGE));
    }
}
