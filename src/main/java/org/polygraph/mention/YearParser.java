package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Sense.CurrencyWord;
import org.polygraph.mention.Sense.Qualified;
import org.polygraph.mention.Sense.Role;
import org.polygraph.mention.Sense.Scale;
import org.polygraph.mention.Sense.Unit;
import org.polygraph.text.WordEdges;

/** Reads years and spans of years in digits. */
final class YearParser {

    private static final int FIRST_NAMED = 1000;
    private static final int FIRST_BARE = 1900;
    private static final int LAST_BARE = 2100;

    private final Tokens tokens;
    private final Published published;

    YearParser(Tokens tokens, Published published) {
        this.tokens = tokens;
        this.published = published;
    }

    /** The year or span of years that starts at a token, perhaps of accounts, or null. */
    @Nullable Dated at(int start) {
        if (tokens.get(start).is(Role.FISCAL)) {
            return fiscal(start);
        }
        Dated era = withEraBehind(start);
        if (era != null) {
            return era;
        }
        int year = common(tokens.get(start).plain());
        if (tokens.get(start).end() - tokens.get(start).start() != 4 || !isYear(start, year)) {
            return null;
        }
        if (spanAt(start)) {
            return span(start, start);
        }
        int end = tokens.get(start + 1).is(Role.YEAR_MARK) ? start + 2 : start + 1;
        return Dated.of(start, end, Moment.year(year), "year " + year);
    }

    /** FY2024, FY24, fiscal 2025, exercice 2023-24. */
    private @Nullable Dated fiscal(int start) {
        int yearAt = start + 1;
        while (yearAt < start + 4
                && (tokens.get(yearAt).is(Role.OF)
                        || tokens.get(yearAt).is(Role.YEAR_WORD)
                        || tokens.get(yearAt).is(Role.FISCAL)
                        || tokens.isMark(yearAt, '\''))) {
            yearAt++;
        }
        if (spanAt(yearAt)) {
            return span(start, yearAt).within(start, yearAt + 3, "fiscal year");
        }
        int year = expected(yearAt);
        int brief = tokens.get(yearAt).plain();
        boolean two = tokens.get(yearAt).end() - tokens.get(yearAt).start() == 2;
        if (year == 0 && two && brief >= 0 && tokens.isTight(yearAt)) {
            year = 2000 + brief;
        }
        if (year < FIRST_BARE || year > LAST_BARE) {
            return null;
        }
        int end = tokens.get(yearAt + 1).is(Role.YEAR_MARK) ? yearAt + 2 : yearAt + 1;
        return Dated.of(start, end, Moment.year(year), "year " + year, "fiscal year");
    }

    private Dated span(int start, int yearAt) {
        int year = tokens.get(yearAt).plain();
        Moment moment = Moment.form(year + "/" + (year + 1));
        return Dated.of(start, yearAt + 3, moment, "years " + year + " and " + (year + 1));
    }

    /** 1446 هـ: a year of another calendar, which is so many days of ours. */
    private @Nullable Dated withEraBehind(int start) {
        if (!tokens.get(start + 1).is(Role.CALENDAR_MARK)) {
            return null;
        }
        int year = tokens.get(start).plain();
        boolean islamic = year >= 1300 && year < 1600;
        return islamic
                ? Dated.ifAny(
                        start,
                        start + 2,
                        Calendars.moment(Calendars.ISLAMIC, year, 0, 0, published),
                        "year " + year + " AH")
                : null;
    }

    /** The year that stands at a token, where something before it says that one does; else 0. */
    int expected(int index) {
        Token token = tokens.get(index);
        NumberLiteral number = token.number();
        if (number == null || !number.isPlain() || number.digitsOfFirst() != 4) {
            return 0;
        }
        int year = common(number.plainValue());
        boolean named = year >= FIRST_BARE && year <= LAST_BARE && isYearUnit(index + 1);
        return year >= FIRST_NAMED && year <= LAST_BARE + 500 && (named || !isMeasured(index + 1))
                ? year
                : 0;
    }

    /** "Year" behind a year, as Slavic languages have it: 2024 року. */
    private boolean isYearUnit(int index) {
        Unit unit = tokens.get(index).sense(Unit.class);
        return unit != null && unit.unit().equals("a") && tokens.get(index).spaced();
    }

    /** The year of four digits behind the day and month of a date: 2/9/1945; else 0. */
    int joined(int index) {
        Token token = tokens.get(index);
        boolean four = token.end() - token.start() == 4 && tokens.isTight(index);
        int year = common(token.plain());
        return four && year >= FIRST_NAMED ? year : 0;
    }

    private int common(int year) {
        return year >= 2400 ? year + tokens.lexicon().yearOffset() : year;
    }

    /** Whether two years stand here: 2021-22, 2023/24, 2023/2024. */
    boolean spanAt(int start) {
        int year = tokens.get(start).plain();
        int next = tokens.get(start + 2).plain();
        return year >= FIRST_BARE
                && year <= LAST_BARE
                && tokens.isAnyMark(start + 1, "-–/")
                && tokens.isTight(start + 1)
                && tokens.isTight(start + 2)
                && tokens.get(start + 2).number() != null
                && (tokens.get(start + 2).end() - tokens.get(start + 2).start() == 2
                        ? next == (year + 1) % 100
                        : next == year + 1 && tokens.isMark(start + 1, '/'));
    }

    private boolean isYear(int start, int year) {
        boolean marked = tokens.get(start + 1).is(Role.YEAR_MARK);
        if (marked) {
            return year >= FIRST_NAMED;
        }
        if (isLabelled(start) || isMoreOf(start + 1)) {
            return false;
        }
        boolean sure = tokens.isIntroduced(start) && year % 100 != 0 && isRecent(year);
        if (isMeasured(start + 1) && !(sure && tokens.get(start + 1).is(Role.NOUN))
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
        boolean introduced = tokens.isIntroduced(start);
        boolean round =
                year % 100 == 0
                        && tokens.get(start + 1).kind() == Token.Kind.WORD
                        && tokens.get(start + 1).spaced();
        return !glued
                && (sure || !tokens.get(start + 1).is(Role.NOUN))
                && (introduced || !round && isRecent(year));
    }

    /** 2024. maddesi: the number of a law, which stands behind it. */
    private boolean isLabelled(int start) {
        int next = tokens.isMark(start + 1, '.') ? start + 2 : start + 1;
        return tokens.get(next).is(Role.LABEL_AFTER);
    }

    /** 2000余名: what says that it is about so many. */
    private boolean isMoreOf(int index) {
        Qualified qualified = tokens.get(index).sense(Qualified.class);
        return qualified != null
                && !qualified.before()
                && !WordEdges.isSpaced(tokens.text().charAt(tokens.get(index).start()));
    }

    private static boolean isRecent(int year) {
        return year >= 1950 && year <= 2060;
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
        return token.is(Role.NOUN) || token.is(Role.CLASSIFIER);
    }
}
