package org.polygraph.mention;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;

import org.junit.jupiter.api.Test;
import org.polygraph.article.Article;
import org.polygraph.graph.SkosGazetteer;
import org.polygraph.text.RandomText;
import org.polygraph.text.Span;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Any text at all, in every language CLDR knows: nothing is thrown, each span lies inside the text
 * and ends between characters as a reader sees them (UAX #29), and the text is left as it is.
 */
class AnyTextTest {

    private static final int TEXTS_A_LANGUAGE = 25;

    /** What recognisers look for, so that random texts come near to something. */
    private static final List<String> PIECES =
            List.of(
                    "7",
                    "12",
                    "1,234.5",
                    "$",
                    "€",
                    "兆",
                    "億",
                    "三",
                    "百",
                    "万",
                    "million",
                    "Milliarden",
                    "5 March",
                    "2024",
                    "年",
                    "月",
                    "日",
                    "%",
                    "(",
                    ")",
                    "-",
                    "–",
                    " ",
                    " ",
                    "\u00a0",
                    "\n",
                    "to",
                    "between",
                    "and",
                    "Q3",
                    "ألف",
                    "و",
                    "٧",
                    "½",
                    "①",
                    "²",
                    "\ud83d\ude00",
                    "\ud83d",
                    "\udc00",
                    "e\u0301",
                    "\u200f",
                    "ﷺ",
                    "조",
                    "천",
                    "năm",
                    "कروड़",
                    "%75",
                    "+1",
                    "'",
                    ".",
                    "/",
                    ":",
                    "第");

    private final MentionRecogniser recogniser = new MentionRecogniser(SkosGazetteer.load());

    @Test
    void isReadWithoutErrorAndItsSpansLieBetweenCharacters() {
        Random random = new Random(42);
        for (String language : LexiconFile.languages()) {
            for (int i = 0; i < TEXTS_A_LANGUAGE; i++) {
                check(language, text(random));
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(
                    random.nextInt(6) == 0
                            ? RandomText.of(random)
                            : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private void check(String language, String text) {
        Article article = Reading.article(language, "2024-05-14", text);
        Mentions mentions;
        try {
            mentions = recogniser.recognise(article);
        } catch (RuntimeException e) {
            throw new AssertionError(shown(language, text), e);
        }
        assertThat(article.text()).isEqualTo(text);
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        for (Mention mention : mentions.all()) {
            Span span = mention.span();
            assertThat(span.start()).isNotNegative().isLessThan(span.end());
            assertThat(span.end()).isLessThanOrEqualTo(text.length());
            assertThat(characters.isBoundary(span.start()) && characters.isBoundary(span.end()))
                    .as("%s: %s", shown(language, text), mention)
                    .isTrue();
        }
    }

    /** With everything that cannot be seen written out. */
    private static String shown(String language, String text) {
        StringBuilder shown = new StringBuilder(language).append(": ");
        text.codePoints()
                .forEach(
                        c ->
                                shown.append(
                                        c > 0x20 && c < 0x7f
                                                ? Character.toString(c)
                                                : "\\u{" + Integer.toHexString(c) + "}"));
        return shown.toString();
    }
}
