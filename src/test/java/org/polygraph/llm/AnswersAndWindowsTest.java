package org.polygraph.llm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polygraph.article.Article;
import org.polygraph.article.Segment;
import org.polygraph.claim.Findings;

import java.util.List;

/** What a model answers as a whole, and how long articles are sent. */
class AnswersAndWindowsTest extends AgainstStandIn {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I cannot do that.",
                "{\"claims\": {}}",
                "{\"claims\": null}",
                "[]",
                "{\"claims\": [",
                "{\"CLAIMS\": []}"
            })
    void whatIsNoListOfClaimsIsNoted(String content) {
        server.answers(StandInModel.content(content));

        Findings findings = find(article(TEXT));

        assertThat(findings.claims()).isEmpty();
        assertThat(findings.model()).isNull();
        assertThat(codes(findings)).containsExactly("model-answer-unusable");
    }

    @Test
    void listsOfAnythingAreNoClaims() {
        server.answers(
                StandInModel.content("{\"claims\": [1, null, [], {}, \"x\", {\"quote\": {}}]}"));

        assertThat(codes(find(article(TEXT)))).containsExactly("proposal-malformed");
    }

    @Test
    void whatIsNotInTheBodyIsNotSentAndNotQuoted() {
        String twice = TEXT + "\n" + TEXT.replace(INJECTED, "And more of the same follows here.");
        server.answers(StandInModel.content(Answers.of(deal())));

        Findings findings = find(article(twice));

        String sent = StandInModel.article(server.requests().getFirst()).path("text").asString();
        assertThat(sent.split("Brightly Software", -1)).hasSize(2);
        assertThat(findings.claims()).hasSize(1);
        assertThat(findings.claims().getFirst().evidence().getFirst().start())
                .isEqualTo(twice.indexOf(DEAL));
    }

    @Test
    void aLongArticleGoesInWindowsThatOverlap() {
        extractor = extractor(4_000, 20);
        Article article = article(longText());

        Findings findings = find(article);

        assertThat(findings.diagnostics()).isEmpty();
        List<String> sent =
                server.requests().stream()
                        .map(request -> StandInModel.article(request).path("text").asString())
                        .toList();
        assertThat(sent).hasSizeGreaterThan(3).allMatch(text -> text.length() <= 4_000);
        for (Segment segment : article.segments()) {
            String words = segment.span().of(article.text());
            assertThat(sent).anyMatch(text -> text.contains(words));
        }
        for (int i = 1; i < sent.size(); i++) {
            String first = sent.get(i).substring(0, sent.get(i).indexOf('\n'));
            assertThat(sent.get(i - 1)).contains(first);
        }
    }

    @Test
    void onlySoManyCallsForOneArticle() {
        extractor = extractor(4_000, 2);

        Findings findings = find(article(longText()));

        assertThat(server.requests()).hasSize(2);
        assertThat(codes(findings)).containsExactly("model-not-asked");
    }

    @Test
    void whenTheModelIsGoneTheRestIsNotAsked() {
        extractor = extractor(4_000, 20);
        server.answers(
                StandInModel.content(Answers.of()),
                StandInModel.content("nonsense"),
                StandInModel.status(401));

        Findings findings = find(article(longText()));

        assertThat(server.requests()).hasSize(3);
        assertThat(codes(findings))
                .containsExactly("model-answer-unusable", "model-unavailable", "model-not-asked");
        assertThat(findings.model()).isNotNull();
    }

    private static String longText() {
        StringBuilder text = new StringBuilder("Numbers of the year\n\n");
        for (int i = 1; i <= 150; i++) {
            text.append("In case number ").append(i).append(" Siemens counted ").append(i + 1_000);
            text.append(" machines, and nobody knew for whom they had been built.\n");
        }
        return text.toString();
    }
}
