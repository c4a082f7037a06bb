package org.polygraph.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polygraph.article.Article;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.Submission;
import org.polygraph.graph.RelationCatalog;
import org.polygraph.graph.SkosGazetteer;
import org.polygraph.mention.MentionRecogniser;

import java.util.List;

/** The time that a figure is for is not the one it is compared with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimeOfClaimTest {

    private final ArticleReader reader = new ArticleReader();
    private final MentionRecogniser recogniser = new MentionRecogniser(SkosGazetteer.load());
    private final ClaimExtractor extractor = new ClaimExtractor(RelationCatalog.load().byName());

    private List<String> times(String language, String text) {
        Article article =
                reader.read(new Submission(text, null, null, null, language, "2026-11-05", null));
        return extractor.extract(article, recogniser.recognise(article)).stream()
                .map(claim -> claim.time() == null ? "none" : claim.time().edtf())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | Toyota sold 2.4 million vehicles, 7 percent more than a year earlier.
                    en | Apple's revenue rose 5 percent compared with 2024.
                    de | Toyota verkaufte 2,4 Millionen Fahrzeuge, 7 Prozent mehr als vor einem Jahr.
                    de | Der Umsatz von Siemens stieg gegenüber 2024 um 5 Prozent.
                    fr | Le chiffre d'affaires de Renault a augmenté de 5 % par rapport à 2024.
                    es | Los ingresos de Telefónica subieron un 5 % respecto a 2024.
                    pt | A receita da Petrobras subiu 5% em relação a 2024.
                    it | I ricavi di Enel sono aumentati del 5% rispetto al 2024.
                    nl | De omzet van Philips steeg met 5 procent ten opzichte van 2024.
                    ja | トヨタの販売台数は前年同期比7%増の240万台だった。
                    ko | 삼성전자의 매출은 지난해보다 5% 늘었다.
                    zh | 苹果公司的营收比去年增长5%。
                    tr | Toyota'nın satışları geçen yıla göre yüzde 7 arttı.
                    id | Pendapatan Telkom naik 5 persen dibandingkan tahun lalu.
                    vi | Doanh thu của Samsung tăng 5% so với năm ngoái.
                    ru | Выручка Газпрома выросла на 5% по сравнению с 2024 годом.
                    en | Sales of Nokia fell to 3 million euros from 4 million euros in 2024.
                    de | Der Umsatz fiel auf 3 Millionen Euro nach 4 Millionen Euro im Vorjahr.
                    fr | Le bénéfice s'est établi à 3 millions d'euros, contre 4 millions d'euros en 2024.
                    es | Las ventas cayeron a 3 millones de euros desde 4 millones de euros en 2024.
                    en | Turnout in Oslo was 61%, the highest since 1983.
                    fr | Le taux de chômage de la France a atteint 9 %, un record depuis 2016.
                    """)
    void isNotTheOneOfAComparison(String language, String text) {
        assertThat(times(language, text)).as(text).containsExactly("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | Apple's revenue rose 5 percent in 2024.          | 2024
                    de | Der Umsatz von Siemens stieg 2024 um 5 Prozent.  | 2024
                    ja | トヨタの2024年の販売台数は240万台だった。            | 2024
                    fr | Le chiffre d'affaires de Renault a augmenté de 5 % en 2024. | 2024
                    """)
    void isTheOneOfTheClause(String language, String text, String time) {
        assertThat(times(language, text)).as(text).containsExactly(time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | Nokia will cut 300 jobs, the company said on Tuesday.
                    en | Nokia said on Tuesday it would cut 300 jobs.
                    de | Nokia streicht 300 Stellen, teilte das Unternehmen am Dienstag mit.
                    de | Nokia streicht 300 Stellen, teilte der finnische Ausrüster am Dienstag mit.
                    fr | Nokia supprimera 300 emplois, a annoncé mardi le groupe.
                    es | Nokia despedirá a 300 empleados, informó la empresa el martes.
                    nl | Nokia schrapt 300 banen, zei het bedrijf dinsdag.
                    """)
    void isNotTheDayOnWhichItWasSaid(String language, String text) {
        assertThat(times(language, text)).as(text).containsExactly("none");
    }

    @Test
    void ofAnAsideIsOfTheAside() {
        assertThat(times("en", "Nokia, which was founded in 1865, employs 80,000 people."))
                .contains("none");
    }

    @Test
    void behindAWideCommaIsOfWhatFollows() {
        assertThat(times("zh", "苹果公司2024年营收为3900亿美元，2025年净利润为940亿美元。"))
                .containsExactly("2024", "2025");
    }

    /** Published in November 2026. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | Nokia will close its plant in Oulu in April. | 2027-04
                    en | Nokia closed its plant in Oulu in April.     | 2026-04
                    es | Nokia cerrará su planta de Oulu en abril.    | 2027-04
                    en | Nokia will close its plant in Oulu in October. | 2026-10
                    """)
    void ofAPlanLiesAhead(String language, String text, String time) {
        assertThat(times(language, text)).as(text).contains(time);
    }
}
