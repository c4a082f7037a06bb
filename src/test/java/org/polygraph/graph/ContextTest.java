package org.polygraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonFormat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.EntityRecord;

import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The JSON of the interface, read as JSON-LD, says what the graph says. */
class ContextTest {

    private static final JsonFormat.Value AS_STRING =
            JsonFormat.Value.forShape(JsonFormat.Shape.STRING);

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .withConfigOverride(BigDecimal.class, o -> o.setFormat(AS_STRING))
                    .build();

    private static Graph asJsonLd(Object record) {
        String context = ResourceFolder.read("ontology/context.jsonld").strip();
        String json = JSON.writeValueAsString(record);
        String joined = context.substring(0, context.length() - 1) + "," + json.substring(1);
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(joined, Lang.JSONLD).parse(graph);
        return graph;
    }

    @Test
    void aClaimSaysWhatItsGraphSays() {
        ArticleGraph article = Samples.everyShape();
        Graph graph = ArticleWriter.write(Samples.IRIS, article);
        for (ClaimRecord claim : article.claims()) {
            Node node = Nodes.iri(claim.iri());
            Graph said = asJsonLd(claim);
            for (Node property :
                    List.of(
                            Pg.SUBJECT,
                            Pg.RELATION,
                            Pg.OBJECT,
                            Pg.MODALITY,
                            Vocabulary.IN_LANGUAGE,
                            Vocabulary.WAS_ATTRIBUTED_TO,
                            Vocabulary.WAS_QUOTED_FROM)) {
                assertThat(new Triples(said).all(node, property))
                        .as(property.toString())
                        .isEqualTo(new Triples(graph).all(node, property));
            }
            assertThat(new Triples(said).needNumber(node, Pg.CONFIDENCE))
                    .isEqualTo(claim.confidence());
            assertThat(new Triples(said).all(node, Vocabulary.HAS_TARGET))
                    .hasSize(claim.evidence().size());
        }
    }

    @Test
    void anEntityHasItsLabelsByLanguage() {
        EntityRecord entity =
                new EntityRecord(
                        "sam-altman",
                        Samples.IRIS.entity("sam-altman"),
                        "Sam Altman",
                        "person",
                        Map.of("ja", "サム・アルトマン"),
                        "Q7407093",
                        3);
        Node node = Nodes.iri(entity.iri());

        Graph said = asJsonLd(entity);

        assertThat(said.contains(node, Vocabulary.TYPE, Vocabulary.entityClass("person"))).isTrue();
        assertThat(said.contains(node, Vocabulary.PREF_LABEL, Nodes.text("サム・アルトマン", "ja")))
                .isTrue();
        assertThat(
                        said.contains(
                                node,
                                Vocabulary.EXACT_MATCH,
                                Nodes.iri(Vocabulary.WIKIDATA + "Q7407093")))
                .isTrue();
    }
}
