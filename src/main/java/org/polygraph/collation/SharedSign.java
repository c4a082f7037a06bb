package org.polygraph.collation;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A sign or word that stands for several currencies: a bare "$" in a Canadian paper, "元" in a
 * Taiwanese one. Two amounts that differ in nothing but such a currency do not contradict each
 * other.
 *
 * @param marks the sign or the stems of its words, folded to lower case
 * @param currencies ISO 4217 codes it is used for
 */
record SharedSign(List<String> marks, Set<String> currencies) {

    private static final List<SharedSign> ALL =
            List.of(
                    new SharedSign(
                            List.of("$", "dollar", "dolar", "dólar", "доллар", "دولار", "ドル"),
                            Set.of("USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN")),
                    new SharedSign(
                            List.of("$", "peso"),
                            Set.of("USD", "MXN", "CLP", "COP", "ARS", "PHP", "UYU")),
                    new SharedSign(List.of("¥", "￥"), Set.of("JPY", "CNY")),
                    new SharedSign(List.of("元", "圓", "圆"), Set.of("CNY", "TWD", "HKD")),
                    new SharedSign(
                            List.of("kr", "kron", "крон"),
                            Set.of("SEK", "NOK", "DKK", "ISK", "CZK")),
                    new SharedSign(
                            List.of("rs", "rupee", "रुपये", "₹", "روپے"),
                            Set.of("INR", "PKR", "LKR", "NPR")),
                    new SharedSign(
                            List.of("£", "pound", "جنيه", "ليرة"),
                            Set.of("GBP", "EGP", "LBP", "SYP", "SDG")),
                    new SharedSign(List.of("dinar", "دينار"), Set.of("IQD", "KWD", "JOD", "DZD")),
                    new SharedSign(List.of("riyal", "rial", "ريال"), Set.of("SAR", "QAR", "IRR")),
                    new SharedSign(List.of("₩", "원"), Set.of("KRW", "KPW")));

    /** Whether a sign in one of the two texts leaves open that both mean one currency. */
    static boolean leavesOpen(Amount one, Amount other) {
        return ALL.stream()
                .filter(
                        sign ->
                                sign.currencies.contains(one.unit())
                                        && sign.currencies.contains(other.unit()))
                .anyMatch(sign -> sign.standsBareIn(one) || sign.standsBareIn(other));
    }

    private boolean standsBareIn(Amount amount) {
        String quote = amount.quote().toLowerCase(Locale.ROOT);
        for (String mark : marks) {
            int at = quote.indexOf(mark);
            if (at >= 0 && (at == 0 || !Character.isLetter(quote.charAt(at - 1)))) {
                return true;
            }
        }
        return false;
    }
}
