package org.polygraph.cli;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.RejectedArticleException;
import org.polygraph.article.Submission;
import org.polygraph.check.CheckReport;
import org.polygraph.check.CheckedClaim;
import org.polygraph.check.Checker;
import org.polygraph.check.Finding;
import org.polygraph.claim.ClaimExtractor;
import org.polygraph.collation.Relations;
import org.polygraph.graph.GraphStore;
import org.polygraph.graph.ReferenceFacts;
import org.polygraph.graph.RelationCatalog;
import org.polygraph.graph.SkosGazetteer;
import org.polygraph.graph.StoreFolder;
import org.polygraph.graph.StoreInUseException;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.Evidence;
import org.polygraph.mention.Gazetteer;
import org.polygraph.mention.MentionRecogniser;
import org.polygraph.pipeline.Extractor;
import org.polygraph.pipeline.IngestPipeline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Holds a text against a store that no service has open, and against the reference values. */
final class Check implements Command {

    private static final int SHOWN = 5;

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String usage() {
        return "check (TEXT | --file FILE) [--language TAG] [--store FOLDER] [--reference FILE]";
    }

    @Override
    public boolean takesWords() {
        return true;
    }

    @Override
    public int run(Options options, PrintStream out, PrintStream err) throws IOException {
        String text = text(options);
        Path reference = options.path("reference", "POLYGRAPH_REFERENCE");
        try (GraphStore store = StoreFolder.open(options.store())) {
            Checker checker = checker(store, reference);
            print(checker.check(Submission.ofText(text, options.text("language"))), out);
            return 0;
        } catch (RejectedArticleException e) {
            err.println("check: " + e.getMessage());
            return 1;
        } catch (StoreInUseException e) {
            err.println("check: " + e.getMessage() + ", or ask the service: POST /check");
            return 1;
        }
    }

    private static String text(Options options) throws IOException {
        String words = String.join(" ", options.words());
        String file = options.text("file");
        if (words.isBlank() == (file == null)) {
            throw new IllegalArgumentException("a text or a file is to be checked, one of them");
        }
        if (file == null) {
            return words;
        }
        try {
            return Files.readString(Path.of(file));
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        } catch (MalformedInputException e) {
            throw new IOException(file + " is not UTF-8", e);
        }
    }

    private static Checker checker(GraphStore store, @Nullable Path reference) throws IOException {
        RelationCatalog relations = RelationCatalog.load();
        Gazetteer known = SkosGazetteer.load();
        Extractor extractor =
                new Extractor(
                        new ArticleReader(),
                        new MentionRecogniser(known),
                        new ClaimExtractor(relations.byName()));
        return new Checker(
                new IngestPipeline(extractor, store),
                store,
                Relations.of(relations.byName()),
                ReferenceFacts.load(store.iris(), relations, known, reference));
    }

    private static void print(CheckReport report, PrintStream out) {
        if (report.claims().isEmpty()) {
            out.println("No claim that could be checked was found in it.");
        }
        for (CheckedClaim checked : report.claims()) {
            out.println(checked.verdict().label() + ": " + quote(checked.claim()));
            out.println("  " + checked.explanation());
            checked.findings().stream().limit(SHOWN).forEach(finding -> print(finding, out));
            out.println();
        }
    }

    private static void print(Finding finding, PrintStream out) {
        ClaimRecord claim = finding.claim();
        String direction = finding.bearing().direction().name().toLowerCase(java.util.Locale.ROOT);
        out.println(
                claim == null
                        ? "  - %s: %s".formatted(direction, finding.note())
                        : "  - %s [%s] “%s” %s"
                                .formatted(
                                        direction, claim.language(), quote(claim), finding.note()));
    }

    private static String quote(ClaimRecord claim) {
        return claim.evidence().stream().map(Evidence::exact).collect(Collectors.joining(" … "));
    }
}
