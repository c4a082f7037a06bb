package org.polygraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is made of whole articles: the seeds, and pages in {@code pages/}. Each transcript was read
 * line by line against its article. {@code -Dgolden.update=true} rewrites them.
 */
class GoldenArticlesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/article/golden");
    private static final Path SEEDS = Path.of("seeds/articles");
    private static final Path PAGES = Path.of("src/test/resources/article/pages");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private final ArticleReader reader = new ArticleReader();

    @TestFactory
    Stream<DynamicTest> articlesAreReadAsReviewed() throws IOException {
        return Stream.concat(files(SEEDS).stream(), files(PAGES).stream())
                .map(
                        file ->
                                DynamicTest.dynamicTest(
                                        file.getFileName().toString(), () -> check(file)));
    }

    private void check(Path file) throws IOException {
        String given = Files.readString(file);
        String name = file.getFileName().toString();
        Submission submission =
                name.endsWith(".html") ? Submission.ofHtml(given) : Submission.ofText(given);
        String transcript = Transcript.of(reader.read(submission));
        Path golden = GOLDEN.resolve(name.replaceAll("\\.\\w+$", "") + ".txt");
        if (UPDATE) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, transcript);
        }
        assertThat(transcript).isEqualTo(Files.readString(golden));
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
