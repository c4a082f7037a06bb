package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.Article;
import org.polygraph.article.Segment;
import org.polygraph.language.CldrCurrencies;
import org.polygraph.language.CurrencyPlaces;
import org.polygraph.mention.Sense.CurrencyWord;
import org.polygraph.mention.Sense.CurrencyWord.Form;
import org.polygraph.text.FoldedText;
import org.polygraph.text.PhraseTrie;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which currency an article means by a word or symbol that several share. What tells, in this
 * order: the country of its address or language tag; the other currencies it names in full (who
 * writes C$ means US dollars by $); the countries and cities it names. What was assumed and why is
 * said in the derivation. The text is searched once, and only where such a word stands.
 */
final class CurrencyContext {

    /** So many times a country has to be named before its dollar is meant by a bare $. */
    private static final int OFTEN = 2;

    /**
     * Currencies whose plain name or symbol the world's press keeps for them, with their country:
     * who writes another one in full means them by the plain one.
     */
    private static final Map<String, String> DOMINANT =
            Map.of("USD", "US", "GBP", "GB", "CNY", "CN", "JPY", "JP");

    private static final Map<String, PhraseTrie<String>> PLACES = new ConcurrentHashMap<>();

    private final ArticleText text;
    private final @Nullable String home;
    private final String homeReason;
    private final Map<String, Assumed> decided = new HashMap<>();
    private @Nullable Map<String, Integer> named;
    private @Nullable Set<String> written;

    /**
     * @param code ISO 4217
     * @param reason what speaks for it
     */
    record Assumed(String code, String reason) {}

    CurrencyContext(ArticleText text) {
        this.text = text;
        Article article = text.article();
        String address = CurrencyPlaces.ofAddress(article.url());
        String tagged = CurrencyPlaces.ofTag(article.language());
        this.home = address == null ? tagged : address;
        this.homeReason = address == null ? "language of " + tagged : "address in " + address;
    }

    /** The currency that an ambiguous word means here. */
    Assumed of(CurrencyWord word, String language) {
        String base = QuantityLexicon.of(language).language();
        return decided.computeIfAbsent(
                base + " " + word.form() + " " + word.code() + " " + word.others().size(),
                key -> decide(word, base));
    }

    private Assumed decide(CurrencyWord word, String language) {
        boolean dominant = DOMINANT.containsKey(word.code());
        Set<String> inFull = written(language);
        String local = home == null ? null : CldrCurrencies.ofCountry(home);
        if (local != null
                && word.others().contains(local)
                && !(dominant && inFull.contains(local))) {
            return new Assumed(local, homeReason);
        }
        String only = dominant ? null : onlyOneOf(word, inFull);
        if (only != null) {
            return new Assumed(only, "named in full elsewhere in the article");
        }
        Assumed place = byPlaces(word, language, inFull);
        return place == null ? new Assumed(word.code(), "the most usual") : place;
    }

    private static @Nullable String onlyOneOf(CurrencyWord word, Set<String> inFull) {
        String only = null;
        for (String code : word.others()) {
            if (inFull.contains(code)) {
                if (only != null) {
                    return null;
                }
                only = code;
            }
        }
        return only;
    }

    private @Nullable Assumed byPlaces(CurrencyWord word, String language, Set<String> inFull) {
        Map<String, Integer> countries = named(language);
        String issuer = DOMINANT.get(word.code());
        if (issuer != null && countries.containsKey(issuer)) {
            return null;
        }
        String best = null;
        int most = issuer == null ? 0 : OFTEN - 1;
        for (Map.Entry<String, Integer> country : countries.entrySet()) {
            String code = CldrCurrencies.ofCountry(country.getKey());
            boolean possible = code != null && word.others().contains(code);
            boolean plain =
                    issuer == null
                            || !inFull.contains(code)
                                    && CurrencyPlaces.isWrittenIn(country.getKey(), language);
            if (possible && plain && country.getValue() > most) {
                best = country.getKey();
                most = country.getValue();
            }
        }
        String code = best == null ? null : CldrCurrencies.ofCountry(best);
        return code == null
                ? null
                : new Assumed(code, "places in " + best + " named (" + most + ")");
    }

    /** How often the article names places of each country. */
    private Map<String, Integer> named(String language) {
        Map<String, Integer> known = named;
        if (known != null) {
            return known;
        }
        Map<String, Integer> counts = new HashMap<>();
        PhraseTrie<String> places = PLACES.computeIfAbsent(language, CurrencyContext::places);
        scan(places, (start, end, country) -> counts.merge(country, 1, Integer::sum));
        named = counts;
        return counts;
    }

    /** The currencies that the article writes in a way that no other shares. */
    private Set<String> written(String language) {
        Set<String> known = written;
        if (known != null) {
            return known;
        }
        Set<String> codes = new HashSet<>();
        scan(
                QuantityLexicon.of(language).phrases(),
                (start, end, sense) -> {
                    if (sense instanceof CurrencyWord word
                            && !word.assumed()
                            && word.form() != Form.CODE) {
                        codes.add(word.code());
                    }
                });
        written = codes;
        return codes;
    }

    private <T> void scan(PhraseTrie<T> phrases, PhraseTrie.Visitor<T> visitor) {
        FoldedText folded = text.folded();
        for (Segment segment : text.article().segments()) {
            if (segment.isBody()) {
                int from = folded.indexOf(segment.span().start());
                int to = folded.indexOf(segment.span().end());
                phrases.scan(folded, from, to, visitor);
            }
        }
    }

    private static PhraseTrie<String> places(String language) {
        PhraseTrie.Builder<String> places = PhraseTrie.builder();
        CurrencyPlaces.countriesByName(language).forEach(places::add);
        return places.build();
    }
}
