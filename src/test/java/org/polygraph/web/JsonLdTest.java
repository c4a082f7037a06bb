package org.polygraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The JSON of a thing, read as JSON-LD, says of it nothing that its Turtle says otherwise. */
class JsonLdTest extends RunningService {

    private static final String PG = "https://w3id.org/polygraph/ontology#";
    private static final String SCHEMA = "https://schema.org/";

    @ParameterizedTest
    @CsvSource({
        "articles, inLanguage headline, sha256 length languageConfidence",
        "claims, inLanguage, subject relation object modality confidence",
        "statements, '', subject relation object agreement",
        "entities, '', ''",
        "stories, '', ''"
    })
    void jsonAndTurtleAgree(String list, String ofSchema, String ofPolygraph) throws Exception {
        Set<String> both = new HashSet<>();
        for (JsonNode item : json("/" + list + "?size=40").get("items")) {
            String iri = item.get("iri").asString();
            Graph said = jsonLd(json("/" + list + "/" + item.get("id").asString()));
            Graph stored = turtle(iri);
            Node thing = NodeFactory.createURI(iri);
            said.find(thing, Node.ANY, Node.ANY)
                    .forEach(
                            triple -> {
                                Node property = triple.getPredicate();
                                Set<Node> values = objects(stored, thing, property);
                                if (!values.isEmpty()) {
                                    both.add(property.getURI());
                                    assertThat(objects(said, thing, property))
                                            .as("%s of %s", property, iri)
                                            .isSubsetOf(values);
                                }
                            });
        }
        for (String name : names(ofSchema)) {
            assertThat(both).contains(SCHEMA + name);
        }
        for (String name : names(ofPolygraph)) {
            assertThat(both).contains(PG + name);
        }
    }

    /** In RDF a claim has its amount at itself, too; the JSON has it in one place. */
    @Test
    void theAmountOfAClaimIsTheOneInTheGraph() throws Exception {
        int amounts = 0;
        for (JsonNode claim : json("/claims?size=100").get("items")) {
            Node thing = NodeFactory.createURI(claim.get("iri").asString());
            Graph said = jsonLd(json("/claims/" + claim.get("id").asString()));
            Graph stored = turtle(thing.getURI());
            for (Triple of :
                    said.find(thing, NodeFactory.createURI(PG + "quantity"), Node.ANY).toList()) {
                for (String name : List.of("value", "low", "high", "unit", "qualifier")) {
                    Node property = NodeFactory.createURI(PG + name);
                    assertThat(objects(said, of.getObject(), property))
                            .as("%s of %s", name, thing)
                            .isEqualTo(objects(stored, thing, property));
                }
                amounts++;
            }
        }
        assertThat(amounts).isPositive();
    }

    /** The context is that of the service, without asking the network for it. */
    private Graph jsonLd(JsonNode answer) throws Exception {
        String address = answer.get("@context").asString();
        ObjectNode whole = (ObjectNode) answer;
        whole.set("@context", json(URI.create(address).getPath()).get("@context"));
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(JsonMapper.shared().writeValueAsString(whole), Lang.JSONLD)
                .parse(graph);
        return graph;
    }

    private Graph turtle(String iri) throws Exception {
        HttpResponse<String> response =
                send(request(URI.create(iri).getPath()).header("Accept", "text/turtle"));
        assertThat(response.statusCode()).isEqualTo(200);
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(response.body(), Lang.TURTLE).parse(graph);
        return graph;
    }

    /**
     * Numbers by what they are, and texts without their language, which the JSON has in a key of
     * its own. A thing that the JSON gives no IRI says nothing against one that has one.
     */
    private static Set<Node> objects(Graph graph, Node subject, Node property) {
        Set<Node> objects = new HashSet<>();
        graph.find(subject, property, Node.ANY)
                .filterDrop(triple -> triple.getObject().isBlank())
                .forEach(triple -> objects.add(plain(triple.getObject())));
        return objects;
    }

    private static Node plain(Node object) {
        if (!object.isLiteral()) {
            return object;
        }
        if (object.getLiteralValue() instanceof Number number) {
            BigDecimal value = new BigDecimal(number.toString());
            return NodeFactory.createLiteralString(value.stripTrailingZeros().toPlainString());
        }
        return object.getLiteralLanguage().isEmpty()
                ? object
                : NodeFactory.createLiteralString(object.getLiteralLexicalForm());
    }

    private static List<String> names(String list) {
        return list.isBlank() ? List.of() : List.of(list.split(" ", -1));
    }
}
