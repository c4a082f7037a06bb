package org.polygraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polygraph.graph.record.ClaimFilter;
import org.polygraph.graph.record.ClaimRecord;
import org.polygraph.graph.record.Highlight;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Words in quotes, asked for as people ask: in other forms, without accents, within Thai. */
class FullTextTest {

    /** A quote in each language; the emoji before it shows that code points are counted. */
    private static final Map<String, String> QUOTES =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("ja", "人工知能の開発費は７兆ドルに達する。"),
                            Map.entry("zh", "半导体出口同比增长百分之八。"),
                            Map.entry("ko", "삼성전자의 매출이 79조원으로 17% 증가했다."),
                            Map.entry("ar", "وقالت الشركة إن الاستثمارات بلغت ٧ تريليونات دولار."),
                            Map.entry("hi", "सरकार ने कहा कि कीमतों में वृद्धि हुई।"),
                            Map.entry("ru", "Центральный банк повысил ключевые ставки до 21 %."),
                            Map.entry("de", "Die Preise für Häuser stiegen um 3,5 Prozent."),
                            Map.entry(
                                    "fr",
                                    "L’entreprise a annoncé des investissements record à Orléans."),
                            Map.entry(
                                    "en",
                                    "The company reported falling revenues in the third quarter."),
                            Map.entry(
                                    "id", "Pemerintah memperkirakan pertumbuhan ekonomi melambat."),
                            Map.entry("th", "บริษัทคาดว่าปัญญาประดิษฐ์จะเติบโต 75 เปอร์เซ็นต์"),
                            Map.entry("vi", "Chính phủ Hà Nội tăng thuế nhập khẩu."),
                            Map.entry(
                                    "tr", "Merkez Bankası faiz oranlarını İstanbul'da yükseltti."),
                            Map.entry("pl", "Łódź otrzymała 500 milionów złotych."),
                            Map.entry("xx", "Zorvanta kelmi 75 drobax.")));

    @TempDir static Path folder;

    private static GraphStore store;

    @BeforeAll
    static void fill() {
        store =
                GraphStore.open(
                        StoreSettings.of(folder, Samples.IRIS, AfterWrite.NOTHING)
                                .withoutBackground());
        QUOTES.forEach(
                (language, quote) -> store.put(Samples.sample(quote + " 😀", language)).join());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static ClaimFilter words(@Nullable String q) {
        return ClaimFilter.asking().relation("declinesBy").q(q).build();
    }

    private static List<ClaimRecord> found(String q) {
        return store.claims(words(q), 0, 100).items();
    }

    @ParameterizedTest
    @CsvSource({
        "ja, 人工知能",
        "ja, 知能",
        "ja, 7兆ドル",
        "ja, 費",
        "ja, 開発費 ドル",
        "zh, 半导体",
        "zh, 增长",
        "zh, 出口同比",
        "ko, 매출",
        "ko, 삼성전자",
        "ko, 매출 증가",
        "ko, 79조원",
        "ar, استثمارات",
        "ar, الشركة",
        "ar, شركة",
        "ar, 7",
        "ar, الاستثمارات دولار",
        "hi, कीमत",
        "hi, सरकार",
        "hi, वृद्धि",
        "ru, ставка",
        "ru, СТАВКИ",
        "ru, центрального банка",
        "de, Preis",
        "de, Haus",
        "de, häuser",
        "de, HAUSER",
        "de, Prozente",
        "de, '3,5'",
        "fr, investissement",
        "fr, entreprise",
        "fr, orleans",
        "fr, l'entreprise",
        "en, revenue",
        "en, companies",
        "en, FALL",
        "en, third quarters",
        "id, perkiraan",
        "id, pemerintah",
        "id, tumbuh",
        "th, ปัญญาประดิษฐ์",
        "th, เติบโต",
        "th, 75",
        "th, บริษัท เปอร์เซ็นต์",
        "vi, Ha Noi",
        "vi, nhập khẩu",
        "vi, thue",
        "tr, faiz",
        "tr, istanbul",
        "tr, faizi",
        "pl, lodz",
        "pl, ŁÓDŹ",
        "pl, złotych",
        "xx, zorvanta",
        "xx, DROBAX 75"
    })
    void aQuoteIsFoundByWhatIsAskedFor(String language, String q) {
        assertThat(found(q)).as(q).map(ClaimRecord::language).contains(language);
        ClaimRecord claim =
                found(q).stream()
                        .filter(c -> c.language().equals(language))
                        .findFirst()
                        .orElseThrow();
        List<Highlight> highlights = store.highlights(claim, q);
        String text = store.text(claim.article().id()).orElseThrow();
        int[] codePoints = text.codePoints().toArray();
        assertThat(highlights).as(q).isNotEmpty();
        assertThat(highlights)
                .allSatisfy(
                        h -> {
                            assertThat(h.start()).isBetween(0, h.end() - 1);
                            assertThat(h.end()).isLessThanOrEqualTo(codePoints.length);
                            assertThat(new String(codePoints, h.start(), h.end() - h.start()))
                                    .doesNotContain(" 😀")
                                    .isNotBlank();
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "absent",
        "知人",
        "ประดิษฐ์ปัญญา",
        "revenue absent",
        "Haus ставка",
        "매증",
        "zorvan",
        "'—'",
        "😀😀"
    })
    void whatIsNotThereIsNotFound(String q) {
        assertThat(found(q)).as(q).isEmpty();
    }

    @Test
    void highlightsAreTheWordsAtTheirPlaces() {
        assertThat(marked("人工知能 ドル", "ja")).containsExactly("人工知能", "ドル");
        assertThat(marked("ставка", "ru")).containsExactly("ставки");
        assertThat(marked("Preis haus", "de")).containsExactly("Preise", "Häuser");
        assertThat(marked("revenue", "en")).containsExactly("revenues");
    }

    private static List<String> marked(String q, String language) {
        ClaimRecord claim =
                found(q).stream()
                        .filter(c -> c.language().equals(language))
                        .findFirst()
                        .orElseThrow();
        int[] text = store.text(claim.article().id()).orElseThrow().codePoints().toArray();
        return store.highlights(claim, q).stream()
                .map(h -> new String(text, h.start(), h.end() - h.start()))
                .toList();
    }
}
