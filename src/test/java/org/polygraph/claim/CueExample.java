package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.Article;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.Submission;
import org.polygraph.graph.RelationCatalog;
import org.polygraph.graph.SkosGazetteer;
import org.polygraph.language.LanguageFiles;
import org.polygraph.mention.Entity;
import org.polygraph.mention.MentionRecogniser;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One example of {@code lang/<bcp47>/examples.yaml}: a text and what must be claimed of it. */
record CueExample(String tag, JsonNode node) {

    private static final ArticleReader READER = new ArticleReader();
    private static final MentionRecogniser RECOGNISER = new MentionRecogniser(SkosGazetteer.load());
    private static final ClaimExtractor EXTRACTOR =
            new ClaimExtractor(RelationCatalog.load().byName());

    static List<CueExample> of(String tag) {
        List<CueExample> examples = new ArrayList<>();
        LanguageFiles.read(tag, "examples.yaml")
                .map(file -> file.path("examples"))
                .ifPresent(list -> list.forEach(node -> examples.add(new CueExample(tag, node))));
        return examples;
    }

    String text() {
        return node.get("text").asString();
    }

    Article article() {
        return READER.read(
                new Submission(text(), null, null, null, tag, text(node, "published"), null));
    }

    static List<Claim> claims(Article article) {
        return EXTRACTOR.extract(article, RECOGNISER.recognise(article));
    }

    /** What is wrong with these claims, a line each; empty where nothing is. */
    List<String> faults(Article article, List<Claim> claims) {
        List<String> faults = new ArrayList<>();
        for (JsonNode expected : node.path("claims")) {
            if (claims.stream().noneMatch(claim -> matches(article, claim, expected))) {
                faults.add("not claimed: " + expected);
            }
        }
        for (JsonNode unwanted : node.path("noClaims")) {
            if (claims.stream().anyMatch(claim -> matches(article, claim, unwanted))) {
                faults.add("claimed: " + unwanted);
            }
        }
        if (node.path("only").asBoolean(false)) {
            for (Claim claim : unexpected(article, claims)) {
                faults.add("claimed too: " + Line.of(article, claim));
            }
        }
        return faults;
    }

    /** The claims that the example does not tell of. */
    List<Claim> unexpected(Article article, List<Claim> claims) {
        return claims.stream()
                .filter(
                        claim ->
                                node.path("claims")
                                        .valueStream()
                                        .noneMatch(expected -> matches(article, claim, expected)))
                .toList();
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

    private static @Nullable String text(JsonNode node, String key) {
        return node.hasNonNull(key) ? node.get(key).asString() : null;
    }
}
