package org.polygraph.claim;

import org.polygraph.article.Article;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.Submission;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One excerpt of {@code corpus/claims} with the claims a careful reader finds in it. */
record GoldArticle(String name, String language, Article article, List<GoldClaim> claims) {

    private static final Path CORPUS = Path.of("src/test/resources/corpus/claims");

    /**
     * @param half {@code train} or {@code heldout}
     */
    static List<GoldArticle> of(String half) throws IOException {
        ArticleReader reader = new ArticleReader();
        List<GoldArticle> articles = new ArrayList<>();
        try (Stream<Path> files = Files.list(CORPUS.resolve(half))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                articles.add(read(reader, file));
            }
        }
        return articles;
    }

    private static GoldArticle read(ArticleReader reader, Path file) {
        JsonNode root = new YAMLMapper().readTree(file);
        String language = root.get("language").asString();
        Article article =
                reader.read(
                        new Submission(
                                root.get("text").asString(),
                                null,
                                null,
                                null,
                                language,
                                root.get("published").asString(),
                                null));
        List<GoldClaim> claims = new ArrayList<>();
        root.path("gold").valueStream().forEach(c -> claims.add(GoldClaim.of(c.asString(), true)));
        root.path("maybe")
                .valueStream()
                .forEach(c -> claims.add(GoldClaim.of(c.asString(), false)));
        String name = file.getFileName().toString().replace(".yaml", "");
        return new GoldArticle(name, language, article, claims);
    }
}
