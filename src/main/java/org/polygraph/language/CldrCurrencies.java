package org.polygraph.language;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The currencies in use, with their codes, symbols and names in a language, as CLDR has them. */
public final class CldrCurrencies {

    private static final List<String> PLURALS =
            List.of("zero", "one", "two", "few", "many", "other");
    private static final List<String> IN_USE = inUse();

    private final ULocale locale;

    private CldrCurrencies(ULocale locale) {
        this.locale = locale;
    }

    public static CldrCurrencies of(String tag) {
        return new CldrCurrencies(ULocale.forLanguageTag(tag));
    }

    /** ISO 4217 codes of the currencies that are legal tender somewhere today. */
    public static List<String> codes() {
        return IN_USE;
    }

    /** Names in the singular and all plurals, each with its code. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (String code : IN_USE) {
            Currency currency = Currency.getInstance(code);
            names.putIfAbsent(currency.getName(locale, Currency.LONG_NAME, null), code);
            for (String plural : PLURALS) {
                names.putIfAbsent(
                        currency.getName(locale, Currency.PLURAL_LONG_NAME, plural, null), code);
            }
        }
        IN_USE.forEach(names::remove);
        return names;
    }

    /**
     * Symbols that are not the code, each with the code; the language's own where two share one.
     */
    public Map<String, String> symbols() {
        Map<String, String> symbols = new LinkedHashMap<>();
        for (String code : IN_USE) {
            String symbol = Currency.getInstance(code).getSymbol(locale);
            if (!symbol.equals(code)) {
                symbols.putIfAbsent(symbol, code);
            }
        }
        return symbols;
    }

    private static List<String> inUse() {
        Date now = new Date();
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(code -> Currency.isAvailable(code, now, now))
                .filter(
                        code ->
                                !code.startsWith("X")
                                        || List.of("XAF", "XOF", "XCD", "XPF").contains(code))
                .filter(code -> code.equals(code.toUpperCase(Locale.ROOT)))
                .sorted()
                .toList();
    }
}
