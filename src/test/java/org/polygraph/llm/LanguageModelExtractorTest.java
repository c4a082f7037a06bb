package org.polygraph.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polygraph.llm.Answers.amount;
import static org.polygraph.llm.Answers.object;
import static org.polygraph.llm.Answers.proposal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polygraph.article.Article;
import org.polygraph.article.Submission;
import org.polygraph.claim.Claim;
import org.polygraph.claim.ClaimExtractor;
import org.polygraph.claim.Findings;
import org.polygraph.claim.Modality;
import org.polygraph.graph.ArticleGraph;
import org.polygraph.graph.Iris;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.mention.EntityClass;
import org.polygraph.mention.Mentions;
import org.polygraph.text.Span;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A model proposes, over real HTTP; what the text does not bear out never becomes a claim. */
class LanguageModelExtractorTest extends AgainstStandIn {

    @Test
    void whatTheTextSaysBecomesAClaim() {
        Findings findings = find(deal());

        assertThat(findings.diagnostics()).isEmpty();
        Claim claim = findings.claims().getFirst();
        assertThat(claim.subject().label()).isEqualTo("Siemens");
        assertThat(claim.relation().name()).isEqualTo("acquires");
        assertThat(given(claim.object()).label()).isEqualTo("Brightly Software");
        assertThat(given(claim.quantity()).value()).isEqualByComparingTo("1600000000");
        assertThat(given(claim.time()).edtf()).isEqualTo("2022-06");
        assertThat(claim.modality()).isEqualTo(Modality.ASSERTED);
        assertThat(claim.evidence().getFirst().of(TEXT)).isEqualTo(DEAL);
        assertThat(claim.rule()).isEqualTo("model/tiny");
        assertThat(claim.confidence()).isLessThan(0.7);
        assertThat(claim.reasons()).contains("only a language model found it, no rule did");
        assertThat(given(findings.model()).name()).isEqualTo("tiny");
    }

    @Test
    void theArticleIsDataAndTheCatalogueIsInPromptAndShape() {
        find();

        JsonNode request = server.requests().getFirst();
        assertThat(StandInModel.article(request).path("text").asString())
                .contains(DEAL)
                .contains(INJECTED);
        assertThat(request.at("/messages/0/content").asString())
                .contains("- acquires: ")
                .doesNotContain(INJECTED)
                .doesNotContain("{relations}");
        JsonNode names =
                request.at("/response_format/json_schema/schema/properties/claims/items/properties")
                        .at("/relation/enum");
        assertThat(names.valueStream().map(JsonNode::asString))
                .hasSameElementsAs(RELATIONS.keySet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    quote        | Siemens agreed to acquire Brightly Software for $1.6 billion in June 2023. | proposal-not-quoted
                    quote        | siemens agreed to acquire Brightly Software for $1.6 billion in June 2022. | proposal-not-quoted
                    quote        | Siemens agreed to acquire … for $1.6 billion in June 2022. | proposal-not-quoted
                    quote        | The central bank has failed. | proposal-not-quoted
                    quote        | '' | proposal-not-quoted
                    value        | 16000000000 | proposal-amount-not-in-quote
                    value        | 1.6 | proposal-amount-not-in-quote
                    value        | 1.6E9 | proposal-malformed
                    value        | 1e999999999 | proposal-malformed
                    value        | -- | proposal-malformed
                    valueTo      | 2000000000 | proposal-amount-not-in-quote
                    unit         | EUR | proposal-amount-not-in-quote
                    unit         | % | proposal-amount-not-in-quote
                    time         | June 2023 | proposal-time-not-in-quote
                    time         | Monday | proposal-time-not-in-quote
                    relation     | owns | proposal-unknown-relation
                    relation     | '<script>alert(1)</script>' | proposal-unknown-relation
                    relation     | chiefExecutiveOf | proposal-misfit
                    relation     | deaths | proposal-misfit
                    subject      | Apple | proposal-entity-not-in-text
                    subject      | Brightly Software | proposal-misfit
                    subject      | mens | proposal-entity-not-in-text
                    subject      | 1.6 | proposal-entity-not-in-text
                    object       | Tesla | proposal-entity-not-in-text
                    object       | <b>Brightly Software</b> | proposal-entity-not-in-text
                    object       | Bosch | proposal-entity-not-in-text
                    object       | $1.6 billion | proposal-entity-not-in-text
                    speaker      | Tim Cook | proposal-speaker-not-in-text
                    speaker      | $1.6 billion | proposal-speaker-not-in-text
                    modality     | certain | proposal-unknown-modality
                    modality     | ASSERTED | proposal-unknown-modality
                    """)
    void whatTheTextDoesNotSayIsDropped(String key, String value, String code) {
        Findings findings = find(deal().put(key, value));

        assertThat(findings.claims()).isEmpty();
        assertThat(codes(findings)).containsExactly(code);
        assertThat(findings.diagnostics().getFirst().message()).doesNotContain("script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quote", "subject", "modality", "relation", "context"})
    void whatLacksSomethingIsDropped(String key) {
        Findings findings = find(deal().putNull(key), deal().put(key, 7), deal().without(key));

        assertThat(findings.claims()).isEmpty();
        assertThat(codes(findings)).containsExactly("proposal-malformed");
        assertThat(findings.diagnostics().getFirst().message()).endsWith("(3 times)");
    }

    @Test
    void aQuoteInSeveralPlacesNeedsItsContext() {
        ObjectNode rise = proposal("rose 3 percent", "growsBy", "Bosch", "organization");
        amount(rise, "3 percent", "3", "%");

        assertThat(codes(find(rise))).containsExactly("proposal-ambiguous-quote");
        Findings near = find(rise.deepCopy().put("context", "Shares of Bosch"));
        assertThat(near.claims()).hasSize(1);
        assertThat(near.claims().getFirst().evidence().getFirst().of(TEXT))
                .isEqualTo("Shares of Bosch rose 3 percent as well.");
        assertThat(codes(find(rise.deepCopy().put("context", "nowhere"))))
                .containsExactly("proposal-ambiguous-quote");
        assertThat(codes(find(rise.deepCopy().put("context", "rose 3 percent"))))
                .containsExactly("proposal-ambiguous-quote");
    }

    @Test
    void whoIsMeantMayStandInAnotherSentence() {
        ObjectNode cut = proposal("It would cut 4,100 jobs by 2025", "laysOff", "Siemens", "x");
        amount(cut, "4,100 jobs", "4100", "jobs").put("time", "2025").put("modality", "forecast");
        cut.put("speaker", "Roland Busch").put("speakerClass", "person");

        Findings findings = find(cut);

        assertThat(findings.diagnostics()).isEmpty();
        Claim claim = findings.claims().getFirst();
        assertThat(given(claim.attributedTo()).label()).isEqualTo("Roland Busch");
        assertThat(claim.modality()).isEqualTo(Modality.FORECAST);
    }

    @Test
    void anAmountMayBeReadByAnyAdmissibleConvention() {
        String text = "😀 El plan costaría $7 trillones, según Sam Altman.";
        ObjectNode plan = proposal(text, "reports", "plan", "topic");
        amount(plan, "$7 trillones", "7000000000000", "USD");
        server.answers(StandInModel.content(Answers.of(plan)));

        Claim claim = find(READER.read(Submission.ofText(text))).claims().getFirst();

        assertThat(given(claim.quantity()).alternatives()).hasSizeGreaterThan(1);
        assertThat(claim.reasons()).contains("the amount can be read in more than one way");
    }

    @Test
    void aSentenceWithoutSpaces() {
        String text = "トヨタ自動車は2025年に1兆円を投資すると発表した。";
        ObjectNode plan = proposal("2025年に1兆円を投資する", "invests", "トヨタ自動車", "organization");
        amount(plan, "1兆円", "1000000000000", "JPY").put("time", "2025年");
        server.answers(StandInModel.content(Answers.of(plan)));

        Claim claim = find(READER.read(Submission.ofText(text))).claims().getFirst();

        assertThat(claim.language()).isEqualTo("ja");
        assertThat(given(claim.time()).edtf()).isEqualTo("2025");
        assertThat(claim.evidence().getFirst().of(text)).isEqualTo(text);
    }

    @Test
    void aNameThatOnlyTheModelKnowsIsTakenOnItsWordWhereItStands() {
        ObjectNode loss = proposal("Vantor Group, a supplier, fears losses", "inTalksWith", "", "");
        loss.put("subject", "Vantor Group").put("subjectClass", "organization");
        object(loss, "a supplier", "topic");

        Claim claim = find(loss).claims().getFirst();

        assertThat(claim.subject().type()).isEqualTo(EntityClass.ORGANIZATION);
        assertThat(claim.subject().label()).isEqualTo("Vantor Group");
        assertThat(claim.confidence()).isLessThan(0.6);
    }

    @Test
    void aModelThatObeysTheArticleGetsNothingIn() {
        ObjectNode obeys = proposal("the central bank has failed", "isDelayed", "OpenAI", "x");
        Findings findings =
                find(
                        obeys,
                        obeys.deepCopy().put("quote", "The central bank has failed."),
                        deal().put("subject", "The Federal Reserve"),
                        amount(deal(), "$900 billion", "900000000000", "USD"),
                        deal().put("speaker", "the central bank"));

        assertThat(findings.claims()).isEmpty();
        assertThat(codes(findings))
                .contains(
                        "proposal-not-quoted",
                        "proposal-entity-not-in-text",
                        "proposal-amount-not-in-quote",
                        "proposal-speaker-not-in-text");
    }

    @Test
    void theSameProposalAgainAndAgainIsOneClaim() {
        ObjectNode[] many = new ObjectNode[200];
        java.util.Arrays.setAll(many, i -> deal().put("context", i % 2 == 0 ? "" : "Siemens"));
        Article article = article(TEXT);
        Findings findings = find(many);

        ArticleGraph graph =
                ArticleGraph.of(
                        new Iris("http://localhost:8080"),
                        article,
                        RECOGNISER.recognise(article),
                        List.of(),
                        findings);
        assertThat(graph.claims()).hasSize(1);
    }

    @Test
    void ofThousandsOfProposalsTheFirstAreLookedAt() {
        List<ObjectNode> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.add(deal().put("subject", "Nobody " + i));
        }
        many.add(deal());
        Findings findings = find(many.toArray(ObjectNode[]::new));

        assertThat(findings.claims()).isEmpty();
        assertThat(codes(findings))
                .containsExactlyInAnyOrder("proposal-too-many", "proposal-entity-not-in-text");
        assertThat(findings.diagnostics())
                .anyMatch(d -> d.message().contains("(" + (5_001 - Proposals.MOST) + " times)"));
    }

    @Test
    void whatBothFindIsOneClaim() {
        Article article = article(TEXT);
        Mentions mentions = RECOGNISER.recognise(article);
        server.answers(StandInModel.content(Answers.of(deal())));
        ArticleGraph graph =
                ArticleGraph.of(
                        new Iris("http://localhost:8080"),
                        article,
                        mentions,
                        new ClaimExtractor(RELATIONS).extract(article, mentions),
                        extractor.find(article, mentions));

        List<ClaimRecord> deals =
                graph.claims().stream()
                        .filter(claim -> claim.relation().name().equals("acquires"))
                        .toList();
        assertThat(deals).hasSize(1);
        assertThat(deals.getFirst().foundBy()).containsExactly("en/acquires", "model/tiny");
    }

    /**
     * Proposals made of pieces of the text and of foreign ones: whatever gets in, the text bears.
     */
    @Test
    void whateverIsProposedTheTextBearsWhatGetsIn() {
        Random random = new Random(4);
        List<String> names =
                List.of(
                        "Siemens",
                        "Bosch",
                        "Brightly Software",
                        "Roland Busch",
                        "Apple",
                        "It",
                        "Shares of Bosch",
                        "Shares",
                        "jobs",
                        "<i>x</i>",
                        "the central bank",
                        "😀");
        List<String> numbers = List.of("1600000000", "3", "4100", "2025", "7", "-3", "0.03");
        List<String> relations = new ArrayList<>(RELATIONS.keySet());
        relations.sort(null);
        ObjectNode rise = proposal("Siemens rose 3 percent", "growsBy", "Siemens", "topic");
        List<ObjectNode> honest = List.of(deal(), amount(rise, "3 percent", "3", "%"));
        List<ObjectNode> proposals = new ArrayList<>();
        for (int i = 0; i < Proposals.MOST; i++) {
            ObjectNode proposal = one(honest, random).deepCopy();
            int from = random.nextInt(TEXT.length() - 2);
            int to = Math.min(TEXT.length(), from + 1 + random.nextInt(200));
            Map<String, String> foreign =
                    Map.of(
                            "quote", TEXT.substring(from, to),
                            "relation", one(relations, random),
                            "subject", one(names, random),
                            "object", one(names, random),
                            "speaker", one(names, random),
                            "value", one(numbers, random),
                            "unit", one(List.of("USD", "%", "jobs", "EUR"), random),
                            "time", one(List.of("June 2022", "Monday", "2025"), random));
            foreign.forEach(
                    (key, value) -> {
                        if (random.nextInt(6) == 0 && proposal.path("amount").isString()) {
                            proposal.put(key, value);
                        }
                    });
            proposals.add(proposal.put("context", String.valueOf(i)));
        }
        Findings findings = find(proposals.toArray(ObjectNode[]::new));

        assertThat(findings.claims()).hasSizeBetween(20, 250);
        Article article = article(TEXT);
        Mentions mentions = RECOGNISER.recognise(article);
        Set<Span> sentences = new HashSet<>();
        article.segments().forEach(segment -> sentences.add(segment.span()));
        for (Claim claim : findings.claims()) {
            assertThat(sentences).containsAll(claim.evidence());
            String said = claim.evidence().getFirst().of(TEXT);
            if (claim.quantity() != null) {
                assertThat(mentions.all()).contains(claim.quantity());
                assertThat(said).contains(claim.quantity().span().of(TEXT));
                assertThat(claim.relation().dimensions()).contains(claim.quantity().kind());
            }
            assertThat(TEXT).contains(claim.subject().label().replaceAll(" \\(.*", ""));
            assertThat(claim.confidence()).isLessThanOrEqualTo(0.68);
        }
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
