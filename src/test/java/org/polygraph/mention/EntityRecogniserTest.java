package org.polygraph.mention;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.Submission;
import org.polygraph.language.LanguageFiles;
import org.polygraph.text.Span;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class EntityRecogniserTest {

    private static final EntityRecogniser RECOGNISER = new EntityRecogniser(SeedGazetteer.read());

    @Test
    void theSeedArticlesNameTheSameEntities() throws IOException {
        Set<String> inAll =
                Set.of(
                        "sam-altman",
                        "openai",
                        "gpt-4",
                        "tsmc",
                        "intel",
                        "samsung",
                        "ark-invest",
                        "nvidia",
                        "jensen-huang",
                        "alphabet",
                        "amazon",
                        "meta",
                        "tesla",
                        "the-wall-street-journal",
                        "place-cn",
                        "place-us",
                        "place-tw",
                        "place-ae",
                        "place-middle-east",
                        "place-gulf-states",
                        "joe-biden",
                        "chips-act");
        try (Stream<Path> seeds = Files.list(Path.of("seeds/articles"))) {
            assertThat(seeds)
                    .hasSize(5)
                    .allSatisfy(seed -> assertThat(ids(Files.readString(seed))).containsAll(inAll));
        }
    }

    @Test
    void anEntityHasItsLabelsAndId() {
        List<EntityMention> found = recognise("fr", "Les États-Unis et l'OpenAI de Sam Altman.");
        assertThat(found)
                .extracting(m -> m.entity().id() + " " + m.entity().label())
                .containsExactly(
                        "place-us United States", "openai OpenAI", "sam-altman Sam Altman");
        assertThat(found.getFirst().entity().labels()).containsEntry("ja", "米国");
    }

    @Test
    void anUnknownNameKeepsItsIdOverInflection() {
        List<EntityMention> found =
                recognise("ru", "Президент Иван Крутов приехал.\nЭто дом Ивана Крутова.");
        assertThat(found).hasSize(2);
        assertThat(found.getFirst().entity()).isEqualTo(found.getLast().entity());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ja | 広田靖治会長は記者会見した。/広田氏は辞任しない。      | 広田靖治 広田
                    zh | 董事长王小明表示，公司会盈利。/王先生拒绝置评。        | 王小明 王
                    ko | 김민수 대표는 상장을 준비한다. /김 대표는 자신했다.   | 김민수 김
                    """)
    void aSurnameBeforeATitleIsWhoTheArticleNamesInFull(
            String language, String text, String names) {
        List<EntityMention> found = recognise(language, text.replace('/', '\n'));
        assertThat(found)
                .extracting(mention -> mention.span().of(text.replace('/', '\n')))
                .containsExactly(names.split(" "));
        assertThat(found.getFirst().entity()).isEqualTo(found.getLast().entity());
    }

    @Test
    void aSurnameThatTwoPeopleShareNamesNeither() {
        String text = "김민수 대표와 김영희 의원이 만났다.\n김 대표는 말했다.";
        assertThat(recognise("ko", text)).hasSize(2);
    }

    @Test
    void aNameMayHoldANumberButIsNoPartOfAnAmount() {
        String text = "GPT-4 cost US$ 5 in the US.";
        List<Quantity> quantities = List.of(number(4, 5), number(11, 16));
        List<EntityMention> found =
                RECOGNISER.recognise(
                        ArticleText.of(NameCorpusTest.article(text, "en")), quantities);
        assertThat(found).extracting(m -> m.span().of(text)).containsExactly("GPT-4", "US");
    }

    @Test
    void topicsStandBesideTheNamesInThem() {
        Entity topic = new Entity("us-budget", EntityClass.TOPIC, "US budget", Map.of(), null);
        Gazetteer gazetteer =
                new Gazetteer(
                        List.of(
                                new Gazetteer.Entry(
                                        topic, List.of(new Gazetteer.Name("US budget", "en")))));
        String text = "The US budget grew.";
        assertThat(
                        new EntityRecogniser(gazetteer)
                                .recognise(
                                        ArticleText.of(NameCorpusTest.article(text, "en")),
                                        List.of()))
                .extracting(m -> m.span().of(text))
                .containsExactly("US", "US budget");
    }

    /**
     * A name in brackets behind another in a second script, or its long form, is the same entity.
     */
    @Test
    void namesInBracketsAreJoined() {
        assertThat(recognise("ru", "Президент Касым-Жомарт Токаев (Kassym-Jomart Tokayev) прибыл."))
                .extracting(m -> m.entity().id())
                .hasSize(2)
                .satisfies(ids -> assertThat(ids.get(0)).isEqualTo(ids.get(1)));
        assertThat(
                        recognise(
                                "en",
                                "The BRA (Bremen Rail Agency) welcomed representatives in Bonn"
                                        + " yesterday."))
                .filteredOn(m -> m.entity().type() == EntityClass.ORGANIZATION)
                .extracting(m -> m.entity().id())
                .hasSize(2)
                .satisfies(ids -> assertThat(ids.get(0)).isEqualTo(ids.get(1)));
    }

    /** Any text at all: no exception, spans on grapheme boundaries, none over another. */
    @Test
    void anyTextAtAll() {
        Random random = new Random(20261121);
        for (int round = 0; round < 400; round++) {
            List<String> tags = LanguageFiles.tags();
            String text = randomText(random);
            List<EntityMention> found = recognise(tags.get(random.nextInt(tags.size())), text);
            BreakIterator graphemes = BreakIterator.getCharacterInstance();
            graphemes.setText(text);
            int last = 0;
            for (EntityMention mention : found) {
                Span span = mention.span();
                assertThat(span.start()).isGreaterThanOrEqualTo(last);
                assertThat(span.end())
                        .isGreaterThan(span.start())
                        .isLessThanOrEqualTo(text.length());
                assertThat(graphemes.isBoundary(span.start())).as(text).isTrue();
                assertThat(graphemes.isBoundary(span.end())).as(text).isTrue();
                last = span.end();
            }
        }
    }

    private static String randomText(Random random) {
        String[] pieces = {
            "Biden",
            "президент ",
            "Siemens",
            " AG",
            "氏",
            "東京",
            "・",
            "ジョン",
            "서울",
            "은행",
            "محمد ",
            "ال",
            "قانون ",
            "नरेंद्र",
            " मोदी",
            " ",
            " ",
            ". ",
            "\n",
            "(",
            "WHO)",
            "de ",
            "'",
            "-",
            "e\u0301",
            "\ud83d\ude00",
            "\u200d",
            "\u0301",
            "İ",
            "ß",
            "ﬁ",
            "Ⅷ",
            "１２",
            "《",
            "》",
            "法",
            "Nguyễn ",
            "President ",
            "\ud800"
        };
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i >= 0; i--) {
            if (random.nextInt(4) == 0) {
                int codePoint = random.nextInt(0x30000);
                boolean surrogate = codePoint >= 0xd800 && codePoint < 0xe000;
                text.appendCodePoint(surrogate ? 'x' : codePoint);
            } else {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
        }
        return text.toString();
    }

    private static Quantity number(int start, int end) {
        return Quantity.of(
                new Span(start, end),
                Quantity.Kind.NUMBER,
                BigDecimal.ONE,
                null,
                Qualifier.EXACTLY,
                List.of());
    }

    private static List<EntityMention> recognise(String language, String text) {
        return RECOGNISER.recognise(
                ArticleText.of(NameCorpusTest.article(text, language)), List.of());
    }

    private static Set<String> ids(String text) {
        var article = new ArticleReader().read(Submission.ofText(text));
        return RECOGNISER.recognise(ArticleText.of(article), List.of()).stream()
                .map(mention -> mention.entity().id())
                .collect(Collectors.toSet());
    }
}
