package org.polygraph.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.polygraph.article.Article;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.Submission;
import org.polygraph.graph.RelationCatalog;
import org.polygraph.graph.SkosGazetteer;
import org.polygraph.language.LanguageFiles;
import org.polygraph.mention.Entity;
import org.polygraph.mention.MentionRecogniser;
import org.polygraph.mention.Mentions;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Every example in every {@code lang/<bcp47>/cues.yaml} is found as it says. */
class CueExamplesTest {

    private final ArticleReader reader = new ArticleReader();
    private final MentionRecogniser recogniser = new MentionRecogniser(SkosGazetteer.load());
    private final ClaimExtractor extractor = new ClaimExtractor(RelationCatalog.load().byName());

    @TestFactory
    Stream<DynamicTest> examples() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String tag : LanguageFiles.tags()) {
            LanguageFiles.read(tag, "cues.yaml")
                    .map(pack -> pack.path("examples"))
                    .ifPresent(
                            examples ->
                                    examples.valueStream()
                                            .forEach(
                                                    example ->
                                                            tests.add(
                                                                    DynamicTest.dynamicTest(
                                                                            tag
                                                                                    + ": "
                                                                                    + example.get(
                                                                                                    "text")
                                                                                            .asString(),
                                                                            () ->
                                                                                    verify(
                                                                                            tag,
                                                                                            example)))));
        }
        return tests.stream();
    }

    private void verify(String tag, JsonNode example) {
        Article article =
                reader.read(
                        new Submission(
                                example.get("text").asString(),
                                null,
                                null,
                                null,
                                tag,
                                text(example, "published"),
                                null));
        Mentions mentions = recogniser.recognise(article);
        List<Claim> claims = extractor.extract(article, mentions);
        for (JsonNode expected : example.path("claims")) {
            assertThat(claims)
                    .as("%s in %s", expected, describe(article, claims))
                    .anyMatch(claim -> matches(article, claim, expected));
        }
        for (JsonNode unwanted : example.path("noClaims")) {
            assertThat(claims)
                    .as("%s not in %s", unwanted, describe(article, claims))
                    .noneMatch(claim -> matches(article, claim, unwanted));
        }
    }

    private static boolean matches(Article article, Claim claim, JsonNode expected) {
        return is(text(expected, "relation"), claim.relation().name())
                && isEntity(text(expected, "subject"), claim.subject())
                && isEntity(text(expected, "object"), claim.object())
                && is(
                        text(expected, "quantity"),
                        claim.quantity() == null
                                ? null
                                : claim.quantity().span().of(article.text()))
                && is(text(expected, "time"), claim.time() == null ? null : claim.time().edtf())
                && is(text(expected, "modality"), claim.modality().label())
                && isEntity(text(expected, "attributedTo"), claim.attributedTo());
    }

    private static boolean is(@Nullable String expected, @Nullable String actual) {
        return expected == null || expected.equals(Objects.requireNonNullElse(actual, "none"));
    }

    /** By id, by label, or by any of the names the gazetteer has. */
    private static boolean isEntity(@Nullable String expected, @Nullable Entity actual) {
        if (expected == null) {
            return true;
        }
        if (actual == null) {
            return expected.equals("none");
        }
        return expected.equals(actual.id())
                || expected.equalsIgnoreCase(actual.label())
                || actual.labels().values().stream().anyMatch(expected::equalsIgnoreCase);
    }

    private static String describe(Article article, List<Claim> claims) {
        StringBuilder out = new StringBuilder();
        for (Claim claim : claims) {
            out.append('\n').append(Line.of(article, claim));
        }
        return out.toString();
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.has(name) ? node.get(name).asString() : null;
    }
}
