package org.polygraph;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.Submission;
import org.polygraph.claim.ClaimExtractor;
import org.polygraph.collation.StoryKeeper;
import org.polygraph.graph.GraphStore;
import org.polygraph.graph.Iris;
import org.polygraph.graph.NamedQuery;
import org.polygraph.graph.Queries;
import org.polygraph.graph.QueryLimits;
import org.polygraph.graph.ReferenceFacts;
import org.polygraph.graph.RelationCatalog;
import org.polygraph.graph.SkosGazetteer;
import org.polygraph.mention.Gazetteer;
import org.polygraph.mention.MentionRecogniser;
import org.polygraph.pipeline.Extractor;
import org.polygraph.pipeline.IngestPipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The named queries over the five seeds, taken in by the real pipeline. {@code ./mvnw test
 * -Dtest=SeedQueriesTest -Dgolden.update=true} writes what they find to {@code docs/queries.md}.
 */
class SeedQueriesTest {

    private static final Iris IRIS = new Iris("http://localhost:8080");
    private static final Path DOCS = Path.of("docs/queries.md");
    private static final String RESULTS = "## What they find in the seeds\n";
    private static final int ROWS_SHOWN = 5;
    private static final int LONGEST_CELL = 90;

    @TempDir static Path folder;
    private static GraphStore store;
    private static final Queries QUERIES = Queries.load();

    @BeforeAll
    static void ingest() throws IOException {
        RelationCatalog relations = RelationCatalog.load();
        ArticleReader articles = new ArticleReader();
        Gazetteer known = SkosGazetteer.load();
        MentionRecogniser mentions = new MentionRecogniser(known);
        store =
                GraphStore.open(
                        folder,
                        IRIS,
                        new StoryKeeper(IRIS, relations, articles, mentions),
                        QueryLimits.usual(),
                        ReferenceFacts.load(IRIS, relations, known, null));
        IngestPipeline pipeline =
                new IngestPipeline(
                        new Extractor(articles, mentions, new ClaimExtractor(relations.byName())),
                        store);
        try (Stream<Path> files = Files.list(Path.of("seeds/articles"))) {
            for (Path file : files.sorted().toList()) {
                pipeline.ingest(Submission.ofText(Files.readString(file))).join();
            }
        }
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void noCheckFindsAnything() {
        for (NamedQuery check : QUERIES.checks()) {
            assertThat(rows(check)).as(check.name()).hasSize(2);
        }
    }

    @Test
    void everyQuestionHasAnAnswer() throws IOException {
        StringBuilder results = new StringBuilder(RESULTS);
        for (NamedQuery query : QUERIES.all()) {
            List<String> rows = rows(query);
            int found = rows.size() - 2;
            assertThat(found).as(query.name()).isPositive();
            results.append("\n### ").append(query.name()).append("\n\n");
            results.append(query.question()).append(" Rows: ").append(found).append(".\n\n");
            rows.stream().limit(2 + ROWS_SHOWN).forEach(r -> results.append(r).append('\n'));
        }
        if (Boolean.getBoolean("golden.update")) {
            String docs = Files.readString(DOCS);
            int end = docs.indexOf(RESULTS);
            String head = end < 0 ? docs + "\n" : docs.substring(0, end);
            Files.writeString(DOCS, head + results);
        }
    }

    /** A Markdown table: its head, the line below it, and the rows. */
    private static List<String> rows(NamedQuery query) {
        return store.query(
                query.query(),
                Duration.ofMinutes(2),
                execution -> {
                    RowSet found = execution.select();
                    List<Var> columns = found.getResultVars();
                    List<String> rows = new ArrayList<>();
                    rows.add(line(columns.stream().map(Var::getVarName)));
                    rows.add(line(columns.stream().map(c -> "---")));
                    found.forEachRemaining(
                            row -> rows.add(line(columns.stream().map(c -> cell(row, c)))));
                    return rows;
                });
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String cell(Binding row, Var column) {
        Node value = row.get(column);
        if (value == null) {
            return "";
        }
        String text =
                value.isLiteral()
                        ? value.getLiteralLexicalForm()
                        : value.toString().replace(IRIS.base(), "");
        String flat = text.replace('\n', ' ').replace("|", "\\|").replace("<", "&lt;");
        if (flat.codePointCount(0, flat.length()) <= LONGEST_CELL) {
            return flat;
        }
        return flat.substring(0, flat.offsetByCodePoints(0, LONGEST_CELL)) + "…";
    }
}
