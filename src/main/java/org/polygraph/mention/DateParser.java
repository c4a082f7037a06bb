package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.language.CldrDates.Order;
import org.polygraph.mention.Sense.Month;
import org.polygraph.mention.Sense.Role;

import java.util.List;

/**
 * Reads days and months: with month names, with marks behind or before their numbers, in digits.
 */
final class DateParser {

    private final Tokens tokens;
    private final Published published;
    private final YearParser years;

    DateParser(Tokens tokens, Published published, YearParser years) {
        this.tokens = tokens;
        this.published = published;
        this.years = years;
    }

    @Nullable Dated at(int start) {
        Token token = tokens.get(start);
        if (token.kind() == Token.Kind.NUMBER) {
            return firstOf(start);
        }
        if (token.sense(Month.class) != null) {
            return monthFirst(start);
        }
        if (token.sense(Sense.Era.class) != null) {
            return era(start);
        }
        if (token.is(Role.DAY_PREFIX) || token.is(Role.MONTH_PREFIX)) {
            return prefixed(start);
        }
        if (token.sense(Sense.Han.class) != null) {
            return hanYear(start);
        }
        if (token.sense(Sense.Weekday.class) != null && isDayBehind(start)) {
            return dayFirst(start, tokens.isMark(start + 1, ',') ? start + 2 : start + 1);
        }
        return null;
    }

    private @Nullable Dated firstOf(int start) {
        Dated numeric = numeric(start);
        if (numeric != null) {
            return numeric;
        }
        Dated yearFirst = yearFirst(start);
        if (yearFirst != null) {
            return yearFirst;
        }
        Dated marked = marked(start, start, 0);
        if (marked != null) {
            return marked;
        }
        Dated named = dayFirst(start, start);
        return named != null ? named : dayOfMonth(start);
    }

    /** 5 March 2024, 5. März, 5 de marzo de 2024, 5–7 March. */
    private @Nullable Dated dayFirst(int start, int dayAt) {
        int day = dayAt(dayAt);
        if (day == 0) {
            return null;
        }
        int lastDay = day;
        int next = behindOrdinal(dayAt + 1);
        if (tokens.isAnyMark(next, "-–—")
                || tokens.get(next).is(Role.RANGE)
                || tokens.get(next).is(Role.AND)) {
            int other = dayAt(next + 1);
            if (other > day) {
                lastDay = other;
                next = behindOrdinal(next + 2);
            }
        }
        while (tokens.get(next).is(Role.OF)) {
            next++;
        }
        Month month = tokens.get(next).sense(Month.class);
        if (month == null) {
            return null;
        }
        return withYear(start, next + 1, month, day, lastDay);
    }

    /** March 5, 2024; March 2024; March 5; and March alone where that cannot be a name. */
    private @Nullable Dated monthFirst(int start) {
        Month month = tokens.get(start).sense(Month.class);
        if (month == null || !isMonthWord(start, month)) {
            return null;
        }
        int next = start + 1;
        if (tokens.isMark(next, '.') && tokens.isTight(next) && dayAt(next + 1) > 0) {
            next++;
        }
        int day = dayAt(next);
        boolean dayBehind = day > 0 && !isMeasuredDay(next) && isMonthFirst(next);
        if (dayBehind) {
            int lastDay = day;
            int end = behindOrdinal(next + 1);
            if (tokens.isAnyMark(end, "-–—") && dayAt(end + 1) > day) {
                lastDay = dayAt(end + 1);
                end = behindOrdinal(end + 2);
            }
            return withYear(start, end, month, day, lastDay);
        }
        return withYear(start, next, month, 0, 0);
    }

    /** Whether a day can follow its month here: in English, and where a year follows the day. */
    private boolean isMonthFirst(int dayAt) {
        int yearAt = behindOrdinal(dayAt + 1);
        if (tokens.isMark(yearAt, ',') || tokens.get(yearAt).is(Role.OF)) {
            yearAt++;
        }
        return tokens.lexicon().language().equals("en") || years.expected(yearAt) > 0;
    }

    private boolean isMeasuredDay(int index) {
        Token next = tokens.get(index + 1);
        return next.sense(Sense.Scale.class) != null
                || next.sense(Sense.Unit.class) != null
                || next.is(Role.NOUN);
    }

    /** Whether a month's name is a long one in full, or has a number or preposition beside it. */
    private boolean isMonthWord(int index, Month month) {
        if (tokens.lexicon().language().equals("en") && !tokens.isCapitalised(index)) {
            return false;
        }
        boolean point = tokens.isMark(index + 1, '.') && tokens.get(index + 2).isNumber();
        boolean behind = tokens.get(index - 1).isNumber() && tokens.get(index).spaced();
        if (tokens.get(index + 1).isNumber() || point || behind) {
            return true;
        }
        return !month.brief() && (isLong(index) || isIntroduced(index));
    }

    /** Names as short as "mai" and "mars" mean other things, too, and "March" is a verb. */
    private boolean isLong(int index) {
        Token token = tokens.get(index);
        boolean ambiguous = tokens.folded(index).equals("march");
        return !ambiguous
                && (token.end() - token.start() > 4 || tokens.text().charAt(token.start()) > 0x590);
    }

    private boolean isIntroduced(int index) {
        Token before = tokens.get(index - 1);
        return before.is(Role.IN_BEFORE)
                || before.is(Role.SINCE_BEFORE)
                || before.is(Role.UNTIL_BEFORE)
                || before.is(Role.BETWEEN);
    }

    private Dated withYear(int start, int from, Month month, int day, int lastDay) {
        int next = from;
        if (tokens.isMark(next, '/') && tokens.get(next + 1).sense(Month.class) != null) {
            next += 2; // the two names of a month in Arabic
        }
        int end = next;
        int yearAt = next;
        while (tokens.isMark(yearAt, ',')
                || tokens.get(yearAt).is(Role.OF)
                || tokens.get(yearAt).is(Role.YEAR_WORD)
                || tokens.get(yearAt).is(Role.YEAR_PREFIX)
                || tokens.isMark(yearAt, '.')) {
            yearAt++;
        }
        int year = yearAt - next <= 2 ? years.expected(yearAt) : 0;
        if (year > 0) {
            end = yearAt + 1;
            if (tokens.get(end).is(Role.YEAR_MARK)) {
                end++;
            }
        }
        String step = "month " + month.number() + (year > 0 ? " of " + year : "");
        if (month.islamic()) {
            return Dated.of(
                    start,
                    end,
                    Calendars.islamic(year, month.number(), day, published),
                    step + " AH");
        }
        Moment moment = new Moment(year, month.number(), day, null);
        Moment nearest = moment.exists() ? moment : new Moment(year, month.number(), 0, null);
        if (lastDay > day) {
            nearest = published.nearest(nearest);
            Moment last = new Moment(nearest.year(), month.number(), lastDay, null);
            return Dated.of(start, end, Moment.form(nearest.edtf() + "/" + last.edtf()), step);
        }
        return Dated.of(start, end, nearest, step);
    }

    /** 2024年3月5日, 3월 5일; {@code offset} years are added for an era. */
    private @Nullable Dated marked(int start, int yearAt, int offset) {
        int year = 0;
        int next = yearAt;
        if (tokens.get(next).plain() > 0
                && tokens.get(next + 1).is(Role.YEAR_MARK)
                && isCjk(next + 1)) {
            year = yearBefore(next, offset);
            next += 2;
        }
        int month = monthAt(next);
        if (month == 0) {
            return offset != 0 && year != 0
                    ? Dated.of(start, next, Moment.year(year), "era year " + year)
                    : null;
        }
        next += tokens.get(next).sense(Month.class) != null ? 1 : 2;
        int day = tokens.get(next + 1).is(Role.DAY_MARK) ? dayAt(next) : 0;
        if (day > 0) {
            next += 2;
        }
        if (year < 0) {
            return null;
        }
        Moment moment = new Moment(year, month, day, null);
        return moment.exists() ? Dated.of(start, next, moment, "date " + moment.edtf()) : null;
    }

    private int monthAt(int index) {
        Month month = tokens.get(index).sense(Month.class);
        if (month != null && isCjk(index)) {
            return month.number();
        }
        int number = tokens.get(index).plain();
        return number >= 1 && number <= 12 && tokens.get(index + 1).is(Role.MONTH_MARK)
                ? number
                : 0;
    }

    /**
     * The year a number before its mark means: four digits, or two before a month; -1 where none.
     */
    private int yearBefore(int index, int offset) {
        int number = tokens.get(index).plain();
        if (offset != 0) {
            return number + offset;
        }
        if (number >= 1000) {
            return number;
        }
        return number >= 0 && number < 100 && monthAt(index + 2) > 0 ? 2000 + number : -1;
    }

    /** 14日: a day of the month of publication. */
    private @Nullable Dated dayOfMonth(int start) {
        int day = tokens.get(start + 1).is(Role.DAY_MARK) ? dayAt(start) : 0;
        Moment moment = day == 0 ? null : published.dayOfMonth(day);
        return moment == null
                ? null
                : Dated.of(start, start + 2, moment, "day of the month of publication");
    }

    /** 2024. március 5., 2024 m. kovo 5 d. */
    private @Nullable Dated yearFirst(int start) {
        int year = years.expected(start);
        if (year == 0) {
            return null;
        }
        int next = start + 1;
        while (next < start + 3
                && (tokens.isAnyMark(next, ".,")
                        || tokens.get(next).is(Role.OF)
                        || tokens.get(next).is(Role.YEAR_MARK))) {
            next++;
        }
        Month month = tokens.get(next).sense(Month.class);
        int dayAt = tokens.isMark(next + 1, ',') ? next + 2 : next + 1;
        int day = dayAt(dayAt);
        if (month == null || month.islamic() || day == 0 && isCjk(next)) {
            return null;
        }
        Moment moment = new Moment(year, month.number(), day, null);
        int end = day == 0 ? next + 1 : behindOrdinal(dayAt + 1);
        return moment.exists() ? Dated.of(start, end, moment, "date " + moment.edtf()) : null;
    }

    private boolean isCjk(int index) {
        return tokens.text().charAt(tokens.get(index).start()) >= 0x2e80;
    }

    private @Nullable Dated era(int start) {
        Sense.Era era = tokens.get(start).sense(Sense.Era.class);
        int number = tokens.get(start + 1).plain();
        if (era == null || number <= 0) {
            return null;
        }
        if (tokens.get(start + 2).is(Role.YEAR_MARK)) {
            return marked(start, start + 1, era.offset());
        }
        int year = number + era.offset();
        return year > 1000 && year < 2200 && Math.abs(era.offset()) < 1000
                ? Dated.of(start, start + 2, Moment.year(year), era.name() + " " + number)
                : null;
    }

    /** 二〇二三年. */
    private @Nullable Dated hanYear(int start) {
        int value = 0;
        int next = start;
        while (next < start + 4) {
            Sense.Han han = tokens.get(next).sense(Sense.Han.class);
            if (han == null || han.power() > 0) {
                return null;
            }
            value = value * 10 + han.digit();
            next++;
        }
        if (!tokens.get(next).is(Role.YEAR_MARK) || value < 1000) {
            return null;
        }
        int month = monthAt(next + 1);
        if (month > 0 && tokens.get(next + 1).sense(Month.class) != null) {
            return Dated.of(
                    start, next + 2, Moment.month(value, month), "year and month in Han numerals");
        }
        return Dated.of(start, next + 1, Moment.year(value), "year in Han numerals");
    }

    /** ngày 5 tháng 3 năm 2024, tháng 3/2024, ngày 5/3. */
    private @Nullable Dated prefixed(int start) {
        int next = start;
        int day = 0;
        if (tokens.get(next).is(Role.DAY_PREFIX)) {
            day = dayAt(next + 1);
            next += 2;
            if (day == 0) {
                return null;
            }
        }
        boolean joined =
                tokens.get(next).is(Role.MONTH_PREFIX) || day > 0 && tokens.isAnyMark(next, "/-");
        int month = tokens.get(next + 1).plain();
        if (!joined || month < 1 || month > 12) {
            return null;
        }
        next += 2;
        boolean named = tokens.get(next).is(Role.YEAR_PREFIX) || tokens.isAnyMark(next, "/-");
        int year = named ? years.expected(next + 1) : 0;
        if (year > 0) {
            next += 2;
        }
        Moment moment = new Moment(year, month, day, null);
        return moment.exists() ? Dated.of(start, next, moment, "date " + moment.edtf()) : null;
    }

    /** 2024-03-05, 05.03.2024, 3/5/2024 in the order of the language. */
    private @Nullable Dated numeric(int start) {
        NumberLiteral number = tokens.get(start).number();
        if (number == null) {
            return null;
        }
        if (number.separator() == '.' && number.groups().size() == 3) {
            return numeric(start, start + 1, number.groups());
        }
        boolean three =
                tokens.isAnyMark(start + 1, "/-–.")
                        && tokens.isTight(start + 1)
                        && tokens.isTight(start + 2)
                        && tokens.folded(start + 1).equals(tokens.folded(start + 3))
                        && tokens.isTight(start + 3)
                        && tokens.isTight(start + 4)
                        && tokens.get(start + 2).number() != null
                        && tokens.get(start + 4).number() != null;
        if (!three) {
            return null;
        }
        List<String> groups =
                List.of(tokens.folded(start), tokens.folded(start + 2), tokens.folded(start + 4));
        return numeric(start, start + 5, groups);
    }

    private @Nullable Dated numeric(int start, int end, List<String> groups) {
        for (String group : groups) {
            if (group.length() > 4 || group.chars().anyMatch(c -> c < '0' || c > '9')) {
                return null;
            }
        }
        int a = Integer.parseInt(groups.get(0));
        int b = Integer.parseInt(groups.get(1));
        int c = Integer.parseInt(groups.get(2));
        String step = "numeric date";
        Moment moment;
        if (groups.get(0).length() == 4) {
            moment = Moment.day(a, b, c);
        } else if (groups.get(2).length() != 4) {
            return null;
        } else {
            boolean monthFirst = tokens.lexicon().dateOrder() == Order.MONTH_DAY_YEAR;
            moment = monthFirst && a <= 12 || b > 12 ? Moment.day(c, a, b) : Moment.day(c, b, a);
            if (a <= 12 && b <= 12 && a != b) {
                step +=
                        ", or "
                                + Moment.day(c, moment.day(), moment.month()).edtf()
                                + " by another order";
            }
        }
        return moment.exists() && moment.month() > 0 && moment.day() > 0 && moment.year() > 999
                ? Dated.of(start, end, moment, step)
                : null;
    }

    private boolean isDayBehind(int index) {
        int next = tokens.isMark(index + 1, ',') ? index + 2 : index + 1;
        return dayAt(next) > 0;
    }

    private int dayAt(int index) {
        Token token = tokens.get(index);
        int day = token.plain();
        return day >= 1 && day <= 31 && token.end() - token.start() <= 2 ? day : 0;
    }

    private int behindOrdinal(int index) {
        if (!tokens.isTight(index)) {
            return index;
        }
        boolean point =
                tokens.isMark(index, '.')
                        && tokens.get(index + 1).kind() != Token.Kind.NONE
                        && !tokens.lexicon().language().equals("en");
        return point || tokens.get(index).is(Role.ORDINAL_SUFFIX) ? index + 1 : index;
    }
}
