package org.polygraph.llm;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Quantity;
import org.polygraph.text.FoldedText;

import java.math.BigDecimal;

/** Whether a model reads an amount as the program does, by one of the admissible readings. */
final class Amounts {

    private Amounts() {}

    static boolean agree(Proposal.Amount amount, Quantity quantity) {
        return isUnit(amount.unit(), quantity) && isValue(amount, quantity);
    }

    private static boolean isValue(Proposal.Amount amount, Quantity quantity) {
        if (quantity.low() != null && quantity.high() != null) {
            return amount.valueTo() != null
                    && amount.value().compareTo(quantity.low()) == 0
                    && amount.valueTo().compareTo(quantity.high()) == 0;
        }
        return amount.valueTo() == null
                && (isSame(quantity.value(), amount.value())
                        || quantity.alternatives().stream()
                                .anyMatch(other -> isSame(other.value(), amount.value())));
    }

    private static boolean isSame(@Nullable BigDecimal one, BigDecimal other) {
        return one != null && one.compareTo(other) == 0;
    }

    /** Codes must be the same; of counted nouns one may say more than the other. */
    private static boolean isUnit(@Nullable String unit, Quantity quantity) {
        String own = quantity.unit();
        if (own == null || unit == null) {
            return unit == null && (own == null || quantity.kind() == Quantity.Kind.COUNT);
        }
        if (quantity.kind() != Quantity.Kind.COUNT) {
            return own.equalsIgnoreCase(unit);
        }
        String a = FoldedText.fold(own);
        String b = FoldedText.fold(unit);
        return a.contains(b) || b.contains(a);
    }
}
