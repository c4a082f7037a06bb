package org.polygraph.mention;

import org.polygraph.mention.Sense.CurrencyWord;
import org.polygraph.mention.Sense.Scale;
import org.polygraph.text.FoldedText;
import org.polygraph.text.Span;

import java.util.ArrayList;
import java.util.List;

/**
 * Words for a magnitude with no number before them: "Millionen Dollar", "billion euros". Of one
 * text it cannot be told whether the writer meant "millions" or the digits were lost, so that this
 * is no diagnostic; where other texts have the number, it can.
 */
public final class BareMagnitudes {

    private BareMagnitudes() {}

    /**
     * @param exponents the powers of ten that the word may mean
     * @param span of the word, and of the currency behind it where there is one
     * @param money whether there is one
     */
    public record BareMagnitude(List<Integer> exponents, Span span, boolean money) {

        public BareMagnitude {
            exponents = List.copyOf(exponents);
        }
    }

    /**
     * Those of a passage, by position.
     *
     * @param language BCP 47 tag
     */
    public static List<BareMagnitude> in(String passage, String language) {
        FoldedText text = FoldedText.of(passage);
        Tokens tokens = Tokeniser.tokens(text, 0, text.length(), QuantityLexicon.of(language));
        List<BareMagnitude> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Scale scale = tokens.get(i).sense(Scale.class);
            if (scale != null && scale.symbol() == null && !isCounted(tokens.get(i - 1))) {
                int end = behindCurrency(tokens, i + 1);
                found.add(
                        new BareMagnitude(
                                scale.powers().stream().map(Sense.Power::exponent).toList(),
                                tokens.span(i, end),
                                end > i + 1));
            }
        }
        return found;
    }

    private static boolean isCounted(Token before) {
        return before.isNumber()
                || before.sense(Sense.Numeral.class) != null
                || before.sense(Sense.Han.class) != null
                || before.sense(Scale.class) != null;
    }

    /** Behind "dollars" or "de dollars", else where it was. */
    private static int behindCurrency(Tokens tokens, int from) {
        for (int end = from; end <= from + 1; end++) {
            if (tokens.get(end).sense(CurrencyWord.class) != null) {
                return end + 1;
            }
        }
        return from;
    }
}
