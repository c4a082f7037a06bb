package org.polygraph.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.polygraph.article.Article;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.Submission;
import org.polygraph.claim.Claim;
import org.polygraph.claim.ClaimExtractor;
import org.polygraph.graph.RelationCatalog;
import org.polygraph.graph.SkosGazetteer;
import org.polygraph.mention.MentionRecogniser;
import org.polygraph.mention.Mentions;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How fast articles are read, on one thread. An operation is one character of text, so that the
 * score is characters a second and {@code gc.alloc.rate.norm} bytes a character. Run it with {@code
 * ./mvnw -Pbench test-compile exec:exec@extraction}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(Extraction.LENGTH)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 3, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "-Xmx1g"})
public class Extraction {

    static final int LENGTH = 10_000;

    @Param({
        "ja", "ar", "fr", "id", "es", "en", "de", "pt", "it", "nl", "pl", "ru", "tr", "zh", "ko",
        "hi", "vi"
    })
    public String language = "en";

    private final ArticleReader reader = new ArticleReader();
    private final MentionRecogniser recogniser = new MentionRecogniser(SkosGazetteer.load());
    private final ClaimExtractor extractor = new ClaimExtractor(RelationCatalog.load().byName());
    private Submission submission = Submission.ofText("");
    private Article article = reader.read(Submission.ofText("-"));

    @Setup
    public void read() {
        submission = NewsText.of(language, LENGTH);
        article = reader.read(submission);
    }

    /** Amounts, times, names and cues of an article that has been read. */
    @Benchmark
    public Mentions mentions() {
        return recogniser.recognise(article);
    }

    /** The whole way from the text to its claims. */
    @Benchmark
    public List<Claim> claims() {
        Article read = reader.read(submission);
        return extractor.extract(read, recogniser.recognise(read));
    }
}
