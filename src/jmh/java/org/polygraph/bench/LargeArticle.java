package org.polygraph.bench;

import org.polygraph.article.Article;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.Submission;
import org.polygraph.graph.SkosGazetteer;
import org.polygraph.mention.MentionRecogniser;
import org.polygraph.mention.Mentions;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.Locale;

/**
 * Reads articles of 0.2, 2 and 20 million characters and says what time each takes, and what memory
 * the article and its mentions: {@code ./mvnw -Pbench test-compile exec:exec@large-article}.
 */
public final class LargeArticle {

    private LargeArticle() {}

    /**
     * @param args the language
     */
    public static void main(String[] args) {
        MentionRecogniser recogniser = new MentionRecogniser(SkosGazetteer.load());
        ArticleReader reader = new ArticleReader();
        for (int length : new int[] {200_000, 2_000_000, 20_000_000}) {
            Submission submission = NewsText.of(args[0], length);
            long before = live();
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Article article = reader.read(submission);
            Mentions mentions = recogniser.recognise(article);
            long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            System.out.printf(
                    Locale.ROOT,
                    "%,d characters: %.1f s, %,d mentions, %.1f bytes a character are kept%n",
                    length,
                    nanos / 1e9,
                    mentions.all().size(),
                    (double) (live() - before) / length);
            Reference.reachabilityFence(article);
            Reference.reachabilityFence(mentions);
        }
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
