package org.polygraph.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.polygraph.article.Article;
import org.polygraph.language.LanguageFiles;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every example in every {@code lang/<bcp47>/examples.yaml} is found as it says. */
class CueExamplesTest {

    @TestFactory
    Stream<DynamicTest> examples() {
        return LanguageFiles.tags().stream()
                .flatMap(tag -> CueExample.of(tag).stream())
                .map(
                        example ->
                                DynamicTest.dynamicTest(
                                        example.tag() + ": " + example.text(),
                                        () -> verify(example)));
    }

    private static void verify(CueExample example) {
        Article article = example.article();
        List<Claim> claims = CueExample.claims(article);
        assertThat(example.faults(article, claims))
                .as(
                        claims.stream()
                                .map(claim -> Line.of(article, claim))
                                .collect(Collectors.joining("\n")))
                .isEmpty();
    }
}
