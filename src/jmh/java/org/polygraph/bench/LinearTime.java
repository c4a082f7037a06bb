package org.polygraph.bench;

import org.polygraph.article.Article;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.Submission;
import org.polygraph.claim.ClaimExtractor;
import org.polygraph.graph.RelationCatalog;
import org.polygraph.graph.SkosGazetteer;
import org.polygraph.mention.MentionRecogniser;
import org.polygraph.mention.Mentions;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/**
 * Whether a long article takes more time for each character than a short one: {@code ./mvnw -Pbench
 * test-compile exec:exec@linear-time}. Prints the CPU time a character of reading, mentions and
 * claims, for articles of ten thousand characters up to a million, as many times as makes a million
 * in all; the ratio is that of the claims to those of the shortest.
 */
public final class LinearTime {

    private static final int[] SIZES = {10_000, 100_000, 1_000_000};
    private static final int LARGEST = 1_000_000;
    private static final int WARMING = 40;

    private final ArticleReader reader = new ArticleReader();
    private final MentionRecogniser recogniser = new MentionRecogniser(SkosGazetteer.load());
    private final ClaimExtractor extractor = new ClaimExtractor(RelationCatalog.load().byName());
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    private LinearTime() {}

    /**
     * @param args languages of {@link NewsText}
     */
    public static void main(String[] args) {
        LinearTime time = new LinearTime();
        System.out.println("| text | characters | reading | mentions | claims, ns | ratio |");
        System.out.println("|---|---|---|---|---|---|");
        for (String language : args) {
            time.measure(language, SIZES[0], WARMING);
            double shortest = 0;
            for (int size : SIZES) {
                double[] each = time.measure(language, size, LARGEST / size);
                shortest = size == SIZES[0] ? each[2] : shortest;
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %,d | %.0f | %.0f | %.0f | %.2f |%n",
                        language,
                        size,
                        each[0],
                        each[1],
                        each[2],
                        each[2] / shortest);
            }
        }
    }

    /** Nanoseconds a character of each step. */
    private double[] measure(String language, int size, int times) {
        Submission text = NewsText.of(language, size);
        double[] spent = new double[3];
        for (int i = 0; i < times; i++) {
            long begin = threads.getCurrentThreadCpuTime();
            Article article = reader.read(text);
            long read = threads.getCurrentThreadCpuTime();
            Mentions mentions = recogniser.recognise(article);
            long recognised = threads.getCurrentThreadCpuTime();
            extractor.extract(article, mentions);
            long extracted = threads.getCurrentThreadCpuTime();
            spent[0] += read - begin;
            spent[1] += recognised - read;
            spent[2] += extracted - recognised;
        }
        for (int i = 0; i < spent.length; i++) {
            spent[i] /= (double) size * times;
        }
        return spent;
    }
}
