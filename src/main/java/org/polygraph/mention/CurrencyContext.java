package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.Article;
import org.polygraph.article.Segment;
import org.polygraph.language.CldrCurrencies;
import org.polygraph.language.CurrencyPlaces;
import org.polygraph.language.HanForms;
import org.polygraph.language.LanguageFiles;
import org.polygraph.language.Regions;
import org.polygraph.mention.Sense.CurrencyWord;
import org.polygraph.mention.Sense.CurrencyWord.Form;
import org.polygraph.text.FoldedText;
import org.polygraph.text.PhraseTrie;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which currency an article means by a word or symbol that several share. What tells, in this
 * order: the country of its address or language tag; the other currencies it names in full (who
 * writes C$ means US dollars by $); the countries and cities it names, and of which country it says
 * something is, unless the world's press keeps the word for one. What was assumed and why is said
 * in the derivation. The text is searched once, and only where such a word stands.
 */
final class CurrencyContext {

    /** So many times a country has to be named before its dollar is meant by a bare $. */
    private static final int OFTEN = 2;

    /** So many of the currencies that share a word are listed: $ alone is written for 29. */
    private static final int LISTED = 6;

    /**
     * Currencies whose plain name or symbol the world's press keeps for them, with their country:
     * who writes another one in full means them by the plain one.
     */
    private static final Map<String, String> DOMINANT =
            Map.of("USD", "US", "GBP", "GB", "CNY", "CN", "JPY", "JP");

    private static final Map<String, PhraseTrie<String>> PLACES = new ConcurrentHashMap<>();
    private static final Map<String, PhraseTrie<String>> DEMONYMS = new ConcurrentHashMap<>();
    private static final String STEM = "*";

    private final ArticleText text;
    private final @Nullable String home;
    private final String homeReason;
    private final Map<String, Assumed> decided = new HashMap<>();
    private @Nullable Map<String, Integer> named;
    private @Nullable Set<String> written;

    /**
     * @param code ISO 4217
     * @param reason what speaks for it
     * @param supported whether anything does, or it is merely the most usual
     * @param codes it and the likeliest others
     */
    record Assumed(String code, String reason, boolean supported, List<String> codes) {

        /** The same, said of the word that stands in the text and shared by so many. */
        SharedUnit as(String word, int sharers) {
            String taken = word + " read as " + code + ", of " + sharers + " currencies written so";
            return new SharedUnit(codes, taken + ": " + reason, supported);
        }
    }

    /** What speaks for a currency. */
    private record Evidence(String code, String reason) {}

    CurrencyContext(ArticleText text) {
        this.text = text;
        Article article = text.article();
        String address = CurrencyPlaces.ofAddress(article.url());
        String tagged = CurrencyPlaces.ofTag(article.language());
        this.home = address == null ? tagged : address;
        this.homeReason =
                address == null
                        ? "the language tag names " + CurrencyPlaces.countryName(tagged)
                        : "the article's address is in " + CurrencyPlaces.countryName(address);
    }

    /** The currency that an ambiguous word means here. */
    Assumed of(CurrencyWord word, String language) {
        String base = QuantityLexicon.of(language).language();
        return decided.computeIfAbsent(
                String.join(
                        " ",
                        base,
                        word.form().name(),
                        word.code(),
                        String.valueOf(word.others().size()),
                        String.valueOf(word.isMinor())),
                key -> decide(word, base));
    }

    private Assumed decide(CurrencyWord word, String language) {
        Evidence evidence = evidence(word, language);
        String code = evidence == null ? word.code() : evidence.code();
        String reason =
                evidence == null
                        ? "the most usual, nothing in the article tells"
                        : evidence.reason();
        return new Assumed(code, reason, evidence != null, likeliest(word, language, code));
    }

    private @Nullable Evidence evidence(CurrencyWord word, String language) {
        boolean dominant = DOMINANT.containsKey(word.code());
        Set<String> inFull = written(language);
        String local = home == null ? null : CldrCurrencies.ofCountry(home);
        if (local != null
                && word.others().contains(local)
                && !(dominant && inFull.contains(local))) {
            return new Evidence(local, homeReason);
        }
        if (word.isMinor() && word.code().equals("USD") && inFull.equals(Set.of("EUR"))) {
            return new Evidence("EUR", "the article names euros and no other currency in full");
        }
        String byScript = language.equals("zh") ? ofScript(word, language, inFull) : null;
        if (byScript != null) {
            return new Evidence(byScript, "the article is in traditional characters");
        }
        String only = dominant ? null : onlyOneOf(word, inFull);
        if (only != null) {
            return new Evidence(only, "the article names it in full elsewhere");
        }
        Evidence own = byLanguage(word, language);
        return own == null ? byPlaces(word, language, inFull) : own;
    }

    /**
     * What papers in traditional characters write the plain word for: Taiwan's or Hong Kong's own,
     * whichever of the two is named in full or named more often; null in simplified ones.
     */
    private @Nullable String ofScript(CurrencyWord word, String language, Set<String> inFull) {
        if (!HanForms.isTraditional(text.article().text())) {
            return null;
        }
        String taiwan = CldrCurrencies.ofCountry("TW");
        String hongKong = CldrCurrencies.ofCountry("HK");
        Map<String, Integer> places = named(language);
        boolean inHongKong =
                inFull.contains(hongKong) && !inFull.contains(taiwan)
                        || !inFull.contains(taiwan)
                                && places.getOrDefault("HK", 0) > places.getOrDefault("TW", 0);
        String code = inHongKong ? hongKong : taiwan;
        return code != null && word.others().contains(code) ? code : null;
    }

    /** Only one of the currencies is that of a country whose newspapers write in the language. */
    private static @Nullable Evidence byLanguage(CurrencyWord word, String language) {
        if (!word.code().equals(CldrCurrencies.of(language).home())) {
            return null;
        }
        for (String country : CurrencyPlaces.countriesOf(language)) {
            String code = CldrCurrencies.ofCountry(country);
            if (code != null && !code.equals(word.code()) && word.others().contains(code)) {
                return null;
            }
        }
        return new Evidence(
                word.code(), "the article is in " + CurrencyPlaces.languageName(language));
    }

    /** The currency taken, then others in alphabetical order: of places named, or much used. */
    private List<String> likeliest(CurrencyWord word, String language, String taken) {
        Map<String, Integer> places = new HashMap<>();
        named(language)
                .forEach(
                        (country, times) -> {
                            String code = CldrCurrencies.ofCountry(country);
                            if (code != null) {
                                places.merge(code, times, Integer::sum);
                            }
                        });
        List<String> codes = new ArrayList<>(word.others());
        codes.sort(
                Comparator.<String, Integer>comparing(code -> -places.getOrDefault(code, 0))
                        .thenComparing(CurrencyFamilies::useOf)
                        .thenComparing(Comparator.naturalOrder()));
        codes.remove(taken);
        List<String> others = codes.subList(0, Math.min(LISTED - 1, codes.size()));
        List<String> all = new ArrayList<>();
        all.add(taken);
        others.stream().sorted().forEach(all::add);
        return all;
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

    private @Nullable Evidence byPlaces(CurrencyWord word, String language, Set<String> inFull) {
        Map<String, Integer> countries = named(language);
        boolean rivals =
                word.others().stream()
                        .anyMatch(code -> !code.equals(word.code()) && DOMINANT.containsKey(code));
        String issuer = rivals ? null : DOMINANT.get(word.code());
        if (issuer != null && countries.containsKey(issuer)) {
            return named(word.code(), issuer, countries);
        }
        String best = null;
        int most = issuer == null ? 0 : OFTEN - 1;
        Map<String, Integer> told = issuer == null ? withDemonyms(countries, language) : countries;
        for (Map.Entry<String, Integer> country : told.entrySet()) {
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
        return best == null || code == null ? null : named(code, best, told);
    }

    private static Evidence named(String code, String country, Map<String, Integer> countries) {
        String name = CurrencyPlaces.countryName(country);
        return new Evidence(
                code, "of the places named, " + countries.get(country) + " stand for " + name);
    }

    /** How often the article names each country, its places and its bodies. */
    private Map<String, Integer> named(String language) {
        Map<String, Integer> known = named;
        if (known != null) {
            return known;
        }
        Map<String, Integer> counts = new HashMap<>();
        PhraseTrie<String> places = PLACES.computeIfAbsent(language, CurrencyContext::places);
        scan(places, (start, end, country) -> counts.merge(country, 1, Integer::sum));
        Regions regions = Regions.of(language);
        eachBody(
                (from, to) ->
                        regions.in(text.folded(), from, to)
                                .forEach(place -> counts.merge(place.country(), 1, Integer::sum)));
        named = counts;
        return counts;
    }

    /** The same with the adjectives of countries: الحكومة | المغربية. */
    private Map<String, Integer> withDemonyms(Map<String, Integer> countries, String language) {
        Map<String, Integer> counts = new HashMap<>(countries);
        PhraseTrie<String> demonyms = DEMONYMS.computeIfAbsent(language, CurrencyContext::demonyms);
        scan(demonyms, (start, end, country) -> counts.merge(country, 1, Integer::sum));
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
        eachBody((from, to) -> phrases.scan(text.folded(), from, to, visitor));
    }

    /** Of each segment of the article itself where it begins and ends in the folded text. */
    private void eachBody(Range range) {
        FoldedText folded = text.folded();
        for (Segment segment : text.article().segments()) {
            if (segment.isBody()) {
                range.visit(
                        folded.indexOf(segment.span().start()),
                        folded.indexOf(segment.span().end()));
            }
        }
    }

    private interface Range {
        void visit(int from, int to);
    }

    private static PhraseTrie<String> places(String language) {
        PhraseTrie.Builder<String> places = PhraseTrie.builder();
        CurrencyPlaces.countriesByName(language).forEach(places::add);
        return places.build();
    }

    private static PhraseTrie<String> demonyms(String language) {
        PhraseTrie.Builder<String> demonyms = PhraseTrie.builder();
        LanguageFiles.eachListed(
                language,
                "demonyms.yaml",
                (country, word) -> {
                    if (!word.endsWith(STEM)) {
                        demonyms.add(word, country.toUpperCase(Locale.ROOT));
                    }
                });
        return demonyms.build();
    }
}
