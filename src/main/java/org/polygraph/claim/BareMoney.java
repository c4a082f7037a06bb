package org.polygraph.claim;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Mention;
import org.polygraph.mention.Mentions;
import org.polygraph.mention.Quantity;
import org.polygraph.mention.Quantity.Kind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Money whose currency goes without saying: "lost 184 million" in an article that has named euros
 * before. Only where what the number is said to be can be nothing but money.
 */
final class BareMoney {

    /** Below this a number without a unit is rather a year, a score or a page. */
    private static final BigDecimal LEAST = BigDecimal.valueOf(100_000);

    private static final Set<Kind> NUMBERS = Set.of(Kind.NUMBER, Kind.COUNT);

    private BareMoney() {}

    /**
     * Whether a relation can have an amount as money.
     *
     * @param currency what the article last named, or null
     */
    static boolean isOf(
            Relation relation, Quantity quantity, String text, @Nullable String currency) {
        return currency != null
                && isBare(quantity, text)
                && relation.dimensions().contains(Kind.MONEY)
                && relation.dimensions().stream().noneMatch(NUMBERS::contains);
    }

    /** The currency that an article names first: its headline and lead may leave it out. */
    static Optional<String> firstCurrency(Mentions mentions) {
        for (Mention mention : mentions.all()) {
            if (mention instanceof Quantity quantity && quantity.kind() == Kind.MONEY) {
                return Optional.ofNullable(quantity.unit());
            }
        }
        return Optional.empty();
    }

    /** A large number with its scale word and nothing else: "184 milioni", "1,2 miliardi". */
    static boolean isBare(Quantity quantity, String text) {
        return quantity.kind() == Kind.NUMBER
                && quantity.unit() == null
                && quantity.value() != null
                && quantity.value().compareTo(LEAST) >= 0
                && quantity.span().of(text).codePoints().anyMatch(Character::isLetter);
    }

    /**
     * The same amount, as money where the relation can have it only so.
     *
     * @param ofMoney whether it is a level or a change of a figure that is money
     * @param currency what the article last named, or null
     */
    static @Nullable Quantity orItself(
            @Nullable Quantity amount,
            Relation relation,
            boolean ofMoney,
            String text,
            @Nullable String currency) {
        if (amount == null || currency == null) {
            return amount;
        }
        boolean money = isOf(relation, amount, text, currency) || ofMoney && isBare(amount, text);
        return money ? in(currency, amount) : amount;
    }

    /** The amount in a currency. */
    static Quantity in(String currency, Quantity bare) {
        List<String> steps = new ArrayList<>(bare.derivation());
        steps.add("no currency → " + currency + ", the one the article names");
        return new Quantity(
                bare.span(),
                Kind.MONEY,
                bare.value(),
                bare.low(),
                bare.high(),
                currency,
                bare.qualifier(),
                bare.alternatives(),
                steps,
                null);
    }
}
