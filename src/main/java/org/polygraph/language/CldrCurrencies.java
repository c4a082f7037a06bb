package org.polygraph.language;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;

import org.jspecify.annotations.Nullable;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The currencies in use, with their codes, symbols and names in a language, as CLDR has them. */
public final class CldrCurrencies {

    private static final List<String> PLURALS =
            List.of("zero", "one", "two", "few", "many", "other");

    /** Units of account and of funds, which no article pays in. */
    private static final Set<String> FUNDS =
            Set.of("BOV", "CHE", "CHW", "CLF", "CNH", "COU", "MXV", "USN", "UYI", "UYW");

    /**
     * Currencies that the euro replaced, which articles about earlier years still name. Only their
     * full names and words of their own are read ("French francs", "pesetas"); not "marks".
     */
    private static final List<String> FORMER =
            List.of(
                    "ATS", "BEF", "BGN", "CYP", "DEM", "EEK", "ESP", "FIM", "FRF", "GRD", "HRK",
                    "IEP", "ITL", "LTL", "LUF", "LVL", "MTL", "NLG", "PTE", "SIT", "SKK");

    /** The noun of this currency alone, where it is not the language's own, is points as well. */
    private static final List<String> MARKS = List.of("BAM");

    private static final List<String> IN_USE = inUse();

    private static final Pattern SPACES = Pattern.compile("[ \\u00a0\\-]");

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

    /** Names in the singular and all plurals, each with its code; former ones of the euro last. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        addNames(IN_USE, names);
        addNames(FORMER.stream().filter(code -> !IN_USE.contains(code)).toList(), names);
        return names;
    }

    private void addNames(List<String> codes, Map<String, String> names) {
        for (String code : codes) {
            Currency currency = Currency.getInstance(code);
            names.putIfAbsent(currency.getName(locale, Currency.LONG_NAME, null), code);
            for (String plural : PLURALS) {
                names.putIfAbsent(
                        currency.getName(locale, Currency.PLURAL_LONG_NAME, plural, null), code);
            }
        }
        codes.forEach(names::remove);
    }

    /**
     * Signs of one currency only, such as ₴ and ₡, each with its code; the same in all languages.
     */
    public static Map<String, String> signs() {
        Map<String, String> signs = new LinkedHashMap<>();
        Set<String> shared = sharedSymbols().keySet();
        for (String code : IN_USE) {
            String sign =
                    Currency.getInstance(code)
                            .getName(ULocale.ENGLISH, Currency.NARROW_SYMBOL_NAME, null);
            boolean isSign =
                    sign.codePointCount(0, sign.length()) == 1
                            && Character.getType(sign.codePointAt(0)) == Character.CURRENCY_SYMBOL;
            if (isSign && !shared.contains(sign)) {
                signs.put(sign, code);
            }
        }
        return signs;
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

    /**
     * The bare nouns of the currencies ("kronor", "dolarů"), each with the currencies that are
     * called so. CLDR has full names only ("svenska kronor"); the noun is their last word or their
     * first, by which of the two more of them share ("долара США" has the noun of the others all
     * the same). Empty for languages that set no spaces.
     */
    public Map<String, List<String>> nouns() {
        Map<String, String> names = names();
        Map<String, Set<String>> first = new LinkedHashMap<>();
        Map<String, Set<String>> last = new LinkedHashMap<>();
        names.forEach(
                (name, code) -> {
                    String[] words = SPACES.split(name);
                    add(first, words[0], code);
                    add(last, words[words.length - 1], code);
                });
        Map<String, Set<String>> shared = sharing(last) >= sharing(first) ? last : first;
        names.forEach((name, code) -> addToFamily(shared, name, code));
        Map<String, List<String>> nouns = new LinkedHashMap<>();
        shared.forEach(
                (noun, codes) -> {
                    List<String> used = codes.stream().filter(IN_USE::contains).toList();
                    if (isNoun(noun, codes.size())
                            && !names.containsKey(noun)
                            && (!used.equals(MARKS) || MARKS.contains(String.valueOf(home())))) {
                        nouns.put(noun, used.isEmpty() ? List.copyOf(codes) : used);
                    }
                });
        return nouns;
    }

    private static void addToFamily(Map<String, Set<String>> nouns, String name, String code) {
        for (String word : SPACES.split(name)) {
            Set<String> family = nouns.get(word);
            if (family != null && family.size() > 1) {
                family.add(code);
            }
        }
    }

    private static void add(Map<String, Set<String>> words, String word, String code) {
        words.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(code);
    }

    private static int sharing(Map<String, Set<String>> words) {
        return words.values().stream().mapToInt(codes -> codes.size() - 1).sum();
    }

    /** A word; a short one only where several currencies share it, one in capitals never. */
    private static boolean isNoun(String word, int currencies) {
        return (word.length() > 2 || word.length() == 2 && currencies > 1)
                && word.codePoints().allMatch(CldrCurrencies::isWord)
                && !word.codePoints().allMatch(Character::isUpperCase);
    }

    private static boolean isWord(int c) {
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** The currencies of each narrow symbol that several have: $, £, ¥, kr. */
    public static Map<String, List<String>> sharedSymbols() {
        Map<String, Set<String>> bySymbol = new LinkedHashMap<>();
        for (String code : IN_USE) {
            Currency currency = Currency.getInstance(code);
            add(
                    bySymbol,
                    currency.getName(ULocale.ENGLISH, Currency.NARROW_SYMBOL_NAME, null),
                    code);
        }
        Map<String, List<String>> shared = new LinkedHashMap<>();
        bySymbol.forEach(
                (symbol, codes) -> {
                    if (codes.size() > 1) {
                        shared.put(symbol, List.copyOf(codes));
                    }
                });
        return shared;
    }

    /** The currency of the country that most speakers of the language live in, or null. */
    public @Nullable String home() {
        return ofCountry(ULocale.addLikelySubtags(locale).getCountry());
    }

    /**
     * The currency of a country today, or null where it has none of its own.
     *
     * @param country ISO 3166 code
     */
    public static @Nullable String ofCountry(String country) {
        String[] codes =
                Currency.getAvailableCurrencyCodes(new ULocale("und", country), new Date());
        return codes == null || codes.length == 0 ? null : codes[0];
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
                .filter(code -> !FUNDS.contains(code))
                .filter(code -> code.equals(code.toUpperCase(Locale.ROOT)))
                .sorted()
                .toList();
    }
}
