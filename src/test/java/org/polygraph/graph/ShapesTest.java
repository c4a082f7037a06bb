package org.polygraph.graph;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

/** A graph that lacks something, has it twice, or has it wrong, is refused. */
class ShapesTest {

    private final Shapes shapes = new Shapes();
    private final ArticleGraph article = Samples.everyShape();
    private final Graph graph = ArticleWriter.write(Samples.IRIS, article);

    @Test
    void whatIsWrittenFits() {
        assertThatCode(() -> shapes.check(graph)).doesNotThrowAnyException();
        for (ArticleGraph seed : Samples.seeds()) {
            assertThatCode(() -> shapes.check(ArticleWriter.write(Samples.IRIS, seed)))
                    .doesNotThrowAnyException();
        }
    }

    static List<Node> needed() {
        return List.of(
                Vocabulary.IN_LANGUAGE,
                Vocabulary.TEXT,
                Pg.SHA256,
                Pg.LENGTH,
                Pg.CLAIM_COUNT,
                Pg.SUBJECT,
                Pg.RELATION,
                Pg.MODALITY,
                Pg.CONFIDENCE,
                Pg.STATEMENT_KEY,
                Pg.DIMENSION,
                Pg.QUALIFIER,
                Pg.VALUE,
                Pg.LOW,
                Pg.QUOTE,
                Pg.START,
                Vocabulary.REIFIES,
                Vocabulary.WAS_QUOTED_FROM,
                Vocabulary.WAS_GENERATED_BY,
                Vocabulary.HAD_PLAN,
                Vocabulary.HAS_TARGET,
                Vocabulary.HAS_SELECTOR,
                Vocabulary.HAS_SOURCE,
                Vocabulary.EXACT,
                Vocabulary.OA_START,
                Vocabulary.LABEL,
                Pg.EXTRACTOR_VERSION);
    }

    @ParameterizedTest
    @MethodSource("needed")
    void nothingOfThisMayBeMissing(Node property) {
        Triple one = graph.find(Node.ANY, property, Node.ANY).next();
        graph.delete(one);

        assertThatThrownBy(() -> shapes.check(graph))
                .as("without " + one)
                .isInstanceOf(InvalidGraphException.class);
    }

    @Test
    void wrongValuesAreRefused() {
        Node claim =
                article.claims().stream()
                        .filter(c -> c.modality().equals("asserted"))
                        .map(c -> Nodes.iri(c.iri()))
                        .findFirst()
                        .orElseThrow();
        refused(claim, Pg.MODALITY, Pg.individual("certain"));
        refused(claim, Pg.MODALITY, Pg.individual("denied"));
        refused(claim, Pg.RELATION, Nodes.iri("http://example.org/likes"));
        refused(claim, Pg.SUBJECT, Nodes.string("Sam Altman"));
        refused(claim, Pg.UNTIL, Nodes.string("2030"));
        refused(claim, Pg.CONFIDENCE, Nodes.integer(2));
        refused(claim, Pg.OBJECT, Nodes.iri("urn:nameless"));
        refused(claim, Pg.HIGH, Nodes.integer(2));
        refused(Nodes.iri(article.article().iri()), Pg.HAS_REGION, Nodes.iri("urn:nothing"));
    }

    @Test
    void blankNodesAreRefused() {
        Node article = Nodes.iri("urn:x");
        Node blank = NodeFactory.createBlankNode();
        refused(article, Vocabulary.LABEL, blank);
        refused(blank, Vocabulary.LABEL, article);
    }

    private void refused(Node subject, Node property, Node value) {
        Triple wrong = Triple.create(subject, property, value);
        graph.add(wrong);
        assertThatThrownBy(() -> shapes.check(graph))
                .as(wrong.toString())
                .isInstanceOf(InvalidGraphException.class);
        graph.delete(wrong);
    }
}
