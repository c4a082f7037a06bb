package org.polygraph.claim;

import org.polygraph.mention.Quantity;

import java.math.BigDecimal;

/** Numbers that only say how old somebody is: "the councillor Brian Tull, | 71 |, said". */
final class Ages {

    private static final BigDecimal OLDEST = BigDecimal.valueOf(115);
    private static final String ENDS = ",.;)";

    private Ages() {}

    /** Whether a bare number stands between a name and a mark, behind a comma. */
    static boolean isOne(Quantity amount, Sentence sentence) {
        BigDecimal value = amount.value();
        if (amount.kind() != Quantity.Kind.NUMBER
                || amount.unit() != null
                || value == null
                || value.compareTo(OLDEST) > 0) {
            return false;
        }
        String text = sentence.text();
        int first = sentence.span().start();
        WordSteps steps = new WordSteps(text);
        int comma = steps.trimmedEnd(first, amount.span().start()) - 1;
        int end = amount.span().end();
        boolean ends = end >= sentence.span().end() || ENDS.indexOf(text.charAt(end)) >= 0;
        if (!ends || comma <= first || text.charAt(comma) != ',') {
            return false;
        }
        int word = steps.wordStart(first, comma);
        return word < comma && Character.isUpperCase(text.codePointAt(word));
    }
}
