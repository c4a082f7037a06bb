package org.polygraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polygraph.language.LanguageFiles;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class BoilerplateTest {

    /** The examples that the language files carry, as an article with furniture below it. */
    @TestFactory
    Stream<DynamicTest> examplesOfTheLanguageFiles() {
        return LanguageFiles.tags().stream()
                .flatMap(
                        tag ->
                                LanguageFiles.read(tag, "boilerplate.yaml").stream()
                                        .map(file -> file.get("examples"))
                                        .map(examples -> holds(tag, examples)));
    }

    private static DynamicTest holds(String tag, JsonNode examples) {
        List<String> body = strings(examples.get("body"));
        List<String> furniture = strings(examples.get("furniture"));
        List<String> all = new ArrayList<>(body);
        all.addAll(furniture);
        return DynamicTest.dynamicTest(
                tag,
                () -> {
                    assertThat(marked(String.join("\n", all))).isEqualTo(furniture);
                    assertThat(marked(String.join("\n\n", all))).isEqualTo(furniture);
                    for (String line : all) {
                        assertThat(marked(line)).as("alone").isEmpty();
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OpenAI raises $40 billion",
                "TSMC\nIntel\nSamsung",
                "67,000 people by 2030\n75% a year\n100 times bigger\n5.2K employees",
                "Facts about the deal\n- $7 trillion sought\n- 67,000 jobs\n- 4 companies",
                "Altman has been in talks with:\nMasayoshi Son\nTSMC\nThe UAE",
                "Español\nEnglish",
                "qrCode",
                "0/400",
                "Share prices fell 3%",
                "Google to stop using cookies",
                "日本銀行が金利を0.25%に引き上げ",
                "The privacy policy and the terms of service of Meta changed on Monday.",
            })
    void aShortTextAloneIsAllBody(String text) {
        assertThat(marked(text)).isEmpty();
    }

    @Test
    void countersBetweenParagraphsAreFurniture() {
        String text =
                """
                The company said on Monday that it would invest 300 million dollars in chips.
                12.5K Likes
                1.2K Shares
                Analysts at the bank said that the plan would take at least five years to finish.
                """;
        assertThat(marked(text)).containsExactly("12.5K Likes", "1.2K Shares");
    }

    @Test
    void aChoiceOfLanguagesIsFurnitureInAnyLanguage() {
        String text =
                """
                Η εταιρεία ανακοίνωσε τη Δευτέρα επένδυση 300 εκατομμυρίων ευρώ.

                English
                Ελληνικά
                Deutsch
                Türkçe
                """;
        assertThat(marked(text)).containsExactly("English", "Ελληνικά", "Deutsch", "Türkçe");
    }

    @Test
    void linksBelowASectionOfThemAreFurniture() {
        String text =
                """
                The company said on Monday that it would invest 300 million dollars in chips.

                Related articles
                Altman in talks with TSMC over new fabs
                Why does everybody want chips?
                Nvidia passes 3 trillion dollars in value

                Analysts at the bank said that the plan would take at least five years to finish.
                """;
        assertThat(marked(text))
                .containsExactly(
                        "Related articles",
                        "Altman in talks with TSMC over new fabs",
                        "Why does everybody want chips?",
                        "Nvidia passes 3 trillion dollars in value");
    }

    private static List<String> marked(String text) {
        List<Block> blocks = PlainText.blocks(text);
        List<Shape> shapes = blocks.stream().map(block -> Shape.of(text, block.span())).toList();
        boolean[] marked =
                Boilerplate.of(
                        text,
                        blocks,
                        shapes,
                        blocks.stream().map(block -> Wording.of(text, block)).toList());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < marked.length; i++) {
            if (marked[i]) {
                lines.add(blocks.get(i).span().of(text));
            }
        }
        return lines;
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
