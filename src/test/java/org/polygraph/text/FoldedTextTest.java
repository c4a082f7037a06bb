package org.polygraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource({
        "OpenAI, openai",
        "ＯｐｅｎＡＩ, openai",
        "É, é",
        "e\u0301, é",
        "٧٥, 75",
        "७५, 75",
        "ｶ\uff9e, ガ",
        "İSTANBUL, istanbul",
        "ISPARTA, ısparta",
        "الإِمَارَات, الامارات",
        "L’Oréal, l'oréal",
        "STRASSE, straße",
        "Open\u00adAI\u200f, openai",
        "\u09c7\u09be, \u09cb",
        "\u1112\u1161\u11ab, 한",
    })
    void equalWordsFoldTheSame(String one, String other) {
        assertThat(FoldedText.fold(one)).isEqualTo(FoldedText.fold(other));
    }

    @Test
    void whatIsLeftOutMayBeLongerThanAnyWord() {
        String unseen = "\u00ad".repeat(100_000);
        FoldedText text = FoldedText.of("x".repeat(100) + "aß" + unseen + "b" + "y".repeat(100));

        assertThat(text.length()).isEqualTo(204);
        assertThat(text.span(100, 103)).isEqualTo(new Span(100, 102));
        assertThat(text.span(103, 104)).isEqualTo(new Span(100_102, 100_103));
        assertThat(text.span(203, 204)).isEqualTo(new Span(100_202, 100_203));
        assertThat(text.indexOf(100_102)).isEqualTo(103);
        assertThat(text.indexOf(50_000)).isEqualTo(103);
    }

    @Test
    void theNormalFormOfTheInputDoesNotMatter() {
        Random random = new Random(3);
        for (int round = 0; round < 4_000; round++) {
            String text = RandomText.of(random);
            String folded = FoldedText.fold(text);
            assertThat(FoldedText.fold(Normalizer2.getNFDInstance().normalize(text)))
                    .as(text)
                    .isEqualTo(folded);
            assertThat(FoldedText.fold(Normalizer2.getNFCInstance().normalize(text)))
                    .as(text)
                    .isEqualTo(folded);
        }
    }

    @Test
    void everyFoldedCharacterKnowsWhereItStands() {
        Random random = new Random(4);
        for (int round = 0; round < 2_000; round++) {
            String text = RandomText.of(random);
            FoldedText folded = FoldedText.of(text);
            int before = 0;
            for (int i = 0; i < folded.length(); i++) {
                Span span = folded.span(i, i + 1);
                assertThat(span.start()).isGreaterThanOrEqualTo(before);
                assertThat(span.end()).isLessThanOrEqualTo(text.length());
                assertThat(folded.indexOf(span.start())).isLessThanOrEqualTo(i);
                before = span.start();
            }
            assertThat(folded.indexOf(text.length())).isEqualTo(folded.length());
        }
    }

    @Test
    void aSpanLeavesOutWhatNobodySees() {
        FoldedText text = FoldedText.of("(\u200fOpenAI\u200f) e\u0301.");
        assertThat(text.span(1, 7).of(text.original())).isEqualTo("OpenAI");
        assertThat(text.span(9, 10).of(text.original())).isEqualTo("e\u0301");
        FoldedText joined = FoldedText.of("Siemens\u200d서울");
        assertThat(joined.span(0, 7).of(joined.original())).isEqualTo("Siemens\u200d");
    }

    @ParameterizedTest
    @CsvSource({
        "OpenAI, 'OpenAI, MyOpenAI, OpenAIs', 'OpenAI'",
        "OpenAI, OpenAIのCEO, OpenAI",
        "OpenAI, 😀OpenAI😀, OpenAI",
        "OpenAI, 𠮷OpenAI𠮷, OpenAI",
        "吉野, 𠮷吉野家, 吉野",
        "アマゾン, 'アマゾン、アマゾンズ', アマゾン",
        "الصين, 'والصين بالصين مالصين', 'الصين|الصين'",
        "삼성, 삼성은, 삼성",
        "7, '7 77 $7', '7|7'",
        "Łódź, 'ŁO\u0301DZ\u0301', 'ŁO\u0301DZ\u0301'",
        "ΑΘΗΝΑ, Αθηνα, Αθηνα",
    })
    void phrasesAreFoundAtTheEdgesOfWords(String phrase, String text, String expected) {
        PhraseTrie<String> trie = PhraseTrie.<String>builder().add(phrase, "x").build();
        FoldedText folded = FoldedText.of(text);
        List<String> found = new ArrayList<>();
        trie.scan(folded, (start, end, x) -> found.add(folded.span(start, end).of(text)));
        assertThat(String.join("|", found)).isEqualTo(expected);
    }

    @Test
    void aPhraseCanMeanSeveralThings() {
        PhraseTrie.Builder<Integer> builder = PhraseTrie.builder();
        builder.add("", 0).add("  ", 0);
        for (int i = 0; i < 3_000; i++) {
            builder.add("phrase " + i, i).add("PHRASE " + i, -i);
        }
        PhraseTrie<Integer> trie = builder.add("phrase 7", 7).build();
        assertThat(trie.get("Phrase 7")).containsExactly(7, -7);
        assertThat(trie.get("phrase")).isEmpty();
        assertThat(trie.get("nothing")).isEmpty();
        assertThat(trie.get("")).isEmpty();
        assertThat(trie.size()).isEqualTo(5_999);
    }
}
