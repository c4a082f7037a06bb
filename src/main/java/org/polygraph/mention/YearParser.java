package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Sense.CurrencyWord;
import org.polygraph.mention.Sense.Role;
import org.polygraph.mention.Sense.Scale;
import org.polygraph.mention.Sense.Unit;

/** Reads years, decades and spans of years in digits. */
final class YearParser {

    private static final int FIRST_NAMED = 1000;
    private static final int FIRST_BARE = 1900;
    private static final int LAST_BARE = 2100;

    private final Tokens tokens;

    YearParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The year, decade or span of years that starts at a token, or null. */
    @Nullable Dated at(int start) {
        if (Identifiers.skip(tokens, start) > start && !isSpan(start)) {
            return null;
        }
        Dated decade = decade(start);
        if (decade != null) {
            return decade;
        }
        int year = common(tokens.get(start).plain());
        boolean fourDigits = tokens.get(start).end() - tokens.get(start).start() == 4;
        if (!fourDigits || !isYear(start, year)) {
            return null;
        }
        if (isSpan(start)) {
            int end = start + 3;
            Moment moment = Moment.form(year + "/" + (year + 1));
            return Dated.of(
                    start,
                    end,
                    moment,
                    "years " + tokens.span(start, end).of(tokens.text().original()));
        }
        int end = tokens.get(start + 1).is(Role.YEAR_MARK) ? start + 2 : start + 1;
        return Dated.of(start, end, Moment.year(year), "year " + year);
    }

    /** The year that stands at a token, where something before it says that one does; else 0. */
    int expected(int index) {
        Token token = tokens.get(index);
        NumberLiteral number = token.number();
        if (number == null || !number.isPlain() || number.digitsOfFirst() != 4) {
            return 0;
        }
        int year = common(number.plainValue());
        return year >= FIRST_NAMED && year <= LAST_BARE + 500 && !isMeasured(index + 1) ? year : 0;
    }

    private int common(int year) {
        return year >= 2400 ? year + tokens.lexicon().yearOffset() : year;
    }

    /** 2021-22, 2023/24. */
    private boolean isSpan(int start) {
        int year = tokens.get(start).plain();
        int next = tokens.get(start + 2).plain();
        return year >= FIRST_BARE
                && year <= LAST_BARE
                && tokens.isAnyMark(start + 1, "-–/")
                && tokens.isTight(start + 1)
                && tokens.isTight(start + 2)
                && tokens.get(start + 2).number() != null
                && tokens.get(start + 2).end() - tokens.get(start + 2).start() == 2
                && next == (year + 1) % 100;
    }

    private boolean isYear(int start, int year) {
        boolean marked = tokens.get(start + 1).is(Role.YEAR_MARK);
        if (marked) {
            return year >= FIRST_NAMED;
        }
        if (isMeasured(start + 1)
                || tokens.get(start - 1).sense(CurrencyWord.class) != null
                || tokens.get(start - 1).is(Role.LABEL)) {
            return false;
        }
        boolean named =
                tokens.get(start - 1).is(Role.YEAR_WORD)
                        || tokens.get(start - 1).is(Role.YEAR_PREFIX)
                        || tokens.get(start - 1).is(Role.FISCAL)
                        || tokens.get(start + 1).is(Role.YEAR_WORD);
        if (named) {
            return year >= FIRST_NAMED && year <= LAST_BARE + 500;
        }
        if (year < FIRST_BARE || year > LAST_BARE) {
            return false;
        }
        boolean glued =
                tokens.get(start + 1).kind() == Token.Kind.WORD
                        && tokens.isTight(start + 1)
                        && tokens.text().charAt(tokens.get(start + 1).start()) < 0x590;
        boolean introduced = isIntroduced(start);
        boolean round =
                year % 100 == 0
                        && tokens.get(start + 1).kind() == Token.Kind.WORD
                        && tokens.get(start + 1).spaced();
        return !glued
                && !tokens.get(start + 1).is(Role.NOUN)
                && (introduced || !round && year >= 1950 && year <= 2060);
    }

    private boolean isIntroduced(int start) {
        Token before = tokens.get(start - 1);
        return before.is(Role.IN_BEFORE)
                || before.is(Role.UNTIL_BEFORE)
                || before.is(Role.SINCE_BEFORE)
                || before.is(Role.BETWEEN)
                || before.is(Role.RANGE);
    }

    /** Whether what stands here makes the number before it an amount. */
    private boolean isMeasured(int index) {
        Token token = tokens.get(index);
        if (token.is(Role.YEAR_MARK) || token.is(Role.YEAR_WORD)) {
            return false;
        }
        for (Sense sense : token.senses()) {
            if (sense instanceof Scale scale && scale.symbol() == null
                    || sense instanceof Unit unit
                            && (unit.exact() == null || unit.exact().equals(tokens.original(index)))
                    || sense instanceof CurrencyWord word
                            && (word.form() != CurrencyWord.Form.CODE
                                    || word.code().equals(tokens.original(index)))) {
                return true;
            }
        }
        return token.is(Role.NOUN);
    }

    /** 1990s, the 90s, années 1990, 90er. */
    private @Nullable Dated decade(int start) {
        int at = tokens.get(start).is(Role.DECADE_BEFORE) ? start + 1 : start;
        if (at > start && tokens.isMark(at, '\'')) {
            at++;
        }
        int value = tokens.get(at).plain();
        boolean suffixed = tokens.get(at + 1).is(Role.DECADE_SUFFIX);
        if (value % 10 != 0 || value < 0 || !suffixed && at == start) {
            return null;
        }
        int year = value;
        if (tokens.get(at).end() - tokens.get(at).start() == 2) {
            year = value >= 30 ? 1900 + value : 2000 + value;
        }
        if (year < FIRST_NAMED || year > LAST_BARE) {
            return null;
        }
        int end = suffixed ? at + 2 : at + 1;
        return Dated.of(start, end, Moment.form(year / 10 + "X"), "decade " + year);
    }
}
