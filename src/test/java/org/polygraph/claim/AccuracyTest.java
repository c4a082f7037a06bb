package org.polygraph.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.polygraph.MeasuredPage;
import org.polygraph.graph.RelationCatalog;
import org.polygraph.graph.SkosGazetteer;
import org.polygraph.mention.MentionRecogniser;
import org.polygraph.mention.Mentions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How well claims are found in the excerpts of {@code corpus/claims}. Fails where that is worse
 * than the committed tables of {@code docs/accuracy.md}; {@code -Dgolden.update=true} writes them
 * anew. The errors in the half that may be mended are listed in {@code target/accuracy-errors.txt}.
 */
class AccuracyTest {

    private static final Path DOCUMENT = Path.of("docs/accuracy.md");
    private static final Path ERRORS = Path.of("target/accuracy-errors.txt");
    private static final double TOLERANCE = 0.015;
    private static final String BEGIN = "<!-- measured -->\n";
    private static final String END = "<!-- /measured -->\n";

    private final MentionRecogniser recogniser = new MentionRecogniser(SkosGazetteer.load());
    private final ClaimExtractor extractor = new ClaimExtractor(RelationCatalog.load().byName());

    @Test
    void claimsAreFoundAsWellAsCommitted() throws IOException {
        AccuracyReport train = new AccuracyReport(compare(GoldArticle.of("train")));
        List<GoldArticle> unseen = GoldArticle.of("heldout");
        List<Comparison> first = compare(unseen);
        AccuracyReport heldOut = new AccuracyReport(first);
        AccuracyReport ofBoth = new AccuracyReport(first.stream().map(Comparison::agreed).toList());
        String measured =
                "## Held out\n\n"
                        + heldOut.scores()
                        + "\nHow far confidence can be believed:\n\n"
                        + heldOut.reliability()
                        + "\n## Held out, where two readers agree\n\n"
                        + agreement(unseen)
                        + "\n\n"
                        + ofBoth.scores()
                        + "\n## The half that may be mended\n\n"
                        + train.scores()
                        + "\n"
                        + train.reliability()
                        + "\nIts errors by kind:\n\n"
                        + train.errorKinds();
        System.out.println(measured);
        Files.createDirectories(ERRORS.getParent());
        Files.writeString(ERRORS, train.errors());
        String document = Files.readString(DOCUMENT);
        String written = MeasuredPage.with(document, BEGIN, END, measured);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(DOCUMENT, written);
            return;
        }
        assertThat(scores(written)).hasSameSizeAs(scores(document)).isNotEmpty();
        for (int i = 0; i < scores(written).size(); i++) {
            assertThat(scores(written).get(i))
                    .as("F1 of all, table %d of %s", i + 1, DOCUMENT)
                    .isGreaterThanOrEqualTo(scores(document).get(i) - TOLERANCE);
        }
    }

    /** The F1 of every table's line for all languages, of what this test writes. */
    private static List<Double> scores(String document) {
        String own = document.substring(document.indexOf(BEGIN), document.indexOf(END));
        return own.lines()
                .filter(line -> line.startsWith("| **all**"))
                .map(line -> Double.parseDouble(line.split("\\|")[5].strip()))
                .toList();
    }

    /** How far two readers who knew nothing of each other wrote down the same. */
    private static String agreement(List<GoldArticle> articles) {
        int first = 0;
        int second = 0;
        int both = 0;
        for (GoldArticle article : articles) {
            first += required(article.claims());
            second += required(article.ofSecondReader());
            both += required(article.agreed().claims());
        }
        return String.format(
                Locale.ROOT,
                "The first reader wrote down %d claims, the second %d; %d are the same. One held"
                        + " against the other has an F1 of %.2f.",
                first,
                second,
                both,
                2.0 * both / (first + second));
    }

    private static int required(List<GoldClaim> claims) {
        return (int) claims.stream().filter(GoldClaim::required).count();
    }

    private List<Comparison> compare(List<GoldArticle> articles) {
        List<Comparison> comparisons = new ArrayList<>();
        for (GoldArticle gold : articles) {
            Mentions mentions = recogniser.recognise(gold.article());
            List<Claim> found = extractor.extract(gold.article(), mentions);
            Wording wording = new Wording(gold.article().text(), mentions);
            comparisons.add(new Comparison(gold, found, wording));
        }
        return comparisons;
    }
}
