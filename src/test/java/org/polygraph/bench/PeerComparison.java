package org.polygraph.bench;

import org.polygraph.article.Article;
import org.polygraph.mention.ArticleText;
import org.polygraph.mention.Mention;
import org.polygraph.mention.QuantityRecogniser;
import org.polygraph.mention.Reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Amounts and times read by Polygraph and by {@code @microsoft/recognizers-text-suite}, from the
 * same texts, turn about in one run: whose answers are right, and how fast they come. Run by {@code
 * bench/recognizers/compare}.
 */
final class PeerComparison {

    private static final int ROUNDS = 5;
    private static final double LEAST_SECONDS = 0.5;

    private final QuantityRecogniser recogniser = new QuantityRecogniser();

    public static void main(String[] arguments) throws IOException {
        try (Peer peer = new Peer(Path.of("bench", "recognizers"))) {
            new PeerComparison().run(peer);
        }
    }

    private void run(Peer peer) {
        System.out.println(
                """
                | language | texts | characters | precision / recall / F1 | of the suite | characters/s | of the suite | ratio |
                |---|---|---|---|---|---|---|---|\
                """);
        for (String language : peer.languages()) {
            System.out.println(row(language, Case.of(language), peer));
        }
    }

    private String row(String language, List<Case> cases, Peer peer) {
        Tally own = new Tally();
        Tally others = new Tally();
        for (Case text : cases) {
            own.add(text.answers(), read(recogniser, text));
            others.add(text.answers(), peer.read(text));
        }
        List<String> texts = cases.stream().map(Case::text).toList();
        long length = texts.stream().mapToLong(String::length).sum();
        double[] ownSpeeds = new double[ROUNDS];
        double[] peerSpeeds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            peerSpeeds[round] = length / peer.seconds(language, texts);
            ownSpeeds[round] = speed(cases, length);
        }
        double fast = median(ownSpeeds);
        double slow = median(peerSpeeds);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %s | %s | %,.0f | %,.0f | %.0f |",
                language,
                cases.size(),
                length,
                own,
                others,
                fast,
                slow,
                fast / slow);
    }

    static List<Answer> read(QuantityRecogniser recogniser, Case text) {
        List<Answer> answers = new ArrayList<>();
        recogniser.recognise(ArticleText.of(article(text)), m -> add(m, answers), diagnostic -> {});
        return answers;
    }

    private static void add(Mention mention, List<Answer> answers) {
        Answer.of(mention).ifPresent(answers::add);
    }

    /** Characters a second over all texts, again and again until it is long enough to measure. */
    private double speed(List<Case> cases, long length) {
        List<Article> articles = cases.stream().map(PeerComparison::article).toList();
        long begin = System.nanoTime();
        long read = 0;
        double seconds;
        do {
            for (Article article : articles) {
                recogniser.recognise(ArticleText.of(article), mention -> {}, diagnostic -> {});
            }
            read += length;
            seconds = (System.nanoTime() - begin) / 1e9;
        } while (seconds < LEAST_SECONDS);
        return read / seconds;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static Article article(Case text) {
        return Reading.article(text.language(), text.published(), text.text());
    }
}
