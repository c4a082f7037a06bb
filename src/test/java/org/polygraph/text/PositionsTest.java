package org.polygraph.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

/** Spans, code points and anchors: positions are identity. */
class PositionsTest {

    @Test
    void aSpanIsHalfOpen() {
        Span span = new Span(2, 5);
        assertThat(span.length()).isEqualTo(3);
        assertThat(span.of("abcdefg")).isEqualTo("cde");
        assertThat(span.contains(2)).isTrue();
        assertThat(span.contains(5)).isFalse();
        assertThat(span.overlaps(new Span(5, 6))).isFalse();
        assertThat(span.overlaps(new Span(4, 6))).isTrue();
        assertThat(span.contains(new Span(5, 5))).isTrue();
        assertThat(span.cover(new Span(7, 9))).isEqualTo(new Span(2, 9));
        assertThat(new Span(2, 4)).isLessThan(span);
        assertThatThrownBy(() -> new Span(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "abc, 3",
        "a😀b, 3",
        "e\u0301, 2",
        "👨\u200d👩\u200d👧, 5",
        "🇫🇷, 2",
        "مرحبا, 5",
        "７兆, 2",
        "𠮷野家, 3",
    })
    void offsetsCountCodePoints(String text, int length) {
        assertThat(CodePoints.of(text).length()).isEqualTo(length);
    }

    @Test
    void offsetsAreThoseThatJavaCounts() {
        Random random = new Random(1);
        for (int round = 0; round < 2_000; round++) {
            String text = RandomText.of(random);
            CodePoints codePoints = CodePoints.of(text);
            assertThat(codePoints.length()).isEqualTo(text.codePointCount(0, text.length()));
            for (int offset = 0; offset <= codePoints.length(); offset++) {
                int index = text.offsetByCodePoints(0, offset);
                assertThat(codePoints.toUtf16(offset)).isEqualTo(index);
                assertThat(codePoints.fromUtf16(index)).isEqualTo(offset);
            }
        }
    }

    @Test
    void anchoringADescriptionGivesTheSpanBack() {
        Random random = new Random(2);
        for (int round = 0; round < 2_000; round++) {
            String text = RandomText.of(random) + "x" + RandomText.of(random);
            CodePoints codePoints = CodePoints.of(text);
            int from = random.nextInt(codePoints.length());
            int to = from + 1 + random.nextInt(codePoints.length() - from);
            Span span = new Span(codePoints.toUtf16(from), codePoints.toUtf16(to));
            TextAnchor anchor = TextAnchor.describe(text, codePoints, span);
            assertThat(anchor.start()).isEqualTo(from);
            assertThat(anchor.anchor(text, codePoints)).contains(span);
            Quote quote = anchor.quote();
            assertThat(text).contains(quote.prefix() + quote.exact() + quote.suffix());
            assertThat(quote.prefix().codePointCount(0, quote.prefix().length()))
                    .isEqualTo(Math.min(from, TextAnchor.CONTEXT));
        }
    }

    @Test
    void anAnchorIsNotSearchedFor() {
        String text = "one two";
        TextAnchor anchor = TextAnchor.describe(text, CodePoints.of(text), new Span(4, 7));
        String moved = "a one two";
        assertThat(anchor.anchor(moved, CodePoints.of(moved))).isEmpty();
        assertThat(anchor.anchor("on", CodePoints.of("on"))).isEmpty();
    }

    @Test
    void idsDependOnEveryPartAndItsPlace() {
        assertThat(ContentId.of("a", "b"))
                .matches("[a-z2-7]{16}")
                .isEqualTo(ContentId.of("a", "b"));
        assertThat(ContentId.of("a", "b")).isNotEqualTo(ContentId.of("b", "a"));
        assertThat(ContentId.of("a", "b")).isNotEqualTo(ContentId.of("ab", ""));
        assertThat(ContentId.sha256("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
