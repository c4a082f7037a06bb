package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.mention.Sense.Month;
import org.polygraph.mention.Sense.Role;

/** Reads days, ranges of days and months with the names of months, in the forms of any language. */
final class NamedDates {

    private static final int SHORT_NAME = 3;

    /** Between "to" and the day: an article, a weekday, its comma. */
    private static final int FARTHEST_DAY = 5;

    private final Tokens tokens;
    private final Published published;
    private final YearParser years;

    NamedDates(Tokens tokens, Published published, YearParser years) {
        this.tokens = tokens;
        this.published = published;
        this.years = years;
    }

    @Nullable Dated at(int start) {
        Token token = tokens.get(start);
        if (token.kind() == Token.Kind.NUMBER) {
            Dated yearFirst = yearFirst(start);
            return yearFirst != null ? yearFirst : dayFirst(start, start);
        }
        if (token.sense(Month.class) != null) {
            return monthFirst(start);
        }
        Sense.Weekday weekday = token.sense(Sense.Weekday.class);
        if (weekday != null) {
            return behindWeekday(start);
        }
        return token.is(Role.DAY_PREFIX) && dayAt(start + 1) > 0
                ? dayFirst(start, start + 1)
                : null;
    }

    private @Nullable Dated behindWeekday(int start) {
        int next = start + 1;
        while (next < start + 4
                && (tokens.isMark(next, ',')
                        || tokens.get(next).is(Role.OF)
                        || tokens.get(next).is(Role.DAY_PREFIX)
                        || tokens.get(next).is(Role.IN_BEFORE)
                        || tokens.get(next).is(Role.STOP))) {
            next++;
        }
        if (tokens.get(next).sense(Month.class) != null) {
            Dated month = monthFirst(next);
            return month == null || !month.moment().isDay()
                    ? null
                    : month.within(start, month.end(), "with its weekday");
        }
        int day = dayAt(next);
        if (day == 0) {
            return null;
        }
        Dated dated = dayFirst(start, next);
        return dated != null ? dated : weekdayAndDay(start, next, day);
    }

    /** jueves 14, jeudi 14: the nearest such day that is that weekday, where nothing is counted. */
    private @Nullable Dated weekdayAndDay(int start, int dayAt, int day) {
        Sense.Weekday weekday = tokens.get(start).sense(Sense.Weekday.class);
        int end = behindOrdinal(dayAt + 1);
        boolean counts = isMeasuredDay(dayAt) || tokens.isMark(end, ':') || tokens.isMark(end, '%');
        if (weekday == null
                || dayAt > start + 1
                || counts
                || tokens.lexicon().language().equals("en")) {
            return null;
        }
        return Dated.ifAny(
                start,
                end,
                published.dayOfMonth(day, weekday.number()),
                "weekday and day of a month that is not named",
                published.step());
    }

    /** 5 March 2024, 5. März, 5 de marzo de 2024, 5–7 March. */
    private @Nullable Dated dayFirst(int start, int dayAt) {
        int day = dayAt(dayAt);
        if (day == 0) {
            return null;
        }
        int lastDay = day;
        int next = behindOrdinal(dayAt + 1);
        int otherAt = rangeEnd(next);
        if (otherAt > 0) {
            int other = dayAt(otherAt);
            if (other > day) {
                lastDay = other;
                next = behindOrdinal(otherAt + 1);
            }
        }
        while (tokens.get(next).is(Role.OF)) {
            next++;
        }
        Month month = tokens.get(next).sense(Month.class);
        if (month == null) {
            return lastDay > day ? null : dayOfMonthSeen(start, dayAt, next, day);
        }
        Dated dated = withYear(start, next + 1, month, day, lastDay);
        return dated == null || isSure(next, month, dated, start, dayAt) ? dated : null;
    }

    /**
     * The 3rd of this month, le 28 du mois dernier, le 3 du mois: a month seen from publication.
     */
    private @Nullable Dated dayOfMonthSeen(int start, int dayAt, int monthAt, int day) {
        if (!tokens.get(monthAt - 1).is(Role.OF)) {
            return null;
        }
        int at = tokens.get(monthAt).is(Role.DEFINITE) ? monthAt + 1 : monthAt;
        Sense.Relative seen = tokens.get(at).sense(Sense.Relative.class);
        boolean named = seen != null && seen.unit().equals("month") && seen.part() == null;
        if (!named && !isMonthAlone(dayAt, at)) {
            return null;
        }
        Moment month = published.relative("month", seen == null ? 0 : seen.offset());
        Moment moment = month == null ? null : Moment.day(month.year(), month.month(), day);
        boolean english =
                tokens.lexicon().language().equals("en"); // whose "on the" is no part of it
        return moment == null || !moment.exists()
                ? null
                : Dated.of(
                        english ? dayAt : start,
                        at + 1,
                        moment,
                        "day of a month seen",
                        published.step());
    }

    /** "Month" behind a day with its article or ordinal sign. */
    private boolean isMonthAlone(int dayAt, int at) {
        Sense.Unit unit = tokens.get(at).sense(Sense.Unit.class);
        boolean month = unit != null && String.valueOf(unit.unit()).equals("mo");
        Token before = tokens.get(dayAt - 1);
        boolean day =
                before.is(Role.IN_BEFORE)
                        || before.is(Role.DAY_PREFIX)
                        || before.is(Role.DEFINITE)
                        || behindOrdinal(dayAt + 1) > dayAt + 1;
        boolean other = tokens.get(at + 1).is(Role.LAST) || tokens.get(at + 1).is(Role.NEXT);
        return month && day && !other;
    }

    /**
     * Where the second day of a range stands: 5–7, du 5 au 7, 5 and 7, от 5 до 7, jueves 14 al
     * sábado 16; or 0.
     */
    private int rangeEnd(int next) {
        int joint = tokens.isMark(next, ',') ? next + 1 : next;
        boolean joined =
                tokens.isAnyMark(joint, "-–—~")
                        || tokens.get(joint).is(Role.RANGE)
                        || tokens.get(joint).is(Role.AND) && joint == next
                        || tokens.get(joint + 1).sense(Sense.Weekday.class) != null
                                && (tokens.get(joint).is(Role.UNTIL_BEFORE)
                                        || tokens.get(joint).is(Role.IN_BEFORE));
        if (!joined) {
            return 0;
        }
        int at = joint + 1;
        while (at < joint + FARTHEST_DAY
                && (tokens.get(at).is(Role.OF)
                        || tokens.get(at).is(Role.DAY_PREFIX)
                        || tokens.get(at).is(Role.DEFINITE)
                        || tokens.get(at).sense(Sense.Weekday.class) != null
                        || tokens.isMark(at, ',')
                                && tokens.get(at - 1).sense(Sense.Weekday.class) != null)) {
            at++;
        }
        return at;
    }

    /** "3 set" are sets, and "5 mar" can be the sea: a short name alone needs its point. */
    private boolean isSure(int monthAt, Month month, Dated dated, int start, int dayAt) {
        Token token = tokens.get(monthAt);
        boolean point =
                tokens.text().charAt(token.end() - 1) == '.' || tokens.isCapitalised(monthAt);
        return !month.brief()
                || token.end() - token.start() > SHORT_NAME
                || point
                || dayAt > start
                || dated.end() > monthAt + 1;
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
        boolean english = tokens.lexicon().language().equals("en");
        if (english && !tokens.isCapitalised(index)) {
            return false;
        }
        boolean point = tokens.isMark(index + 1, '.') && tokens.get(index + 2).isNumber();
        boolean behind =
                tokens.get(index - 1).isNumber()
                        && tokens.get(index).spaced()
                        && !english
                        && !month.brief();
        if (isNumberBehind(index + 1) || point || behind) {
            return true;
        }
        return !month.brief()
                && (isLong(index)
                        || tokens.isIntroduced(index)
                        || tokens.get(index + 1).is(Role.IN_AFTER)
                        || tokens.get(index + 1).is(Role.SINCE_AFTER)
                        || tokens.get(index + 1).is(Role.UNTIL_AFTER));
    }

    /** A day or year behind a month, perhaps with "of" or "del" between. */
    private boolean isNumberBehind(int index) {
        int at = index;
        while (at < index + 3
                && (tokens.get(at).is(Role.OF)
                        || tokens.get(at).is(Role.YEAR_WORD)
                        || tokens.get(at).is(Role.YEAR_PREFIX))) {
            at++;
        }
        return at == index && tokens.get(at).isNumber() || years.expected(at) > 0;
    }

    /** Names as short as "mai" and "mars" mean other things, too, and "March" is a verb. */
    private boolean isLong(int index) {
        Token token = tokens.get(index);
        return !token.is(Role.AMBIGUOUS)
                && (token.end() - token.start() > 4 || tokens.text().charAt(token.start()) > 0x590);
    }

    private @Nullable Dated withYear(int start, int from, Month month, int day, int lastDay) {
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
        int year = yearAt - next <= 3 ? years.expected(yearAt) : 0;
        String seen = "";
        if (year > 0) {
            end = yearAt + 1;
            if (tokens.get(end).is(Role.YEAR_MARK) || tokens.get(end).is(Role.CALENDAR_MARK)) {
                end++;
            }
        } else {
            Sense.Relative relative = tokens.get(yearAt).sense(Sense.Relative.class);
            boolean whole =
                    relative != null && relative.unit().equals("year") && relative.part() == null;
            Moment seenYear =
                    relative != null && whole
                            ? published.relative("year", relative.offset())
                            : null;
            if (seenYear != null && !tokens.isMark(next, ',')) {
                year = seenYear.year();
                end = yearAt + 1;
                seen = published.step();
            }
        }
        Dated dated = dated(start, end, month, year, day, lastDay);
        return dated == null || seen.isEmpty() ? dated : dated.within(start, end, seen);
    }

    private @Nullable Dated dated(int start, int end, Month month, int year, int day, int lastDay) {
        String step = "month name " + month.source();
        Moment moment = moment(month, year, day);
        if (moment == null && day > 28) {
            moment = moment(month, year, 0); // there is no such day
        }
        if (moment == null || lastDay <= day) {
            return Dated.ifAny(start, end, moment, step);
        }
        Moment first = published.nearest(moment, TimeExpression.Bound.AT);
        Moment last = moment(month, first.year() > 0 && year == 0 ? first.year() : year, lastDay);
        return last == null
                ? null
                : Dated.ifAny(start, end, Moment.between(first, last), step, "range of days");
    }

    private @Nullable Moment moment(Month month, int year, int day) {
        return Calendars.moment(month.calendar(), year, month.number(), day, published);
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
        boolean common = month != null && Calendars.sharesMonths(month.calendar());
        boolean yearBehind = years.expected(dayAt) > 0; // the month is that year's
        if (month == null || !common || yearBehind || day == 0 && tokens.isCjk(next)) {
            return null;
        }
        Moment moment = new Moment(year, month.number(), day, null);
        int end = day == 0 ? next + 1 : behindOrdinal(dayAt + 1);
        return moment.exists()
                ? Dated.of(start, end, moment, "month name " + month.source(), "year first")
                : null;
    }

    private int dayAt(int index) {
        return tokens.dayAt(index);
    }

    private int behindOrdinal(int index) {
        if (!tokens.isTight(index)) {
            return index;
        }
        boolean point =
                tokens.isMark(index, '.')
                        && tokens.get(index + 1).kind() != Token.Kind.NONE
                        && !tokens.lexicon().language().equals("en");
        boolean suffix =
                tokens.get(index).is(Role.ORDINAL_SUFFIX) || tokens.isAnyMark(index, "ºª°");
        return point || suffix ? index + 1 : index;
    }
}
