package org.polygraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polygraph.claim.Modality;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Qualifier;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The terms the code writes are the terms the ontology defines. */
class OntologyTest {

    private static final Pattern OWN_TERM = Pattern.compile("\\bpg:([A-Za-z0-9]+)");

    private static Graph read(String file) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(ResourceFolder.read("ontology/" + file), Lang.TURTLE).parse(graph);
        return graph;
    }

    private static Set<String> defined() {
        return read("polygraph.ttl")
                .find(Node.ANY, Vocabulary.TYPE, Node.ANY)
                .mapWith(t -> t.getSubject().getURI())
                .filterKeep(iri -> iri.startsWith(Vocabulary.PG))
                .toSet();
    }

    private static Set<String> constants() {
        return Arrays.stream(Pg.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(OntologyTest::iri)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String iri(Field field) {
        try {
            return field.get(null) instanceof Node node ? node.getURI() : Pg.EDTF.getURI();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** Terms that are named by an enum's label and have no constant. */
    private static Set<String> named() {
        Set<String> named = new TreeSet<>(Set.of("Modality", "Qualifier"));
        Arrays.stream(Modality.values()).forEach(m -> named.add(m.label()));
        Arrays.stream(Qualifier.values()).forEach(q -> named.add(q.label()));
        named.addAll(Set.of("Person", "Organization", "Place", "Product", "Law"));
        return named.stream().map(n -> Vocabulary.PG + n).collect(Collectors.toSet());
    }

    @Test
    void everyConstantIsDefinedAndEveryTermHasOne() {
        Set<String> known = new TreeSet<>(constants());
        known.addAll(named());

        assertThat(known).isEqualTo(new TreeSet<>(defined()));
    }

    @Test
    void everyTermHasALabelAndAComment() {
        Graph ontology = read("polygraph.ttl");
        Node comment = Nodes.iri(Vocabulary.RDFS + "comment");
        for (String term : defined()) {
            assertThat(ontology.contains(Nodes.iri(term), Vocabulary.LABEL, Node.ANY))
                    .as("label of " + term)
                    .isTrue();
            assertThat(ontology.contains(Nodes.iri(term), comment, Node.ANY))
                    .as("comment of " + term)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shapes.ttl", "relations.ttl", "context.jsonld"})
    void otherFilesUseOnlyTermsThatAreDefined(String file) {
        Matcher matcher = OWN_TERM.matcher(ResourceFolder.read("ontology/" + file));
        Set<String> used = new TreeSet<>();
        while (matcher.find()) {
            used.add(Vocabulary.PG + matcher.group(1));
        }

        assertThat(defined()).containsAll(used);
        assertThat(used).isNotEmpty();
    }

    @Test
    void theOntologyHasNoBlankNodes() {
        assertThat(read("polygraph.ttl").stream()).noneMatch(t -> t.getObject().isBlank());
        assertThat(read("relations.ttl").stream()).noneMatch(t -> t.getObject().isBlank());
    }

    @Test
    void entityClassesHaveOneIriEachAndBack() {
        for (EntityClass entityClass : EntityClass.values()) {
            assertThat(Vocabulary.entityLabel(Vocabulary.entityClass(entityClass.label())))
                    .isEqualTo(entityClass.label());
        }
    }
}
