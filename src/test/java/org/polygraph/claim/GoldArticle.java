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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One excerpt of {@code corpus/claims} with the claims a careful reader finds in it. */
record GoldArticle(String name, String language, Article article, List<GoldClaim> claims) {

    private static final Path CORPUS = Path.of("src/test/resources/corpus/claims");
    private static final Path SECOND = CORPUS.resolve("heldout/second-reader");

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
        String name = file.getFileName().toString().replace(".yaml", "");
        return new GoldArticle(name, language, article, claims(root));
    }

    private static List<GoldClaim> claims(JsonNode root) {
        List<GoldClaim> claims = new ArrayList<>();
        root.path("gold").valueStream().forEach(c -> claims.add(GoldClaim.of(c.asString(), true)));
        root.path("maybe")
                .valueStream()
                .forEach(c -> claims.add(GoldClaim.of(c.asString(), false)));
        return claims;
    }

    /** The claims that a second reader, who knew nothing of the first one's, wrote down. */
    List<GoldClaim> ofSecondReader() {
        return claims(new YAMLMapper().readTree(SECOND.resolve(name + ".yaml")));
    }

    /**
     * What both readers find has to be found; what only one of them does, or takes for debatable,
     * is debatable.
     */
    GoldArticle agreed() {
        List<GoldClaim> theirs = new ArrayList<>(ofSecondReader());
        List<GoldClaim> agreed = new ArrayList<>();
        for (GoldClaim claim : claims) {
            Optional<GoldClaim> same =
                    theirs.stream()
                            .filter(claim::isSameAs)
                            .max(Comparator.comparing(GoldClaim::required));
            agreed.add(same.map(claim::or).orElseGet(claim::asDebatable));
            same.ifPresent(theirs::remove);
        }
        theirs.forEach(claim -> agreed.add(claim.asDebatable()));
        return new GoldArticle(name, language, article, agreed);
    }
}
