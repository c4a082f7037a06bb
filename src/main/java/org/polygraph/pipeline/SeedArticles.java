package org.polygraph.pipeline;

import org.polygraph.article.Submission;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The articles that come with the program, {@code seeds/articles/*.txt}. */
public final class SeedArticles {

    private final IngestPipeline pipeline;

    public SeedArticles(IngestPipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * Takes in those that the store does not have yet, by rules only, so that no start waits for a
     * language model; and waits until they are durable.
     *
     * @return how many were new
     */
    public int load() throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:/seeds/articles/*.txt");
        Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
        List<CompletableFuture<IngestReport>> reports = new ArrayList<>();
        for (Resource file : files) {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            reports.add(pipeline.ingestByRules(Submission.ofText(text)));
        }
        return (int)
                reports.stream().map(CompletableFuture::join).filter(IngestReport::added).count();
    }
}
