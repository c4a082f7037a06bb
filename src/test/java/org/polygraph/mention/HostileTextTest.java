package org.polygraph.mention;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polygraph.article.Article;

import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Texts that go on for ever in one way, without the end of a sentence: four times the text makes
 * about four times the work. Work is counted in bytes allocated, which do not depend on how busy
 * the machine is; what loops without allocating shows in a build that does not end.
 */
class HostileTextTest {

    private static final int LENGTH = 1_500;

    /** What an allocation that does not grow with the text may add. */
    private static final long SLACK = 2_000_000;

    private static final List<String> SHAPES =
            List.of(
                    "1",
                    "1,",
                    "1.",
                    "1,2.3 ",
                    "1,234.56.78,",
                    "123 456 ",
                    "1'234’567",
                    "3-5-",
                    "3 to 5 to ",
                    "2021-2022-",
                    "5/3/2024 ",
                    "12:",
                    "½",
                    "²",
                    "$",
                    "$1",
                    "1$",
                    "$ ",
                    "€ 5 ",
                    "5% ",
                    "5 million million ",
                    "one hundred and ",
                    "and a half ",
                    "1万",
                    "三億",
                    "三",
                    "三千",
                    "点三",
                    "万",
                    "a",
                    "A",
                    "Aa",
                    "Acme ",
                    "Acme Corp of ",
                    "John Smith de la ",
                    "Acme Bank (AB) ",
                    " (AB)",
                    "([",
                    ")",
                    "\"a ",
                    "GPT-4 ",
                    "; ",
                    "…",
                    "-",
                    "\t",
                    "\u00a0",
                    "\u0301",
                    "a\u0301",
                    "\u200b",
                    "\u200d",
                    "a\u200d",
                    "\u200f",
                    "\ud800",
                    "😀",
                    "👩‍👩‍👧",
                    "aб漢あア한ا",
                    "1a2б",
                    "会",
                    "ア",
                    "サム・",
                    "가",
                    "은는이가",
                    "이",
                    "ᄀ",
                    "ال",
                    "و",
                    "ก",
                    "क",
                    "क्");

    private final MentionRecogniser recogniser = new MentionRecogniser(SeedGazetteer.read());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ja", "ar", "fr", "id", "es", "en", "de", "pt", "it", "nl", "pl", "ru", "tr", "zh",
                "ko", "hi", "vi"
            })
    void costNoMoreThanTheirLength(String language) {
        recogniser.recognise(article(language, "7 ", 100));
        assertThat(SHAPES)
                .allSatisfy(
                        shape -> {
                            long once = allocated(article(language, shape, LENGTH));
                            long fourTimes = allocated(article(language, shape, 4 * LENGTH));
                            assertThat(fourTimes).isLessThan(6 * once + SLACK);
                        });
    }

    private static Article article(String language, String shape, int length) {
        String text = shape.repeat(length / shape.length());
        return Reading.article(language, "2024-10-23", text);
    }

    private long allocated(Article article) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        recogniser.recognise(article);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
