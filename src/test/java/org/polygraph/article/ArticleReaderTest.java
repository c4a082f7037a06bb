package org.polygraph.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polygraph.text.Span;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class ArticleReaderTest {

    private static final ArticleReader READER = new ArticleReader();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\t", "\ufeff", "\u00a0\u200b\u3000"})
    void blankTextIsRefused(String text) {
        assertThat(refusal(Submission.ofText(text))).isEqualTo("empty-text");
    }

    @Test
    void badInputIsRefusedWithItsCode() {
        assertThat(refusal(Submission.ofText("PK\u0003\u0004\0\0"))).isEqualTo("binary-content");
        assertThat(refusal(Submission.ofText("\u0001\u0002\u0003\u0004\u0005\u0006 a")))
                .isEqualTo("binary-content");
        assertThat(refusal(Submission.ofText("a".repeat(Source.LONGEST + 1))))
                .isEqualTo("text-too-long");
        assertThat(refusal(Submission.ofHtml(" "))).isEqualTo("empty-text");
        assertThat(refusal(Submission.ofHtml("<html><script>x</script><p> </p></html>")))
                .isEqualTo("html-without-text");
        assertThat(refusal(new Submission(null, null, null, null, null, null, null)))
                .isEqualTo("empty-text");
    }

    @Test
    void plainTextIsStoredAsItCame() {
        String text = " One.\r\n\r\n• Two\u00a0\tthree 😀\n";
        assertThat(read(text).text()).isEqualTo(text);
        assertThat(read("\ufeffOne.").text()).isEqualTo("One.");
    }

    @Test
    void aTextWithoutASentenceIsAnArticleWithADiagnostic() {
        Article article = read("1234 / 5678");
        assertThat(article.language()).isEqualTo("und");
        assertThat(article.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("unknown-language", "no-sentence");
        assertThat(article.regions()).isEmpty();
        assertThat(read("\ud800 \udfff lone").segments()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "OpenAI raises $40 billion, 1",
        "'The first. The second. The third.', 3",
        "狂っているように聞こえる?おそらくそうだ。, 2",
    })
    void aShortTextAloneIsBodyWithoutATitle(String text, int sentences) {
        Article article = read(text);
        assertThat(article.title()).isNull();
        assertThat(article.regions()).isEmpty();
        assertThat(article.segments())
                .hasSize(sentences)
                .allMatch(segment -> segment.kind() == Segment.Kind.SENTENCE && segment.isBody());
    }

    @Test
    void theGivenTitleMarksItsLine() {
        String text = "Chips\nAltman seeks chips for everybody and then some more of them.\n";
        Article article =
                READER.read(new Submission(text, null, null, " CHIPS ", "en-GB", "2024", null));
        assertThat(article.title()).isEqualTo("CHIPS");
        assertThat(article.segments().getFirst().kind()).isEqualTo(Segment.Kind.TITLE);
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.languageConfidence()).isEqualTo(1);
        assertThat(article.published()).isEqualTo("2024");
    }

    @Test
    void aQuotedParagraphHasItsOwnLanguageAndAProductsNameHasNot() {
        Article article =
                read(
                        """
                        The minister spoke on Monday about the plan for new factories in the north.

                        « Nous construirons trois usines dans le nord et nous créerons des emplois. »

                        It would be the largest plan of its kind, analysts at the bank said.

                        Volkswagen Nutzfahrzeuge Hannover
                        """);
        assertThat(article.segments())
                .extracting(Segment::language)
                .containsExactly("en", "fr", "en", "en");
        assertThat(article.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("other-language");
        assertThat(read("日本銀行は金利を引き上げた。\n\nMicrosoft Surface Pro 11\n\n円は上昇した。").segments())
                .extracting(Segment::language)
                .containsOnly("ja");
    }

    @Test
    void theUnionOfTheCopiesHoldsEveryLineOnce() {
        String first = "The first paragraph says something about chips and about money.";
        String second = "The second paragraph says something else about people and places.";
        Article article =
                read(
                        first
                                + "\n"
                                + second
                                + "\nA headline about chips\n"
                                + first.toUpperCase(java.util.Locale.ROOT)
                                + "\nWhy so much?\n"
                                + second);
        assertThat(article.title()).isEqualTo("A headline about chips");
        assertThat(article.segments().stream().filter(Segment::isBody))
                .extracting(segment -> segment.span().of(article.text()))
                .containsExactly(first, second, "A headline about chips", "Why so much?");
        assertThat(article.regions())
                .hasSize(2)
                .allMatch(region -> region.kind() == Region.Kind.REPEAT)
                .extracting(Region::original)
                .containsExactly(
                        article.segments().get(0).span(), article.segments().get(1).span());
    }

    /** What must hold of every article, on texts made at random from pieces that bite. */
    @Test
    void segmentsLieInOrderInTheTextAndInTheirRegions() {
        String[] pieces = {
            "\n",
            "\r\n",
            " ",
            "…",
            "「",
            "」",
            "。",
            "?",
            "U.S. ",
            "• ",
            "1) ",
            ":",
            "Share\n",
            "0/400",
            "\u200f",
            "😀",
            "e\u0301",
            "Español\n",
            "据",
            "說",
            "Mr. Smith said ",
            "a",
            "A",
            "5. ",
            "«",
            " »",
            "\ud83d",
            "\u2028",
            "هل ",
            "؟",
            "qrCode\n",
            "The plan costs $7 trillion.",
            "\t",
        };
        java.util.Random random = new java.util.Random(7);
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = random.nextInt(80); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            holds(read(text.toString()));
        }
    }

    private static void holds(Article article) {
        int end = 0;
        for (Segment segment : article.segments()) {
            Span span = segment.span();
            assertThat(span.start()).isGreaterThanOrEqualTo(end);
            assertThat(span.length()).isPositive();
            assertThat(span.of(article.text())).isEqualTo(span.of(article.text()).strip());
            end = span.end();
            boolean inside =
                    article.regions().stream().anyMatch(region -> region.span().contains(span));
            assertThat(inside).isEqualTo(!segment.isBody());
            if (segment.leadIn() != null) {
                assertThat(article.segments().get(segment.leadIn()).span().of(article.text()))
                        .contains(":");
            }
        }
        assertThat(end).isLessThanOrEqualTo(article.text().length());
        assertThat(article.segments()).anyMatch(Segment::isBody);
    }

    @Test
    void oneReaderServesManyThreads() throws Exception {
        List<String> texts =
                List.of("Nous construirons trois usines.", "Мы построим три завода.", "三つの工場を建てる。");
        List<Article> alone = texts.stream().map(ArticleReaderTest::read).toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Callable<Article>> tasks =
                    IntStream.range(0, 300)
                            .<Callable<Article>>mapToObj(i -> () -> read(texts.get(i % 3)))
                            .toList();
            List<Future<Article>> done = pool.invokeAll(tasks);
            for (int i = 0; i < done.size(); i++) {
                assertThat(done.get(i).get()).isEqualTo(alone.get(i % 3));
            }
        }
    }

    @Test
    void hugeAndHostileInputIsRead() {
        String sentence = "The plan costs 7 trillion dollars, he said in the U.S. on Monday. ";
        Stream.of(
                        sentence.repeat(20_000),
                        "a\n".repeat(50_000),
                        "?!".repeat(300_000),
                        " ".repeat(500_000) + "x",
                        ". ".repeat(300_000),
                        "「".repeat(300_000),
                        "• ".repeat(300_000))
                .forEach(text -> assertThat(read(text).text()).isEqualTo(text));
        Stream.of(
                        "<".repeat(300_000) + "x",
                        "<div>".repeat(20_000) + "deep",
                        "<p>" + "<b>".repeat(5_000) + "bold",
                        "<ul><li>".repeat(5_000) + "item",
                        "<table><tr><td>".repeat(5_000) + "cell",
                        "<p>x</p>".repeat(50_000))
                .forEach(
                        html ->
                                assertThat(READER.read(Submission.ofHtml(html)).text())
                                        .isNotEmpty());
    }

    private static Article read(String text) {
        return READER.read(Submission.ofText(text));
    }

    private static String refusal(Submission submission) {
        RejectedArticleException[] refused = new RejectedArticleException[1];
        assertThatThrownBy(() -> READER.read(submission))
                .isInstanceOfSatisfying(RejectedArticleException.class, e -> refused[0] = e);
        return refused[0].code();
    }
}
