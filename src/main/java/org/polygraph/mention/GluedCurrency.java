package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.language.CldrCurrencies;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * A magnitude glued to the code of a currency, as business papers write it: MEUR, MSEK, TEUR,
 * bnUSD, EURm, USDbn.
 *
 * @param code ISO 4217
 * @param exponent of the power of ten that the letters mean
 */
record GluedCurrency(String code, int exponent) {

    private static final int CODE = 3;
    private static final int LONGEST = 6;

    private static final Set<String> CODES = Set.copyOf(CldrCurrencies.codes());

    private static final Map<String, Integer> BEFORE =
            Map.of("k", 3, "K", 3, "T", 3, "M", 6, "m", 6, "mn", 6, "Mio", 6, "bn", 9, "Mrd", 9);

    private static final Map<String, Integer> BEHIND =
            Map.of("k", 3, "K", 3, "m", 6, "M", 6, "mn", 6, "bn", 9, "tn", 12);

    /** What the word at a token means, or null where it is no such word. */
    static @Nullable GluedCurrency at(Tokens tokens, int index) {
        Token token = tokens.get(index);
        int length = token.end() - token.start();
        if (token.kind() != Token.Kind.WORD || length <= CODE || length > LONGEST) {
            return null;
        }
        String word = tokens.original(index);
        if (word.length() <= CODE) {
            return null; // a ligature
        }
        int split = word.length() - CODE;
        GluedCurrency behind = of(word.substring(split), BEFORE.get(word.substring(0, split)));
        return behind != null
                ? behind
                : of(word.substring(0, CODE), BEHIND.get(word.substring(CODE)));
    }

    private static @Nullable GluedCurrency of(String code, @Nullable Integer exponent) {
        return exponent != null && CODES.contains(code) ? new GluedCurrency(code, exponent) : null;
    }

    /** The currency with its magnitude as its factor. */
    Sense.CurrencyWord word() {
        return new Sense.CurrencyWord(
                code,
                Sense.CurrencyWord.Form.CODE,
                BigDecimal.ONE.scaleByPowerOfTen(exponent),
                java.util.List.of(),
                "ISO 4217");
    }
}
