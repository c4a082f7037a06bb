package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
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

    /** Letters of the shortest word for a magnitude that others are made of. */
    private static final int SHORTEST = 3;

    /** "Thousands": what is less is no magnitude. */
    private static final int THOUSANDS = 3;

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
            List<Integer> exponents = exponents(tokens, i, language);
            int from = firstOf(tokens, i);
            if (!exponents.isEmpty() && !isCounted(tokens.get(from - 1))) {
                int more = behindScale(tokens, i + 1);
                List<Integer> power =
                        more > i + 1 ? added(exponents, tokens.get(more - 1)) : exponents;
                int tens = tens(tokens, from, i);
                int end = behindCurrency(tokens, more);
                found.add(
                        new BareMagnitude(
                                power.stream().map(exponent -> exponent + tens).toList(),
                                tokens.span(from, end),
                                end > more));
                i = more - 1;
            } else if (isSeveral(tokens.get(i)) && isTens(tokens.get(i + 1))) {
                addTens(tokens, i, found);
            }
        }
        return found;
    }

    /** "数千": thousands with no word for a magnitude behind them. */
    private static void addTens(Tokens tokens, int several, List<BareMagnitude> found) {
        int end = several + 1;
        while (isTens(tokens.get(end))) {
            end++;
        }
        int power = tens(tokens, several, end);
        if (power >= THOUSANDS && tokens.get(end).sense(Scale.class) == null) {
            int behind = behindCurrency(tokens, end);
            found.add(
                    new BareMagnitude(List.of(power), tokens.span(several, behind), behind > end));
        }
    }

    /** The powers of ten that a word for a magnitude, or one made of it ("ribuan"), may mean. */
    private static List<Integer> exponents(Tokens tokens, int at, String language) {
        Token token = tokens.get(at);
        Scale scale = token.sense(Scale.class);
        if (scale == null && token.kind() == Token.Kind.WORD) {
            String word = tokens.text().substring(token.start(), token.end());
            scale = tokens.lexicon().style().vague().contains(word) ? stem(word, language) : null;
        }
        return scale == null || scale.symbol() != null
                ? List.of()
                : scale.powers().stream().map(Sense.Power::exponent).toList();
    }

    /** The magnitude that a word begins with: "milyarlarca". */
    private static @Nullable Scale stem(String word, String language) {
        for (int end = word.length() - 1; end >= SHORTEST; end--) {
            FoldedText start = FoldedText.of(word.substring(0, end));
            Tokens tokens =
                    Tokeniser.tokens(start, 0, start.length(), QuantityLexicon.of(language));
            Scale scale = tokens.size() == 1 ? tokens.get(0).sense(Scale.class) : null;
            if (scale != null && scale.symbol() == null) {
                return scale;
            }
        }
        return null;
    }

    /** Where "数十億" begins: a number of unknown size before tens and hundreds of a magnitude. */
    private static int firstOf(Tokens tokens, int at) {
        int first = at;
        while (isTens(tokens.get(first - 1))) {
            first--;
        }
        return isSeveral(tokens.get(first - 1)) ? first - 1 : at;
    }

    private static int tens(Tokens tokens, int from, int to) {
        int power = 0;
        for (int i = from; i < to; i++) {
            Sense.Han tens = tokens.get(i).sense(Sense.Han.class);
            power += tens == null || isSeveral(tokens.get(i)) ? 0 : tens.power();
        }
        return power;
    }

    private static boolean isTens(Token token) {
        Sense.Han numeral = token.sense(Sense.Han.class);
        return numeral != null && numeral.power() > 0;
    }

    private static boolean isSeveral(Token token) {
        Sense.Numeral numeral = token.sense(Sense.Numeral.class);
        return numeral != null && numeral.use() == Sense.Numeral.Use.SEVERAL;
    }

    /** Behind a second magnitude: "miles de millones", "сотни миллионов". */
    private static int behindScale(Tokens tokens, int from) {
        for (int end = from; end <= from + 1; end++) {
            Scale scale = tokens.get(end).sense(Scale.class);
            if (scale != null && scale.symbol() == null) {
                return end + 1;
            }
        }
        return from;
    }

    private static List<Integer> added(List<Integer> exponents, Token token) {
        Scale scale = token.sense(Scale.class);
        return scale == null
                ? exponents
                : scale.powers().stream()
                        .map(power -> power.exponent() + exponents.getFirst())
                        .toList();
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
