package org.polygraph.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polygraph.article.Article;

import java.util.ArrayList;
import java.util.List;

/** What $, pesos and the like mean in an article, and that the reason is said. */
class CurrencyContextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "en | https://www.example.com/a | The firm raised $5 million. | USD",
                "en | https://www.example.com.au/a | The firm raised $5 million. | AUD",
                "en | https://example.ca/news | Ottawa will spend $5 million. | CAD",
                "en | https://example.ca/news | It costs C$7, or about $5. | CAD USD",
                "en-SG | - | The flat was sold for $1.2 million. | SGD",
                "en | - | Canada and its provinces agreed. Canada will pay $5 billion. | CAD",
                "en | - | Canada will pay the United States $5 billion, Canada said. | USD",
                "en | - | Argentina, long in debt, pays $5 billion; Argentina said. | USD",
                "en | - | Hong Kong said Hong Kong had HK$5 billion, or $640 million. | HKD USD",
                "es | https://www.example.com.ar/x | El dólar subió a $ 1.200. | ARS",
                "es | https://www.example.cl/x | Costará 300 millones de pesos. | CLP",
                "es | - | Colombia destinará 300 millones de pesos. | COP",
                "es | - | Costará 300 millones de pesos. | MXN",
                "es | - | Se pagan 20 pesos argentinos, luego 100 pesos. | ARS ARS",
                "ar | - | قالت الجزائر إنها ستدفع 5 ملايين دينار. | DZD",
                "en | - | Pakistan raised the price to 300 rupees. | PKR",
                "zh | https://www.example.com.tw/a | 台積電獲利500億元。 | TWD",
                "sv | - | Bolaget betalar 5 miljoner kronor. | SEK",
                "sv | - | Norge och Danmark: bolaget betalar 5 miljoner kr. Norge jublar. | SEK",
                "en | - | Beijing will spend ¥3 trillion, China said. | CNY",
                "en | - | In Tokyo, a ticket costs ¥500. | JPY",
                "en | - | Prices in Karachi, Pakistan, rose to Rs 250 and Rs. 300. | PKR PKR",
                "en | - | In Mumbai, India, it costs Rs 250. | INR",
                "ro | - | În Republica Moldova pensia este de 3.000 de lei. | MDL",
                "ro | - | Salariul minim este de 3.700 de lei. | RON",
                "en | - | Nairobi, Kenya, approved Sh5 billion. | KES",
                "da | - | Firmaet betaler 5 millioner kroner. | DKK",
            })
    void isToldByTheArticle(String language, @Nullable String url, String text, String codes) {
        Article plain = Reading.article(language, null, text);
        Article article =
                new Article(
                        text,
                        null,
                        language,
                        1,
                        url,
                        null,
                        null,
                        plain.segments(),
                        List.of(),
                        List.of());
        List<String> units = new ArrayList<>();
        new QuantityRecogniser()
                .recognise(
                        ArticleText.of(article),
                        mention -> units.add(((Quantity) mention).unit()),
                        diagnostic -> {});
        assertThat(String.join(" ", units)).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "en | The firm raised $5 million. | USD AUD CAD HKD MXN SGD | false",
                "en | In New York the firm raised $5 million. | USD AUD CAD HKD MXN SGD | true",
                "es | Uruguay pagará 300 millones de pesos. | UYU ARS CLP COP MXN PHP | true",
                "sv | Bolaget betalar 5 miljoner kr. | SEK DKK ISK NOK | true",
                "en | The firm raised US$5 million. | - | -",
                "en | The firm raised 5 million Canadian dollars. | - | -",
            })
    void theOtherCurrenciesAreTold(
            String language, String text, @Nullable String codes, @Nullable Boolean supported) {
        Article article = Reading.article(language, null, text);
        List<Quantity> found = new ArrayList<>();
        new QuantityRecogniser()
                .recognise(
                        ArticleText.of(article),
                        mention -> found.add((Quantity) mention),
                        diagnostic -> {});
        assertThat(found).hasSize(1);
        SharedUnit shared = found.getFirst().sharedUnit();
        if (codes == null || shared == null) {
            assertThat(shared).isNull();
            assertThat(codes).isNull();
            return;
        }
        assertThat(String.join(" ", shared.codes())).isEqualTo(codes);
        assertThat(shared.supported()).isEqualTo(supported);
        assertThat(shared.assumption()).contains("read as " + found.getFirst().unit());
    }
}
