package org.polygraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Gazetteer;
import org.polygraph.mention.Gazetteer.Name;

class SkosGazetteerTest {

    private static final String PREFIXES =
            """
            PREFIX e: <https://w3id.org/polygraph/entity/>
            PREFIX schema: <https://schema.org/>
            PREFIX pg: <https://w3id.org/polygraph/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX wd: <http://www.wikidata.org/entity/>
            """;

    private static Gazetteer read(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
        return SkosGazetteer.of(graph);
    }

    @Test
    void labelsBecomeNames() {
        Gazetteer gazetteer =
                read(
                        """
                        e:sam-altman a schema:Person ;
                            skos:prefLabel "Sam Altman"@en , "サム・アルトマン"@ja ;
                            skos:altLabel "Altman"@en , "Sam Altman"@en , "S. Altman" , "Sama"@mul ,
                                "山姆·奧特曼"@zh-Hant ;
                            skos:exactMatch wd:Q7407093 .
                        """);

        assertThat(gazetteer.entries()).hasSize(1);
        Gazetteer.Entry entry = gazetteer.entries().getFirst();
        assertThat(entry.entity().id()).isEqualTo("sam-altman");
        assertThat(entry.entity().type()).isEqualTo(EntityClass.PERSON);
        assertThat(entry.entity().label()).isEqualTo("Sam Altman");
        assertThat(entry.entity().wikidata()).isEqualTo("Q7407093");
        assertThat(entry.entity().labels()).containsOnlyKeys("en", "ja");
        assertThat(entry.names())
                .containsExactly(
                        new Name("Sam Altman", "en"),
                        new Name("サム・アルトマン", "ja"),
                        new Name("Altman", "en"),
                        new Name("S. Altman", "und"),
                        new Name("Sama", "und"),
                        new Name("山姆·奧特曼", "zh-Hant"));
    }

    @Test
    void topicsAndNamesForAllLanguages() {
        Gazetteer gazetteer = read("e:gpt-4 a pg:Topic ; skos:prefLabel \"GPT-4\"@mul .");

        assertThat(gazetteer.entries().getFirst().entity().label()).isEqualTo("GPT-4");
        assertThat(gazetteer.entries().getFirst().entity().type()).isEqualTo(EntityClass.TOPIC);
    }

    @Test
    void mistakesAreSaid() {
        assertThatThrownBy(() -> read("e:x skos:prefLabel 'X'@en ."))
                .hasMessageContaining("entity/x is of 0 classes");
        assertThatThrownBy(() -> read("e:x a pg:Topic ; skos:prefLabel 'X'@en , 'Y'@en ."))
                .hasMessageContaining("two preferred labels in en");
        assertThatThrownBy(() -> read("<http://x.org/x> a pg:Topic ; skos:prefLabel 'X'@en ."))
                .hasMessageContaining("http://x.org/x is not in");
    }

    @Test
    void theFilesAreRead() {
        Gazetteer gazetteer = SkosGazetteer.load();

        assertThat(gazetteer.entries()).hasSizeGreaterThan(10);
        assertThat(gazetteer.entries()).allMatch(entry -> !entry.names().isEmpty());
    }
}
