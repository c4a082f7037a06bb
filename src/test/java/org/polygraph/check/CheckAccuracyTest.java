package org.polygraph.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polygraph.MeasuredPage;
import org.polygraph.article.Submission;
import org.polygraph.graph.record.ClaimRecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How often a check says what a careful reader would, over {@code corpus/check}, held against the
 * committed table of {@code docs/accuracy.md}; {@code -Dgolden.update=true} writes it anew. Each
 * sentence is told in {@code target/check-verdicts.txt}.
 */
class CheckAccuracyTest {

    private static final Path DOCUMENT = Path.of("docs/accuracy.md");
    private static final Path TOLD = Path.of("target/check-verdicts.txt");
    private static final String BEGIN = "<!-- checks -->\n";
    private static final String END = "<!-- /checks -->\n";

    /** The gravest first. */
    private static final List<Verdict> GRAVITY =
            List.of(
                    Verdict.CONTRADICTED,
                    Verdict.DISPUTED,
                    Verdict.SUPPORTED,
                    Verdict.NOT_ENOUGH_INFO);

    @TempDir static Path folder;
    private static CheckStore store;

    /** A sentence, what is to be said of it and what was said. */
    private record Said(String language, String sentence, Verdict wanted, Verdict got) {}

    @BeforeAll
    static void ingest() throws IOException {
        List<Submission> articles = new ArrayList<>();
        try (Stream<Path> seeds = Files.list(Path.of("seeds/articles"))) {
            for (Path seed : seeds.sorted().toList()) {
                articles.add(Submission.ofText(Files.readString(seed)));
            }
        }
        for (CheckCase.Stored s : CheckCase.stored()) {
            articles.add(
                    new Submission(
                            s.text(), null, null, null, s.language(), s.published(), s.story()));
        }
        store = CheckStore.in(folder).with(articles);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void verdictsAreAsCommitted() throws IOException {
        StringBuilder told = new StringBuilder();
        List<Said> all = new ArrayList<>();
        for (CheckCase check : CheckCase.all()) {
            all.addAll(said(check, told));
        }
        Files.createDirectories(TOLD.getParent());
        Files.writeString(TOLD, told);
        String document = Files.readString(DOCUMENT);
        String written = MeasuredPage.with(document, BEGIN, END, table(all));
        System.out.println(table(all));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(DOCUMENT, written);
            return;
        }
        assertThat(document).isEqualTo(written);
    }

    private static List<Said> said(CheckCase check, StringBuilder told) {
        CheckReport report = store.check(check.language(), check.text());
        List<Said> said = new ArrayList<>();
        check.sentences()
                .forEach(
                        (words, wanted) -> {
                            List<CheckedClaim> claims =
                                    report.claims().stream()
                                            .filter(c -> isIn(c.claim(), words))
                                            .toList();
                            Said one = new Said(check.language(), words, wanted, gravest(claims));
                            said.add(one);
                            tell(one, claims, told);
                        });
        return said;
    }

    private static boolean isIn(ClaimRecord claim, String words) {
        String sentence = claim.evidence().getFirst().exact();
        return sentence.contains(words) || words.contains(sentence);
    }

    private static Verdict gravest(List<CheckedClaim> claims) {
        return GRAVITY.stream()
                .filter(verdict -> claims.stream().anyMatch(c -> c.verdict() == verdict))
                .findFirst()
                .orElse(Verdict.NOT_ENOUGH_INFO);
    }

    private static void tell(Said said, List<CheckedClaim> claims, StringBuilder told) {
        told.append(
                "%s %s, wanted %s: %s%n"
                        .formatted(
                                said.wanted() == said.got() ? "  " : "✗ ",
                                said.got().label(),
                                said.wanted().label(),
                                said.sentence()));
        for (CheckedClaim checked : claims) {
            ClaimRecord claim = checked.claim();
            told.append(
                    "     %s | %s | %s | %s | %s | %s | %s%n"
                            .formatted(
                                    claim.subject().id(),
                                    claim.relation().name(),
                                    claim.object() == null ? "-" : claim.object().id(),
                                    claim.quantity() == null ? "-" : claim.quantity().quote(),
                                    claim.time(),
                                    claim.modality(),
                                    checked.explanation()));
        }
    }

    private static String table(List<Said> all) {
        StringBuilder table =
                new StringBuilder(
                        """
                        | verdict | sentences | found | said | of these right |
                        |---|---|---|---|---|
                        """);
        for (Verdict verdict : GRAVITY) {
            long wanted = all.stream().filter(s -> s.wanted() == verdict).count();
            long got = all.stream().filter(s -> s.got() == verdict).count();
            long right =
                    all.stream().filter(s -> s.got() == verdict && s.wanted() == verdict).count();
            table.append(
                    "| %s | %d | %s | %d | %s |%n"
                            .formatted(
                                    verdict.label(),
                                    wanted,
                                    share(right, wanted),
                                    got,
                                    share(right, got)));
        }
        long right = all.stream().filter(s -> s.got() == s.wanted()).count();
        return table
                + "| **all** | %d | %s | | |%n".formatted(all.size(), share(right, all.size()));
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.2f", (double) part / whole);
    }
}
