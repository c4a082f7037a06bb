package org.polygraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.polygraph.language.LanguageFiles;
import org.polygraph.text.Span;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class SentenceBreaksTest {

    /** The examples that the language files carry: {@code |} is where a sentence ends. */
    @TestFactory
    Stream<DynamicTest> examplesOfTheLanguageFiles() {
        TreeSet<String> languages =
                Arrays.stream(ULocale.getAvailableLocales())
                        .map(ULocale::getLanguage)
                        .collect(Collectors.toCollection(TreeSet::new));
        return languages.stream()
                .flatMap(
                        tag ->
                                LanguageFiles.read(tag, "sentences.yaml").stream()
                                        .flatMap(file -> file.path("examples").valueStream())
                                        .map(example -> holds(tag, example.asString())));
    }

    private static DynamicTest holds(String tag, String example) {
        return DynamicTest.dynamicTest(
                tag + ": " + example,
                () -> {
                    List<String> expected =
                            Arrays.stream(example.split("\\|")).map(String::strip).toList();
                    boolean joined = tag.equals("ja") || tag.equals("zh");
                    String text = example.replace("|", joined ? "" : " ");
                    assertThat(sentences(tag, text)).isEqualTo(expected);
                });
    }

    @Test
    void theEndOfAParagraphNeedsNoMark() {
        assertThat(sentences("en", " One. Two ")).containsExactly("One.", "Two");
        assertThat(sentences("und", "…")).containsExactly("…");
        assertThat(sentences("und", "   ")).isEmpty();
    }

    private static List<String> sentences(String tag, String text) {
        return SentenceBreaks.in(tag).sentences(text, new Span(0, text.length())).stream()
                .map(span -> span.of(text))
                .toList();
    }
}
