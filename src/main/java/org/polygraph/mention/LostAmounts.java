package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.Diagnostic;
import org.polygraph.mention.Sense.CurrencyWord;
import org.polygraph.mention.Sense.Han;
import org.polygraph.mention.Sense.Qualified;
import org.polygraph.mention.Sense.Scale;

import java.util.List;

/**
 * Notices amounts that have lost their digits, and amounts torn away from their place. Neither is a
 * number.
 */
final class LostAmounts {

    static final String LOST = "lost-amount";
    static final String DISPLACED = "displaced-amount";

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final Tokens tokens;

    LostAmounts(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * @param diagnostic what was noticed
     * @param end the token to go on at
     */
    record Noticed(Diagnostic diagnostic, int end) {}

    /** The lost or displaced amount that starts at a token, or null. */
    @Nullable Noticed at(int start) {
        Noticed lost = behindBracket(start);
        if (lost != null) {
            return lost;
        }
        Noticed bare = behindSymbol(start);
        if (bare != null) {
            return bare;
        }
        Noticed orphan = behindQualifierOrComma(start);
        if (orphan != null) {
            return orphan;
        }
        Noticed unnumbered = behindWord(start);
        return unnumbered != null ? unnumbered : displaced(start);
    }

    /**
     * "に億ドル", "menyiapkan miliar rupiah": a magnitude between a word and a currency, in languages
     * that write a number or a word for one there. In Japanese the word must end in a particle, for
     * a Chinese character may count ("数億円").
     */
    private @Nullable Noticed behindWord(int start) {
        Scale scale = tokens.get(start).sense(Scale.class);
        Token before = tokens.get(start - 1);
        if (scale == null
                || scale.symbol() != null
                || before.isNumber()
                || before.sense(Sense.Numeral.class) != null) {
            return null;
        }
        int end = behindMagnitude(start);
        CurrencyWord currency = tokens.get(end).sense(CurrencyWord.class);
        if (currency == null || currency.form() == CurrencyWord.Form.SYMBOL) {
            return null;
        }
        boolean bare =
                tokens.isCjk(start) ? isBehindKana(start, scale) : isBehindPlainWord(start, scale);
        return bare ? noticed(LOST, "a magnitude whose number is missing", start, end + 1) : null;
    }

    private boolean isBehindKana(int start, Scale scale) {
        int at = tokens.get(start).start();
        char before = at == 0 ? ' ' : tokens.text().charAt(at - 1);
        return scale.exponent() >= 4 && before >= 'ぁ' && before <= 'ん';
    }

    private boolean isBehindPlainWord(int start, Scale scale) {
        List<String> vague = tokens.lexicon().style().vague();
        Token before = tokens.get(start - 1);
        return !vague.isEmpty()
                && scale.exponent() >= 6
                && before.kind() == Token.Kind.WORD
                && !vague.contains(tokens.text().substring(before.start(), before.end()));
    }

    /**
     * "約億円", "최대 억 엔": in Chinese, Japanese or Korean, a magnitude between a qualifier and a
     * currency; ", milliards d'euros": in any language, behind a decimal sign that stands alone.
     */
    private @Nullable Noticed behindQualifierOrComma(int start) {
        Scale scale = tokens.get(start).sense(Scale.class);
        if (scale == null || scale.symbol() != null) {
            return null;
        }
        Token before = tokens.get(start - 1);
        boolean qualified =
                tokens.isCjk(start)
                        && scale.exponent() >= 4
                        && before.sense(Qualified.class) != null;
        boolean orphan =
                tokens.isAnyMark(start - 1, ",.")
                        && before.spaced()
                        && tokens.get(start).spaced()
                        && !tokens.get(start - 2).isNumber();
        int end = behindMagnitude(start);
        boolean money = tokens.get(end).sense(CurrencyWord.class) != null;
        if (!orphan && !(qualified && money)) {
            return null;
        }
        return noticed(LOST, "a magnitude whose number is missing", start, money ? end + 1 : end);
    }

    /** "(兆は", "が)百万ドル": a magnitude behind a bracket that has no partner. */
    private @Nullable Noticed behindBracket(int start) {
        boolean bracket = tokens.isAnyMark(start - 1, OPENING + CLOSING);
        if (!bracket || tokens.get(start).isNumber()) {
            return null;
        }
        int end = behindMagnitude(start);
        if (end == start) {
            return null;
        }
        boolean qualified = tokens.get(start - 2).sense(Qualified.class) != null;
        if (!qualified && hasPartner(start - 1)) {
            return null;
        }
        if (tokens.get(end).sense(CurrencyWord.class) != null) {
            end++;
        }
        return noticed(LOST, "a magnitude whose number is missing", start - 1, end);
    }

    /** "$ billion": a symbol and a magnitude with no number between. */
    private @Nullable Noticed behindSymbol(int start) {
        CurrencyWord currency = tokens.get(start).sense(CurrencyWord.class);
        Scale scale = tokens.get(start + 1).sense(Scale.class);
        if (currency == null
                || currency.form() != CurrencyWord.Form.SYMBOL
                || scale == null
                || scale.symbol() != null
                || tokens.isAnyMark(start - 1, OPENING)
                || tokens.get(start - 1).isNumber()) {
            return null;
        }
        return noticed(LOST, "an amount of money whose number is missing", start, start + 2);
    }

    /**
     * "$7 TSMC、", "サムスン$100 の": in Chinese or Japanese, an amount without magnitude that stands
     * before a name in Latin letters, or glued behind a name with a gap after it.
     */
    private @Nullable Noticed displaced(int start) {
        CurrencyWord currency = tokens.get(start).sense(CurrencyWord.class);
        if (currency == null
                || currency.form() != CurrencyWord.Form.SYMBOL
                || tokens.lexicon().style().spaced()) {
            return null;
        }
        Token number = tokens.get(start + 1);
        if (!number.isNumber()
                || tokens.get(start + 2).sense(Scale.class) != null
                || tokens.get(start + 2).sense(Han.class) != null) {
            return null;
        }
        boolean beforeName = isLatinName(start + 2) && tokens.get(start + 2).spaced();
        boolean behindName =
                tokens.isTight(start) && isKatakana(start - 1) && tokens.get(start + 2).spaced();
        if (!beforeName && !behindName) {
            return null;
        }
        return noticed(DISPLACED, "an amount torn from its sentence", start, start + 2);
    }

    private boolean isLatinName(int index) {
        Token token = tokens.get(index);
        return token.kind() == Token.Kind.WORD
                && tokens.text().charAt(token.start()) < 0x250
                && tokens.isCapitalised(index);
    }

    private boolean isKatakana(int index) {
        Token token = tokens.get(index);
        if (token.kind() != Token.Kind.WORD) {
            return false;
        }
        char c = tokens.text().charAt(token.start());
        return c >= 0x30a1 && c <= 0x30fe;
    }

    /** The token behind magnitude words that start here without a number. */
    private int behindMagnitude(int start) {
        int end = start;
        boolean scale = false;
        while (true) {
            Token token = tokens.get(end);
            Han han = token.sense(Han.class);
            Scale found = token.sense(Scale.class);
            if (found != null && found.symbol() == null) {
                scale = true;
            } else if (han == null || han.power() == 0) {
                return scale ? end : start;
            }
            end++;
        }
    }

    private boolean hasPartner(int bracket) {
        boolean opening = tokens.isAnyMark(bracket, OPENING);
        int depth = 0;
        for (int i = bracket;
                i >= 0 && i < tokens.size() && Math.abs(i - bracket) < 80;
                i += opening ? 1 : -1) {
            depth += tokens.isAnyMark(i, OPENING) ? 1 : tokens.isAnyMark(i, CLOSING) ? -1 : 0;
            if (depth == 0) {
                return true;
            }
        }
        return false;
    }

    private Noticed noticed(String code, String message, int start, int end) {
        return new Noticed(new Diagnostic(code, message, tokens.span(start, end)), end);
    }
}
