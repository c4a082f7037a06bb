package org.polygraph.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.polygraph.graph.index.ClaimLookup;
import org.polygraph.graph.index.IndexCounts;
import org.polygraph.graph.index.IndexedArticle;
import org.polygraph.graph.index.IndexedClaim;
import org.polygraph.graph.record.ArticleRecord;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.Evidence;
import org.polygraph.graph.record.ReadingRecord;
import org.polygraph.graph.record.StatementRecord;
import org.polygraph.text.ContentId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Holds one state of a store against itself, and the index of that state against it. */
final class Verification {

    private static final String UNCOLLATED = "";

    private final Iris iris;
    private final Shapes shapes;
    private final ClaimLookup lookup;
    private final IndexSource source;
    private final List<VerifyReport.Fault> first = new ArrayList<>();
    private final Map<String, String> statementOf = new HashMap<>();
    private final Set<String> entities = new TreeSet<>();
    private long faults;
    private long quotes;

    private boolean asksIndex = true;

    Verification(
            Iris iris,
            DatasetGraph dataset,
            RelationCatalog relations,
            Shapes shapes,
            ClaimLookup lookup) {
        this.iris = iris;
        this.shapes = shapes;
        this.lookup = lookup;
        this.source = new IndexSource(iris, dataset, relations);
    }

    /**
     * @param indexFilesAreWhole as found by reading them all; if not, nothing more is asked of the
     *     index, whose answers could be anything
     */
    VerifyReport run(boolean indexFilesAreWhole) {
        asksIndex = indexFilesAreWhole;
        if (!indexFilesAreWhole) {
            fault("index-files", "index", "a file is not as it was written");
        }
        List<String> articles = source.articleIds();
        articles.forEach(id -> about(iris.article(id), "text", () -> checkArticle(id)));
        List<String> statements = source.statementIds();
        statements.forEach(id -> about(iris.statement(id), "statement", () -> checkStatement(id)));
        Set<String> known = new HashSet<>(statements);
        statementOf.forEach(
                (claim, statement) -> {
                    if (!statement.equals(UNCOLLATED) && !known.contains(statement)) {
                        fault("statement", iris.claim(claim), "its statement is not there");
                    }
                });
        entities.forEach(id -> about(iris.entity(id), "index", () -> checkEntity(id)));
        checkCounts(
                new IndexCounts(
                        articles.size(), statementOf.size(), statements.size(), entities.size()));
        return new VerifyReport(
                articles.size(),
                statementOf.size(),
                quotes,
                statements.size(),
                entities.size(),
                faults,
                List.copyOf(first));
    }

    /** What cannot even be read is a fault, too. */
    private void about(String thing, String code, Runnable check) {
        try {
            check.run();
        } catch (RuntimeException e) {
            fault(code, thing, "it cannot be read: " + e.getMessage());
        }
    }

    private void fault(String code, String thing, String message) {
        faults++;
        if (first.size() < VerifyReport.LISTED) {
            first.add(new VerifyReport.Fault(code, thing, message));
        }
    }

    // ---- an article

    private void checkArticle(String id) {
        String iri = iris.article(id);
        Graph graph = source.copy(id);
        try {
            shapes.check(graph);
        } catch (InvalidGraphException e) {
            fault("shape", iri, String.valueOf(e.getMessage()));
        }
        ArticleReader reader = new ArticleReader(graph, Nodes.iri(iri));
        ArticleRecord record = reader.read(null, null);
        String text = reader.text();
        if (!ContentId.sha256(text).equals(record.sha256())
                || text.codePointCount(0, text.length()) != record.length()) {
            fault("text", iri, "its text is not the one that its SHA-256 and length are of");
        }
        IndexedArticle article = Objects.requireNonNull(source.article(id, graph));
        if (article.claims().size() != record.claims()) {
            fault(
                    "count",
                    iri,
                    "it has %d claims and says %d"
                            .formatted(article.claims().size(), record.claims()));
        }
        Quotes places = new Quotes(text);
        for (IndexedClaim claim : article.claims()) {
            String statement = claim.collated() ? claim.claim().statement() : UNCOLLATED;
            statementOf.put(claim.claim().id(), statement);
            claim.claim().evidence().forEach(e -> checkQuote(claim.claim(), e, places));
        }
        article.entities().forEach(entity -> entities.add(entity.id()));
        checkIndex(iri, article);
    }

    private void checkQuote(ClaimRecord claim, Evidence evidence, Quotes text) {
        quotes++;
        if (!text.has(evidence)) {
            fault(
                    "quote",
                    claim.iri(),
                    "its quote does not stand at %d to %d of its article"
                            .formatted(evidence.start(), evidence.end()));
        }
    }

    private void checkIndex(String iri, IndexedArticle article) {
        if (!asksIndex) {
            return;
        }
        if (!lookup.trace(article.id()).equals(Optional.of(article.trace()))) {
            fault("index", iri, "the index has other claims or entities of it");
        }
        Map<String, ClaimRecord> indexed = new HashMap<>();
        lookup.claimsOf(article.id()).forEach(claim -> indexed.put(claim.id(), claim));
        for (IndexedClaim claim : article.claims()) {
            ClaimRecord stored = claim.claim();
            if (!stored.equals(indexed.remove(stored.id()))) {
                fault("index", stored.iri(), "the index has it otherwise, or not at all");
            }
        }
        indexed.values().forEach(c -> fault("index", c.iri(), "only the index has it"));
    }

    // ---- what is derived

    private void checkStatement(String id) {
        StatementRecord statement = source.statement(id).orElseThrow();
        for (ReadingRecord reading : statement.readings()) {
            for (String claim : reading.claims()) {
                if (!id.equals(statementOf.get(claim))) {
                    fault(
                            "statement",
                            statement.iri(),
                            "the claim %s is not in it".formatted(claim));
                }
            }
        }
        if (asksIndex && !lookup.statement(id).equals(Optional.of(statement))) {
            fault("index", statement.iri(), "the index has it otherwise, or not at all");
        }
    }

    private void checkEntity(String id) {
        if (asksIndex && !lookup.entity(id).equals(source.entity(id))) {
            fault("index", iris.entity(id), "the index has it otherwise, or not at all");
        }
    }

    private void checkCounts(IndexCounts stored) {
        if (!asksIndex) {
            return;
        }
        IndexCounts indexed = lookup.counts();
        if (!indexed.equals(stored)) {
            fault("index", "index", "it has %s, and the store %s".formatted(indexed, stored));
        }
    }

    /** Where something stands in a text, in code points. */
    private static final class Quotes {

        private final int[] codePoints;

        Quotes(String text) {
            codePoints = text.codePoints().toArray();
        }

        boolean has(Evidence evidence) {
            int start = evidence.start();
            int end = evidence.end();
            int before = evidence.prefix().codePointCount(0, evidence.prefix().length());
            int after = evidence.suffix().codePointCount(0, evidence.suffix().length());
            return start - before >= 0
                    && start <= end
                    && end + after <= codePoints.length
                    && is(evidence.exact(), start, end)
                    && is(evidence.prefix(), start - before, start)
                    && is(evidence.suffix(), end, end + after);
        }

        private boolean is(String quote, int from, int to) {
            return new String(codePoints, from, to - from).equals(quote);
        }
    }
}
