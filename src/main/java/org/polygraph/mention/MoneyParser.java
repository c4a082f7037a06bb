package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Quantity.Kind;
import org.polygraph.mention.Sense.CurrencyWord;
import org.polygraph.mention.Sense.Role;
import org.polygraph.mention.Sense.Scale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads amounts of money: the currency before the number, behind it, or both; and cents. */
final class MoneyParser {

    private static final BigDecimal MOST_CENTS = BigDecimal.valueOf(100);

    private final Tokens tokens;
    private final CurrencyContext currencies;

    MoneyParser(Tokens tokens, CurrencyContext currencies) {
        this.tokens = tokens;
        this.currencies = currencies;
    }

    /** The currency a token before the number means: a symbol, or a code in capitals. */
    private @Nullable CurrencyWord currencyBefore(int index) {
        CurrencyWord currency = tokens.get(index).sense(CurrencyWord.class);
        if (currency == null) {
            GluedCurrency glued = GluedCurrency.at(tokens, index);
            return glued == null ? null : glued.word();
        }
        if (currency.form() == CurrencyWord.Form.NAME) {
            boolean prefix = !tokens.lexicon().style().spaced() && tokens.isTight(index + 1);
            return prefix && !currency.assumed() ? currency : null;
        }
        boolean code = currency.form() == CurrencyWord.Form.CODE;
        return code && !tokens.original(index).equals(currency.code()) ? null : currency;
    }

    /** The amount behind a currency that starts at a token, or null where there is none. */
    @Nullable Measured behindCurrency(int start) {
        CurrencyWord currency = currencyBefore(start);
        return currency == null ? null : behind(start, currency);
    }

    private @Nullable Measured behind(int start, CurrencyWord currency) {
        int number = start + 1;
        CurrencyWord second = currencyBefore(number);
        if (second != null && currency.form() == CurrencyWord.Form.CODE) {
            number++; // USD $5, CAD $5
        }
        if (!tokens.get(number).isNumber() && !isDecimalNumeral(number)) {
            return null;
        }
        Amount amount = AmountParser.at(tokens, number, true);
        if (amount == null) {
            return null;
        }
        int end = amount.end();
        int next = tokens.get(end).is(Role.OF) && amount.scaled() ? end + 1 : end;
        if (isHyphen(next)) {
            next++;
        }
        CurrencyWord after = tokens.get(next).sense(CurrencyWord.class);
        if (after != null
                && after.form() != CurrencyWord.Form.SYMBOL
                && sameFamily(currency, after)) {
            return of(start, next + 1, amount, after.assumed() ? currency : after);
        }
        return of(start, end, amount, currency);
    }

    private boolean isDecimalNumeral(int index) {
        return tokens.get(index).sense(Sense.Han.class) != null;
    }

    /** "$7 billion dollars" says its currency twice; "$7 ... euros" does not. */
    private static boolean sameFamily(CurrencyWord before, CurrencyWord after) {
        return before.code().equals(after.code()) || before.assumed() || after.assumed();
    }

    /** An amount of a currency; which one a shared word means is decided by the article. */
    Measured of(int start, int end, Amount amount, CurrencyWord currency) {
        String code = currency.code();
        String why = currency.source();
        SharedUnit shared = null;
        if (currency.assumed()) {
            CurrencyContext.Assumed assumed = currencies.of(currency, tokens.lexicon().language());
            code = assumed.code();
            why += "; assumed of " + currency.others().size() + " written so: " + assumed.reason();
            shared = assumed.as(wordOf(currency, start, end), currency.others().size());
        }
        String written =
                switch (currency.form()) {
                    case SYMBOL -> "currency symbol";
                    case CODE -> "currency code";
                    case NAME -> "currency name";
                };
        String times = currency.isMinor() ? " ×" + currency.factor() : "";
        List<String> steps = new ArrayList<>(amount.steps());
        steps.add(written + " → " + code + times + " (" + why + ")");
        Measured money =
                new Measured(
                        start,
                        end,
                        amount,
                        Kind.MONEY,
                        code,
                        currency.factor(),
                        null,
                        steps,
                        shared);
        return currency.isMinor() ? money : withCents(money);
    }

    /** The currency as it stands in the text between two tokens. */
    private String wordOf(CurrencyWord currency, int start, int end) {
        for (int i = start; i < end; i++) {
            if (currency.equals(tokens.get(i).sense(CurrencyWord.class))) {
                return tokens.original(i);
            }
        }
        return currency.code();
    }

    /**
     * "75 USD million": an amount of a currency behind it, with the magnitude that can follow its
     * code or symbol.
     *
     * @param at the token of the currency
     */
    Measured behindAmount(int start, int at, Amount amount, CurrencyWord currency) {
        boolean sign = currency.form() != CurrencyWord.Form.NAME;
        Scale scale = sign && !amount.scaled() ? Magnitudes.at(tokens, at + 1, false) : null;
        if (scale == null || scale.symbol() != null) {
            return of(start, at + 1, amount, currency);
        }
        Amount scaled = amount.times(scale, Magnitudes.step(tokens, at + 1, scale));
        return of(start, at + 2, scaled, currency);
    }

    /** Where cents can stand behind an amount: directly, or behind "and" or "with". */
    private int centsAt(int end) {
        Token next = tokens.get(end);
        return next.is(Role.AND) || next.is(Role.CENTS_JOINED) ? end + 1 : end;
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    /** "54 рубля 30 копеек", "13 dollars and 45 cents": cents of the same currency behind. */
    private Measured withCents(Measured money) {
        int at = centsAt(money.end());
        if (money.amount().scaled() || !isWhole(money.amount().value())) {
            return money;
        }
        Amount cents = tokens.amountAt(at);
        CurrencyWord word =
                cents == null ? null : tokens.get(cents.end()).sense(CurrencyWord.class);
        boolean same =
                word != null
                        && word.isMinor()
                        && (word.code().equals(money.unit())
                                || word.others().contains(String.valueOf(money.unit())));
        if (cents == null || word == null || !same || cents.value().compareTo(MOST_CENTS) >= 0) {
            return money;
        }
        List<String> steps = new ArrayList<>(money.steps());
        steps.addAll(cents.steps());
        steps.add(tokens.original(cents.end()) + " ×" + word.factor() + ", added up");
        return new Measured(
                money.start(),
                cents.end() + 1,
                money.amount().plus(cents.value().multiply(word.factor())),
                Kind.MONEY,
                money.unit(),
                BigDecimal.ONE,
                null,
                steps,
                money.sharedUnit());
    }

    private boolean isHyphen(int index) {
        return tokens.isMark(index, '-') && tokens.isTight(index) && tokens.isTight(index + 1);
    }
}
