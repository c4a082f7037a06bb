package org.polygraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every file under {@code sparql/} runs, says its question, and stands in the docs. */
class QueriesTest {

    private static final Queries QUERIES = Queries.load();
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir static Path folder;
    static GraphStore store;

    @BeforeAll
    static void fill() throws IOException {
        ReferenceFacts reference =
                ReferenceFacts.load(
                        Samples.IRIS, RelationCatalog.load(), SkosGazetteer.load(), null);
        store =
                GraphStore.open(
                        StoreSettings.of(folder, Samples.IRIS, AfterWrite.NOTHING).with(reference));
        Samples.seeds().forEach(seed -> store.put(seed).join());
        store.put(Samples.everyShape()).join();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    static List<NamedQuery> questions() {
        return QUERIES.all();
    }

    static List<NamedQuery> checks() {
        return QUERIES.checks();
    }

    private static List<Binding> rows(Query query) {
        return store.query(
                query,
                LONG,
                execution -> {
                    List<Binding> rows = new ArrayList<>();
                    execution.select().forEachRemaining(rows::add);
                    return rows;
                });
    }

    private static String value(Binding row, String variable) {
        return row.get(Var.alloc(variable)).getLiteralLexicalForm();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void runsAsItStands(NamedQuery query) {
        assertThat(query.question()).endsWith("?");
        List<Binding> rows = rows(query.query());
        // These ask of what collation derives and recognisers notice; nothing of it is here.
        if (!List.of("statements-where-languages-disagree", "left-out-in-language")
                .contains(query.name())) {
            assertThat(rows).as(query.name()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("checks")
    void findsNothing(NamedQuery check) {
        assertThat(rows(check.query())).as(check.name()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void standsInTheDocs(NamedQuery query) throws IOException {
        String docs = Files.readString(Path.of("docs/queries.md"));
        assertThat(docs).contains("`" + query.name() + "`").contains(query.question());
        query.parameters().keySet().forEach(p -> assertThat(docs).contains("`?" + p + "`"));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void checkStandsInTheDocs(NamedQuery check) throws IOException {
        assertThat(Files.readString(Path.of("docs/queries.md"))).contains("`" + check.name() + "`");
    }

    @Test
    void parametersTakeThePlaceOfVariables() {
        Node year = Nodes.integer(2029);
        assertThat(rows(QUERIES.bound("forecasts-due-by-year", Map.of())))
                .anyMatch(row -> value(row, "due").equals("2030"));
        assertThat(rows(QUERIES.bound("forecasts-due-by-year", Map.of("year", year))))
                .isNotEmpty()
                .noneMatch(row -> value(row, "due").equals("2030"));
        assertThat(
                        rows(
                                QUERIES.bound(
                                        "claims-about-entity",
                                        Map.of("name", Nodes.string("サム・アルトマン")))))
                .isNotEmpty()
                .allMatch(row -> value(row, "subjectName").equals("Sam Altman"));
    }

    @Test
    void parametersAreValuesAndNothingElse() {
        Node hostile = Nodes.string("x\") } SELECT * { ?s ?p ?o");
        assertThat(rows(QUERIES.bound("claims-about-entity", Map.of("name", hostile)))).isEmpty();
        assertThatThrownBy(() -> QUERIES.bound("claims-about-entity", Map.of("nam", hostile)))
                .hasMessage("claims-about-entity has no ?nam");
        assertThatThrownBy(() -> QUERIES.bound("nothing", Map.of()))
                .hasMessage("no query is called nothing");
    }

    /** https://github.com/apache/jena/issues/3763: Jena 6.0.0 fails where nothing is right. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "?a <urn:no> ?b . ?b <urn:none>* ?c . ?c a ?d ; <urn:p> ?e .",
                "{ ?a <urn:no> ?b } UNION { ?a <urn:no2>+ ?b } ?b a ?d ; <urn:p> ?e .",
                "{ SELECT DISTINCT ?a { ?a <urn:no> ?b } } ?a a ?d ; <urn:p> ?e .",
                "{ SELECT DISTINCT ?a { ?a <urn:no> ?b } } ?a a ?d ; <urn:p> ?e FILTER(?e > 3)",
                "GRAPH ?g { { SELECT ?a { ?a <urn:no>+ ?b } } ?a a ?d ; <urn:p> ?e }",
                "{ SELECT ?g { ?a <urn:no>+ ?g } } GRAPH ?g { ?a a ?d ; <urn:p> ?e }",
                "OPTIONAL { ?a <urn:no>+ ?b . ?b a ?d ; <urn:p> ?e } FILTER(BOUND(?a))"
            })
    void nothingJoinedWithSomethingIsNothing(String pattern) {
        assertThat(rows(QueryFactory.create("SELECT * { " + pattern + " }"))).isEmpty();
    }

    @Test
    void aQueryThatTakesTooLongIsStoppedAndTheStoreGoesOn() {
        Query endless =
                QueryFactory.create(
                        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");

        assertThatThrownBy(
                        () ->
                                store.query(
                                        endless,
                                        Duration.ofMillis(200),
                                        e -> e.select().materialize().hasNext()))
                .isInstanceOf(QueryCancelledException.class);
        assertThat(rows(QUERIES.bound("entities-by-claims", Map.of()))).isNotEmpty();
    }

    @Test
    void aChangedQuoteIsFound() {
        ArticleGraph article = Samples.everyShape();
        GraphStore broken =
                GraphStore.open(
                        folder.resolve("broken"),
                        Samples.IRIS,
                        (dataset, added, removed) -> {
                            Node graph = Nodes.iri(article.article().iri());
                            Node text =
                                    dataset.find(graph, graph, Vocabulary.TEXT, Node.ANY)
                                            .next()
                                            .getObject();
                            dataset.delete(graph, graph, Vocabulary.TEXT, text);
                            dataset.add(
                                    graph,
                                    graph,
                                    Vocabulary.TEXT,
                                    Nodes.text("x" + text.getLiteralLexicalForm(), "fr"));
                        });
        try (broken) {
            broken.put(article).join();
            for (String check :
                    List.of(
                            "check/quote-differs-from-text",
                            "check/context-differs-from-text",
                            "check/amount-differs-from-text",
                            "check/length-differs-from-text")) {
                Query query = QUERIES.bound(check, Map.of());
                boolean found = broken.query(query, LONG, e -> e.select().hasNext());
                assertThat(found).as(check).isTrue();
            }
        }
    }
}
