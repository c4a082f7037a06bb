package org.polygraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polygraph.article.Article;
import org.polygraph.article.Diagnostic;
import org.polygraph.claim.Claim;
import org.polygraph.claim.Findings;
import org.polygraph.claim.LanguageModel;
import org.polygraph.claim.Modality;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.DiagnosticRecord;
import org.polygraph.graph.record.Finder;
import org.polygraph.mention.Entity;
import org.polygraph.mention.Mentions;
import org.polygraph.text.Span;

import java.nio.file.Path;
import java.util.List;

/** Claims of the rules and of a language model meet, and each says who found it. */
class FoundByBothTest {

    private static final LanguageModel MODEL = new LanguageModel("lab/tiny model", "abc");
    private static final String RULE = "en/chiefExecutiveOf";
    private static final Article ARTICLE =
            Samples.article("Sam Altman leads OpenAI. Ark predicts it.", "en", null);

    @TempDir Path folder;

    @Test
    void theSameClaimSaysWhoFoundIt() {
        ClaimRecord claim =
                only(
                        List.of(claim(RULE, 0.9, Modality.ASSERTED)),
                        List.of(claim(MODEL.rule(), 0.6, Modality.ASSERTED)));

        assertThat(claim.rule()).isEqualTo(RULE);
        assertThat(claim.foundBy()).containsExactly(RULE, MODEL.rule());
        assertThat(claim.confidence()).isEqualByComparingTo("0.9");
        assertThat(claim.reasons()).isEmpty();
    }

    @Test
    void theRulesGoBeforeAModelThatIsSurerAndReadsItOtherwise() {
        ClaimRecord claim =
                only(
                        List.of(claim(RULE, 0.5, Modality.ASSERTED)),
                        List.of(claim(MODEL.rule(), 0.9, Modality.DENIED)));

        assertThat(claim.modality()).isEqualTo("asserted");
        assertThat(claim.confidence()).isEqualByComparingTo("0.4");
        assertThat(claim.reasons()).containsExactly("the language model reads it as denied");
    }

    @Test
    void ofTheSameExtractorTheSurerOneStays() {
        ClaimRecord claim =
                only(
                        List.of(
                                claim("en/chiefExecutiveOf/list", 0.7, Modality.DENIED),
                                claim(RULE, 0.9, Modality.ASSERTED)),
                        List.of(
                                claim(MODEL.rule(), 0.6, Modality.ASSERTED),
                                claim(MODEL.rule(), 0.6, Modality.ASSERTED)));

        assertThat(claim.foundBy()).containsExactly(RULE, MODEL.rule());
        assertThat(claim.confidence()).isEqualByComparingTo("0.9");
    }

    @Test
    void theStoreKeepsWhoFoundWhat() {
        Claim both = claim(RULE, 0.9, Modality.ASSERTED);
        Claim modelOnly = claim(MODEL.rule(), Samples.ARK, 0.6, Modality.FORECAST);
        ArticleGraph article =
                graph(
                        List.of(both),
                        List.of(claim(MODEL.rule(), 0.6, Modality.ASSERTED), modelOnly));
        try (GraphStore store = GraphStore.open(folder, Samples.IRIS, AfterWrite.NOTHING)) {
            store.put(article).join();

            for (ClaimRecord claim : article.claims()) {
                ClaimRecord stored = store.claim(claim.id()).orElseThrow();
                assertThat(stored.foundBy()).isEqualTo(claim.foundBy());
                assertThat(stored.rule()).isEqualTo(claim.rule());
                assertThat(store.finders(claim.id()).stream().map(Finder::rule))
                        .isEqualTo(claim.foundBy());
            }
            Finder model = store.finders(article.claims().getFirst().id()).getLast();
            assertThat(model.model()).isEqualTo(MODEL.name());
            assertThat(model.extractor()).isEqualTo(Samples.IRIS.model(MODEL.name()));
            assertThat(model.run()).isEqualTo(Samples.IRIS.run(article.runs().getLast().id()));
            assertThat(article.runs().getFirst()).isEqualTo(Run.current());
        }
    }

    @Test
    void whatWasDroppedIsNotedWithTheArticle() {
        Findings none =
                new Findings(
                        List.of(),
                        List.of(new Diagnostic("proposal-not-quoted", "why", new Span(0, 3))),
                        null);
        ArticleGraph article =
                ArticleGraph.of(
                        Samples.IRIS, ARTICLE, new Mentions(List.of(), List.of()), List.of(), none);

        assertThat(article.article().diagnostics())
                .containsExactly(new DiagnosticRecord("proposal-not-quoted", "why", 0, 3));
        assertThat(article.runs()).containsExactly(Run.current());
    }

    private static ClaimRecord only(List<Claim> rules, List<Claim> model) {
        List<ClaimRecord> claims = graph(rules, model).claims();
        assertThat(claims).hasSize(1);
        return claims.getFirst();
    }

    private static ArticleGraph graph(List<Claim> rules, List<Claim> model) {
        return ArticleGraph.of(
                Samples.IRIS,
                ARTICLE,
                new Mentions(List.of(), List.of()),
                rules,
                new Findings(model, List.of(), MODEL));
    }

    private static Claim claim(String rule, double confidence, Modality modality) {
        return claim(rule, Samples.OPENAI, confidence, modality);
    }

    private static Claim claim(String rule, Entity object, double confidence, Modality modality) {
        return new Claim(
                Samples.ALTMAN,
                Samples.CHIEF_EXECUTIVE_OF,
                object,
                null,
                null,
                modality,
                null,
                "en",
                List.of(new Span(0, 24)),
                confidence,
                rule,
                List.of());
    }
}
