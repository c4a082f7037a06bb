package org.polygraph.mention;

import org.polygraph.language.CldrCurrencies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Currencies that a language calls by the same word or symbol: dollars, pesos, kronor, $. */
final class CurrencyFamilies {

    /** Of several currencies the one that news mean most often, where nothing else tells. */
    private static final List<String> BY_USE =
            List.of(
                    "USD", "EUR", "GBP", "JPY", "CNY", "INR", "RUB", "SEK", "CHF", "KRW", "SAR",
                    "AED", "TRY", "MXN", "KWD", "BRL", "CZK", "PLN", "HUF", "KES", "XOF", "AUD",
                    "CAD", "HKD", "SGD", "TWD", "NZD", "NOK", "DKK", "ARS", "COP", "CLP", "PHP",
                    "PKR", "EGP", "RON", "DZD", "MAD", "QAR");

    private static final Map<String, List<String>> SYMBOLS = CldrCurrencies.sharedSymbols();

    private final CldrCurrencies currencies;
    private final Map<String, List<String>> nouns;
    private final List<List<String>> added = new ArrayList<>();

    CurrencyFamilies(CldrCurrencies currencies) {
        this.currencies = currencies;
        this.nouns = currencies.nouns();
    }

    /** Adds currencies that a pack says share a word, for where CLDR's names do not tell. */
    void add(List<String> codes) {
        added.add(codes);
    }

    /** The bare nouns of CLDR's names with the codes of all currencies called so. */
    Map<String, List<String>> nouns() {
        return nouns;
    }

    /** The codes of all currencies that a word of a pack can mean, {@code code} among them. */
    List<String> ofWord(String word, String code) {
        for (List<String> family : added) {
            if (family.contains(code)) {
                return family;
            }
        }
        List<String> family = nouns.getOrDefault(word, List.of());
        if (family.contains(code)) {
            return family;
        }
        for (List<String> other : nouns.values()) {
            if (other.size() > family.size() && other.contains(code)) {
                family = other;
            }
        }
        return family.contains(code) ? family : List.of(code);
    }

    /**
     * The codes of all currencies that a symbol of a file can mean; where CLDR knows only one of
     * them, those that the file says share it.
     */
    List<String> ofSharedSymbol(String symbol, String code) {
        List<String> family = ofSymbol(symbol, code);
        return family.isEmpty() ? ofWord("", code) : family;
    }

    /** The codes of all currencies that a symbol can mean; none where it is one currency's only. */
    List<String> ofSymbol(String symbol, String code) {
        List<String> family = SYMBOLS.getOrDefault(symbol, List.of());
        return family.contains(code) ? family : List.of();
    }

    /** The place of a currency by how often news mean it; the same high one for the others. */
    static int useOf(String code) {
        int place = BY_USE.indexOf(code);
        return place < 0 ? BY_USE.size() : place;
    }

    /** The currency of the language's home country where it is among them, or the most used one. */
    String likeliest(List<String> codes) {
        String home = currencies.home();
        if (home != null && codes.contains(home) && !codes.contains("USD")) {
            return home;
        }
        for (String code : BY_USE) {
            if (codes.contains(code)) {
                return code;
            }
        }
        return codes.getFirst();
    }
}
